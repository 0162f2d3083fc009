/** @typedef {import('../measure/pages.mjs').Column} Column */

/**
 * The numbers of a column, one a round. What a page costs by itself is taken off in the same round:
 * `scriptMs` and the like are what the contender adds.
 *
 * @typedef {(column: Column, columns: readonly Column[]) => number[]} Values
 */

/** @param {'first' | 'yes' | 'no'} visit @param {keyof import('../measure/load.mjs').Load} key @returns {Values} */
export const loaded = (visit, key) => (column) =>
  column.rounds.map((round) => Number(round[visit][key] ?? Number.NaN))

/** @param {'first' | 'yes' | 'no'} visit @param {keyof import('../measure/load.mjs').Load} key @returns {Values} */
export const added = (visit, key) => over('none', loaded(visit, key))

/** @param {'accept' | 'reject'} button @param {keyof import('../measure/answer.mjs').Answered} key @returns {Values} */
export const clicked = (button, key) => (column) =>
  column.rounds.map((round) => round[button]?.[key] ?? Number.NaN)

/** Over another column of the same round. @param {string} id @param {Values} values @returns {Values} */
export const over = (id, values) => (column, columns) => {
  const base = columns.find((each) => each.id === id)
  const theirs = base ? values(base, columns) : []
  return values(column, columns).map((value, round) => value - (theirs[round] ?? 0))
}
