/** What every page says. */
export const site = {
  ko: {
    name: '잡헬프',
    language: '한국어',
    skip: '본문으로 건너뛰기',
    navigation: '주요 메뉴',
    links: [
      ['/jobs/', '채용 공고'],
      ['/guides/', '길잡이'],
      ['/policy/', '쿠키'],
      ['/developer/', '개발자'],
    ],
    about:
      '잡헬프는 Assent를 보여 주려고 지어낸 사이트입니다. 공고와 회사는 실제가 아니며, 동의하기 전에는 어떤 외부 서버와도 통신하지 않습니다.',
    policy: '쿠키 이용 안내',
    choices: '동의 설정',
    developer: '개발자',
    gallery: '갤러리',
    advertisement: '광고',
    video: '영상',
    missing: {
      title: '찾는 페이지가 없습니다',
      text: '주소가 바뀌었거나 마감된 공고일 수 있습니다.',
      home: '처음으로',
    },
  },
  en: {
    name: 'Jobhelp',
    language: 'English',
    skip: 'Skip to the content',
    navigation: 'Main',
    links: [
      ['/jobs/', 'Jobs'],
      ['/guides/', 'Guides'],
      ['/policy/', 'Cookies'],
      ['/developer/', 'Developer'],
    ],
    about:
      'Jobhelp is a site made up to show Assent. The jobs and employers are not real, and no other server is contacted before you agree.',
    policy: 'Cookies and storage',
    choices: 'Your Privacy Choices',
    developer: 'Developer',
    gallery: 'Gallery',
    advertisement: 'Advertisement',
    video: 'Video',
    missing: {
      title: 'There is no such page',
      text: 'The address may have changed, or the job has been filled.',
      home: 'Back to the start',
    },
  },
}
