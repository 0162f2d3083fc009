/** @type {import('../jobs.mjs').Job} */
export const tram = {
  id: 'tram-technician',
  days: 8,
  ko: {
    title: '전동차 정비원',
    employer: '새길교통',
    place: '부산 사상구',
    pay: '연 4,200만 원',
    hours: '4조 2교대',
    summary:
      '도시철도 차량의 제동 장치와 출입문을 점검하고 고치는 일입니다. 관련 기능사 자격이나 정비 경력 2년이 필요합니다.',
    tasks: [
      '운행을 마친 차량을 점검표에 따라 살핍니다.',
      '제동 장치와 출입문 부품을 교체합니다.',
      '고장 기록을 남기고 다음 조에 넘겨줍니다.',
    ],
    offers: ['정규직, 정년 60세', '야간 수당 별도', '자격증 시험 응시료 지원'],
  },
  en: {
    title: 'Rolling-stock technician',
    employer: 'Saegil Transit',
    place: 'Sasang, Busan',
    pay: '₩42 million a year',
    hours: 'Two shifts, four teams',
    summary:
      'Inspect and repair the brakes and doors of city trains. You need a technician’s certificate or two years of experience.',
    tasks: [
      'Check trains against the list when they come in.',
      'Replace parts of brakes and doors.',
      'Record faults and hand over to the next team.',
    ],
    offers: ['Permanent position', 'Night work paid extra', 'Examination fees paid'],
  },
}
