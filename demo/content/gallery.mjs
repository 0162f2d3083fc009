/** The words of the gallery. Names of options stay as they are in code. */
export const gallery = {
  ko: {
    title: '갤러리',
    description: '동의 화면의 모든 배치를 한자리에서 봅니다.',
    lead: '모든 배치와 테마를 나란히 봅니다. 선택하신 화면의 설정을 복사해 쓰실 수 있습니다.',
    controls: '모습',
    layer: '화면',
    layers: {
      banner: '첫 화면',
      preferences: '동의 설정',
      ask: '질문 하나',
      page: '본문 속 요소',
    },
    film: '면접 전날 영상',
    language: '언어',
    accent: '강조색',
    standard: '기본',
    width: '너비',
    wide: '넓게',
    narrow: '휴대전화',
    use: '이 모습의 설정',
    config: '설정',
    copy: '복사',
    copied: '복사했습니다',
    light: '밝게',
    dark: '어둡게',
    paragraph:
      '면접 전에 공고를 다시 읽고 요구 사항마다 자신의 경험을 하나씩 적어 두세요. 공고를 읽은 사람만 할 수 있는 질문도 두 가지 준비합니다.',
  },
  en: {
    title: 'Gallery',
    description: 'Every layout of the interface in one place.',
    lead: 'Every layout in both themes, side by side. Choose one, and copy the config that makes it.',
    controls: 'Look',
    layer: 'Layer',
    layers: {
      banner: 'First',
      preferences: 'Preferences',
      ask: 'One question',
      page: 'In the page',
    },
    film: 'The day before an interview',
    language: 'Language',
    accent: 'Accent',
    standard: 'none',
    width: 'Width',
    wide: 'Wide',
    narrow: 'Phone',
    use: 'Show its config',
    config: 'Config',
    copy: 'Copy',
    copied: 'Copied',
    light: 'light',
    dark: 'dark',
    paragraph:
      'Before the interview, read the posting once more and mark each requirement with an example from your own work. Bring two questions that only someone who read it could ask.',
  },
}

/** Each layout, with a place it may stand in. */
export const looks = [
  { layout: 'bar' },
  { layout: 'bar', position: 'top' },
  { layout: 'box', position: 'bottom-end' },
  { layout: 'box', position: 'top-start' },
  { layout: 'corner', position: 'bottom-start' },
  { layout: 'center' },
  { layout: 'choices' },
  { layout: 'choices', position: 'bottom-end' },
]

/** The languages to look at it in: of several scripts, and one from right to left. */
export const languages = ['ko', 'en', 'ar', 'de', 'ja', 'zh', 'ru', 'th']

/** What is asked in place, on the frames that show such a question. */
export const voice = {
  label: { ko: '음성 녹음 보관', en: 'Keeping your voice recording' },
  description: {
    ko: '모의 면접에서 하신 답변을 다시 들으실 수 있도록 녹음을 보관합니다.',
    en: 'We keep the recording of your practice interview, so that you can hear your answers again.',
  },
  inPlace: true,
  days: 90,
}

export const voiceService = {
  id: 'voice-recording',
  category: 'voice',
  label: { ko: '모의 면접 녹음', en: 'Practice recordings' },
  provider: { ko: '없음(잡헬프가 직접 보관)', en: 'Jobhelp; given to nobody else' },
  purpose: { ko: '답변 다시 듣기', en: 'Hearing your answers again' },
  items: { ko: '음성 녹음', en: 'Your voice' },
  retention: { ko: '90일', en: '90 days' },
  refusal: {
    ko: '녹음 없이 모의 면접을 이용하실 수 있습니다',
    en: 'You practise without a recording',
  },
}

/** An announced change, on the frames that show what stands in a page. */
export const upcoming = {
  version: '2099-01-31',
  effective: '2099-01-31',
  announced: '2026-11-01',
  summary: {
    ko: '채용 공고 추천에 관한 항목이 추가됩니다.',
    en: 'A section on recommended jobs is added.',
  },
}

/** Names of accents: `assets/gallery-frame.css` has their colours. */
export const accents = ['', 'green', 'blue', 'plum']
