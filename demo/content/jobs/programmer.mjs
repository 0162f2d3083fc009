/** @type {import('../jobs.mjs').Job} */
export const programmer = {
  id: 'web-programmer',
  days: 12,
  ko: {
    title: '웹 프로그래머 (신입)',
    employer: '모래시계',
    place: '경기 성남시 · 주 3일 재택',
    pay: '연 3,800만 원',
    hours: '월–금, 10:00–19:00',
    summary:
      '병원 예약 시스템의 화면을 만드는 팀입니다. 학력은 보지 않으며, 과제 대신 두 시간 동안 함께 코드를 읽습니다.',
    tasks: [
      '예약과 접수 화면을 만들고 고칩니다.',
      '키보드와 화면 낭독기로 모든 화면을 확인합니다.',
      '병원 직원의 문의를 듣고 개선할 점을 찾습니다.',
    ],
    offers: ['정규직, 수습 3개월 급여 100%', '첫해 연차 15일', '도서와 강의 비용 지원'],
  },
  en: {
    title: 'Web programmer, entry level',
    employer: 'Moraesigye',
    place: 'Seongnam, three days from home',
    pay: '₩38 million a year',
    hours: 'Monday to Friday, 10:00 to 19:00',
    summary:
      'Join the team that builds the screens of a booking system for clinics. We do not ask for a degree, and instead of homework we read code together for two hours.',
    tasks: [
      'Build and repair the booking and reception screens.',
      'Go through every screen with a keyboard and a screen reader.',
      'Listen to the clinics’ staff and find what to improve.',
    ],
    offers: [
      'Permanent, full pay during three months of probation',
      '15 days of leave in the first year',
      'Books and courses paid',
    ],
  },
}
