/** A dead host holds the scripts behind it back for this long, and no longer. */
const LIMIT_MS = 3000

/**
 * Runs scripts in the order in which they were added, one after the other: each waits for those
 * before it to load or to fail, as the parser would have had it. `isAsync` ones wait for nobody.
 * `insert` puts the script on the page, or answers nothing where it may no longer run.
 */
export function createScriptQueue() {
  const waiting: (() => HTMLScriptElement | undefined)[] = []
  let isBusy = false

  function runNext(): void {
    while (!isBusy && waiting.length) {
      const script = waiting.shift()?.()
      // An inline classic script has run by now; every other one tells when it has.
      if (!script || script.async || !(script.src || script.type)) continue
      isBusy = true
      let isOver = false
      const next = () => {
        if (isOver) return
        isOver = true
        isBusy = false
        runNext()
      }
      script.addEventListener('load', next)
      script.addEventListener('error', next)
      setTimeout(next, LIMIT_MS)
    }
  }

  return {
    add(insert: () => HTMLScriptElement | undefined): void {
      waiting.push(insert)
      runNext()
    },
    stop: () => {
      waiting.length = 0
    },
  }
}
