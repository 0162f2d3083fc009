/** @type {import('../jobs.mjs').Job} */
export const library = {
  id: 'library-records',
  days: 3,
  ko: {
    title: '기록물 정리 담당',
    employer: '한빛시립도서관',
    place: '대전 유성구',
    pay: '월 256만 원',
    hours: '화–토, 09:00–18:00',
    summary:
      '1970년대부터 모아 온 지역 신문과 사진을 분류하고 디지털 목록으로 옮기는 일입니다. 사서 자격증이 없어도 지원할 수 있습니다.',
    tasks: [
      '신문과 사진의 상태를 살피고 보존 상자에 옮깁니다.',
      '목록 규칙에 맞추어 날짜, 장소, 인물을 적습니다.',
      '이용자가 찾는 자료를 서고에서 꺼내 안내합니다.',
    ],
    offers: ['1년 계약, 평가 후 무기 계약 전환', '연차 15일과 도서관 휴관일', '구내식당 점심 제공'],
  },
  en: {
    title: 'Records assistant',
    employer: 'Hanbit City Library',
    place: 'Yuseong, Daejeon',
    pay: '₩2.56 million a month',
    hours: 'Tuesday to Saturday, 9:00 to 18:00',
    summary:
      'Sort local newspapers and photographs collected since the 1970s and move them into a digital catalogue. A librarian’s certificate is not required.',
    tasks: [
      'Check the condition of papers and photographs and rebox them.',
      'Enter dates, places and names by the rules of the catalogue.',
      'Fetch what readers ask for from the stacks.',
    ],
    offers: [
      'One-year contract, permanent after review',
      '15 days of leave and all library holidays',
      'Lunch in the canteen',
    ],
  },
}
