/** @typedef {import('puppeteer-core').CDPSession} Session */

/**
 * Goes to an address; resolves at its `load`.
 *
 * @param {Session} tab @param {string} url
 */
export async function go(tab, url) {
  await tab.send('Page.enable')
  const isLoaded = new Promise((resolve) => tab.once('Page.loadEventFired', resolve))
  const { errorText } = await tab.send('Page.navigate', { url })
  if (errorText) throw new Error(`${url}: ${errorText}`)
  await isLoaded
}

/**
 * Calls a function in the page, which knows nothing of what is around it here.
 *
 * @template {unknown[]} Args @template T
 * @param {Session} tab @param {(...args: Args) => T} run @param {Args} args
 * @returns {Promise<Awaited<T>>}
 */
export async function call(tab, run, ...args) {
  const { result, exceptionDetails } = await tab.send('Runtime.evaluate', {
    expression: `(${run})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }
  return result.value
}

/** A real click, with the mouse. @param {Session} tab @param {{ x: number, y: number }} place */
export async function click(tab, { x, y }) {
  const at = { x, y, button: /** @type {const} */ ('left'), clickCount: 1 }
  await tab.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' })
  await tab.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' })
}

/** Megabytes of JavaScript heap that are in use after a collection. @param {Session} tab */
export async function heapMb(tab) {
  await tab.send('HeapProfiler.collectGarbage')
  const { usedSize } = await tab.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
