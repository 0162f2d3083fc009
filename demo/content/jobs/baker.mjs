/** @type {import('../jobs.mjs').Job} */
export const baker = {
  id: 'morning-baker',
  days: 5,
  ko: {
    title: '새벽 제빵사',
    employer: '밀과소금',
    place: '서울 마포구',
    pay: '월 310만 원',
    hours: '월–금, 04:30–12:30',
    summary:
      '여섯 명이 일하는 동네 빵집에서 천연 발효빵을 굽습니다. 경력 1년이면 충분하고, 발효는 함께 배웁니다.',
    tasks: [
      '전날 준비한 반죽을 나누고 성형합니다.',
      '두 대의 돌판 오븐을 맡아 하루 200개를 굽습니다.',
      '다음 날 반죽의 온도와 시간을 기록합니다.',
    ],
    offers: ['주 40시간, 주말 휴무', '새벽 출근 교통비 전액', '1년에 한 번 빵집 연수'],
  },
  en: {
    title: 'Early-morning baker',
    employer: 'Mil & Sogeum',
    place: 'Mapo, Seoul',
    pay: '₩3.1 million a month',
    hours: 'Monday to Friday, 4:30 to 12:30',
    summary:
      'Bake sourdough in a neighbourhood bakery of six. A year of experience is enough; fermentation you learn with us.',
    tasks: [
      'Divide and shape the dough prepared the day before.',
      'Look after two stone ovens and bake 200 loaves a day.',
      'Write down temperature and time of the next day’s dough.',
    ],
    offers: ['40 hours, weekends off', 'Fares paid for the early start', 'One study trip a year'],
  },
}
