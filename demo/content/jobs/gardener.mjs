/** @type {import('../jobs.mjs').Job} */
export const gardener = {
  id: 'greenhouse-grower',
  days: 21,
  ko: {
    title: '온실 재배 관리',
    employer: '담은농장',
    place: '전남 나주시',
    pay: '시급 12,500원',
    hours: '주 5일, 07:00–15:00',
    summary:
      '토마토 온실 네 동의 물과 온도를 살피고 수확을 돕습니다. 농사 경험이 없어도 되며, 기숙사에 머물 수 있습니다.',
    tasks: [
      '아침마다 온도, 습도, 양액 농도를 적습니다.',
      '곁순을 따고 줄기를 유인합니다.',
      '수확한 토마토를 선별해 상자에 담습니다.',
    ],
    offers: [
      '주휴 수당 포함 월 약 260만 원',
      '1인실 기숙사, 식사 두 끼',
      '6개월 근무 후 정규직 전환',
    ],
  },
  en: {
    title: 'Greenhouse grower',
    employer: 'Dameun Farm',
    place: 'Naju, South Jeolla',
    pay: '₩12,500 an hour',
    hours: 'Five days, 7:00 to 15:00',
    summary:
      'Watch over water and temperature in four tomato houses and help with the harvest. No experience needed, and there is a room for you.',
    tasks: [
      'Note temperature, humidity and feed every morning.',
      'Remove side shoots and train the stems.',
      'Sort the harvest and box it.',
    ],
    offers: [
      'About ₩2.6 million a month with the weekly allowance',
      'A single room and two meals a day',
      'Permanent after six months',
    ],
  },
}
