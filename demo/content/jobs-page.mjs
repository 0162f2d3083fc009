/** The words around the jobs. */
export const jobsWords = {
  ko: {
    title: '채용 공고',
    description: '급여, 장소, 근무 시간을 모두 밝힌 공고입니다.',
    list: '공고 목록',
    found: (/** @type {string} */ query, /** @type {number} */ count) =>
      count === 0 ? `‘${query}’ 공고를 찾지 못했습니다.` : `‘${query}’ 공고 ${count}건`,
    rules: '공고를 싣는 기준',
    rulesText: [
      ['급여', '‘협의’나 ‘내규에 따름’이 아니라 숫자로 적습니다.'],
      ['장소', '실제로 일하는 곳을 시·군·구까지 적습니다.'],
      ['근무 시간', '요일과 시작, 끝을 적고 교대가 있으면 방식을 밝힙니다.'],
    ],
    choose: '목록에서 공고를 고르면 이 자리에 열립니다.',
    back: '공고 목록으로',
    pay: '급여',
    place: '장소',
    hours: '근무 시간',
    until: '마감',
    tasks: '하는 일',
    offers: '근무 조건',
    film: '일하는 곳 둘러보기',
  },
  en: {
    title: 'Jobs',
    description: 'Jobs that state pay, place and hours.',
    list: 'List of jobs',
    found: (/** @type {string} */ query, /** @type {number} */ count) =>
      count === 0 ? `No job found for “${query}”.` : `${count} for “${query}”`,
    rules: 'What a listing has to say',
    rulesText: [
      ['Pay', 'A number, not “negotiable” and not “company scale”.'],
      ['Place', 'Where you will really work, down to the district.'],
      ['Hours', 'Days, beginning and end, and how shifts change.'],
    ],
    choose: 'Choose a job from the list, and it opens here.',
    back: 'Back to the list',
    pay: 'Pay',
    place: 'Place',
    hours: 'Hours',
    until: 'Closes',
    tasks: 'What you do',
    offers: 'What you get',
    film: 'A look at the place',
  },
}
