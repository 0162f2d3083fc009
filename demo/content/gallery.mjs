/** The words of the gallery. Names of options stay as they are in code. */
export const gallery = {
  ko: {
    title: '모음',
    description: '동의 화면의 모든 배치를 한자리에서 봅니다.',
    lead: '모든 배치와 테마를 나란히 봅니다. 고르신 모습의 설정을 복사해 쓰실 수 있습니다.',
    controls: '모습',
    layer: '화면',
    layers: { banner: '첫 화면', preferences: '항목별 동의 선택' },
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
    layers: { banner: 'First', preferences: 'Preferences' },
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

/** Names of accents: `assets/gallery-frame.css` has their colours. */
export const accents = ['', 'green', 'blue', 'plum']
