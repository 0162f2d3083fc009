/** What the stand-in for AdSense shows: advertisers as invented as the jobs. */
export const ads = [
  {
    colour: 'blue',
    ko: ['야간 한국어 교실', '퇴근 뒤 두 번, 12주 동안 말하기를 배웁니다.', '시간표 보기'],
    en: [
      'Evening Korean classes',
      'Two evenings a week, twelve weeks of speaking.',
      'See the timetable',
    ],
  },
  {
    colour: 'sand',
    ko: ['두레 작업복', '주머니가 제자리에 있는 작업복을 만듭니다.', '둘러보기'],
    en: ['Dure workwear', 'Work clothes with the pockets where you need them.', 'Have a look'],
  },
  {
    colour: 'green',
    ko: ['동네 자전거 정기권', '한 달 9,900원으로 매일 한 시간을 탑니다.', '정거장 찾기'],
    en: ['City bicycle pass', 'An hour every day for ₩9,900 a month.', 'Find a station'],
  },
  {
    colour: 'rose',
    ko: ['도시락 반찬 가게', '전날 저녁 주문하면 아침 여섯 시에 놓아 둡니다.', '이번 주 반찬'],
    en: [
      'The lunch-box kitchen',
      'Ordered in the evening, at your door by six.',
      'This week’s menu',
    ],
  },
]

/** What a frame says of itself, so that one can see how it was asked for. */
export const adWords = {
  ko: { label: '광고 예시', personalized: '맞춤형 광고', general: '맞춤형이 아닌 광고' },
  en: { label: 'Example', personalized: 'personalised', general: 'not personalised' },
}
