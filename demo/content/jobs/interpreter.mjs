/** @type {import('../jobs.mjs').Job} */
export const interpreter = {
  id: 'hospital-interpreter',
  days: 15,
  ko: {
    title: '의료 통역 코디네이터',
    employer: '이음병원',
    place: '인천 남동구',
    pay: '월 285만 원',
    hours: '월–금, 08:30–17:30',
    summary:
      '베트남어나 러시아어로 진료를 돕고 보호자에게 절차를 설명하는 일입니다. 의료 통역 교육은 입사 후 한 달 동안 진행합니다.',
    tasks: [
      '진료실과 검사실에서 순차 통역을 합니다.',
      '동의서와 안내문을 쉬운 말로 옮깁니다.',
      '퇴원 후 일정과 약 복용을 전화로 확인합니다.',
    ],
    offers: ['정규직', '교육 기간 급여 100%', '본인과 가족 진료비 할인'],
  },
  en: {
    title: 'Hospital interpreter',
    employer: 'Ieum Hospital',
    place: 'Namdong, Incheon',
    pay: '₩2.85 million a month',
    hours: 'Monday to Friday, 8:30 to 17:30',
    summary:
      'Help patients in Vietnamese or Russian and explain each step to their families. Training in medical interpreting takes the first month.',
    tasks: [
      'Interpret in consultations and examinations.',
      'Put forms and leaflets into plain language.',
      'Call after discharge about dates and medicines.',
    ],
    offers: [
      'Permanent position',
      'Full pay during training',
      'Reduced fees for you and your family',
    ],
  },
}
