const VOCABULARY =
  `a the of and to in for with on at by from about above across after along among around
 morning valley office village summer season contract employer visit letter table garden station river
 bridge school doctor kitchen market window mountain road worker season teacher driver farmer builder
 offers needs finds keeps brings starts leaves writes answers helps carries opens closes measures paints
 early late quiet small large open local fair paid steady seasonal careful honest short long new`
    .trim()
    .split(/\s+/)

/** A source of text that is the same in every run. @param {number} seed */
export function words(seed) {
  const next = numbers(seed)
  return (/** @type {number} */ count) =>
    Array.from({ length: count }, () => VOCABULARY[next() % VOCABULARY.length]).join(' ')
}

/** A linear congruential generator: the same numbers in every run. @param {number} seed */
export function numbers(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
