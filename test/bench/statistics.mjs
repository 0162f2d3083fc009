/** @typedef {{ median: number, low: number, high: number }} Spread the middle half lies from low to high */

/** @param {number[]} values @returns {Spread} */
export function spreadOf(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  }
}

/** @param {number[]} values */
export const medianOf = (values) => spreadOf(values).median

/** @param {number[]} sorted @param {number} part */
function quantile(sorted, part) {
  if (!sorted.length) return Number.NaN
  const at = (sorted.length - 1) * part
  const below = sorted[Math.floor(at)]
  return below + (sorted[Math.ceil(at)] - below) * (at % 1)
}

/**
 * How a time grows with a number: 1 is linear, 2 quadratic. The slope of a straight line through the
 * logarithms of both.
 *
 * @param {[count: number, ms: number][]} points
 */
export function growthOf(points) {
  const logs = points.map(([count, ms]) => [Math.log(count), Math.log(ms)])
  const mean = (index) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}
