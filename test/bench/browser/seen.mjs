/**
 * What the browser itself wrote down about the page. Runs in it, once nothing is measured any more.
 *
 * @param {string} vendor its script's address, without what is asked of it
 */
export async function seenIn(vendor) {
  const list = (type) =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((entries) => {
        observer.disconnect()
        resolve(entries.getEntries())
      })
      observer.observe({ type, buffered: true })
      // Where there are none, nobody calls.
      setTimeout(resolve, 60, [])
    })
  const [paints, shifts] = await Promise.all([
    list('largest-contentful-paint'),
    list('layout-shift'),
  ])

  // web.dev/cls: the largest burst of shifts, each less than a second after the last, five at most.
  let cls = 0
  let burst = { value: 0, start: 0, last: Number.NEGATIVE_INFINITY }
  for (const { startTime, value, hadRecentInput } of shifts) {
    if (hadRecentInput) continue
    if (startTime - burst.last > 1000 || startTime - burst.start > 5000)
      burst = { value: 0, start: startTime, last: startTime }
    burst.value += value
    burst.last = startTime
    cls = Math.max(cls, burst.value)
  }

  return {
    cls,
    lcpMs: paints.at(-1)?.startTime ?? 0,
    visibleMs: window.benchVisibleMs,
    clickMs: window.benchClick?.atMs,
    paintMs: window.benchClick?.paintMs,
    vendorMs: performance
      .getEntriesByType('resource')
      .findLast(({ name }) => name.startsWith(vendor))?.startTime,
  }
}
