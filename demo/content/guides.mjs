/** The words around the guides. */
export const guides = {
  ko: {
    title: '길잡이',
    lead: '지원서부터 근로계약서까지, 한 번에 한 가지씩 설명합니다.',
    minutes: (/** @type {number} */ count) => `읽는 데 ${count}분`,
    more: '다른 길잡이',
  },
  en: {
    title: 'Guides',
    lead: 'From the application to the contract, one thing at a time.',
    minutes: (/** @type {number} */ count) => `${count} minutes to read`,
    more: 'Other guides',
  },
}
