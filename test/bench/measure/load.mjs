import { seenIn } from '../browser/seen.mjs'
import { call, go, heapMb } from '../browser/tab.mjs'
import { visibleSource } from '../browser/visible.mjs'
import { SITE, VENDOR } from '../page/page.mjs'
import { CPU_SLOWDOWN, SCREEN } from '../site/conditions.mjs'
import { trace } from './trace.mjs'

const QUIET_MS = 500
const PATIENCE_MS = 15_000
const VENDOR_KEY = VENDOR.replace('http://', '')

/**
 * @typedef {object} Lab
 * @property {import('../browser/chromium.mjs').Chromium} chromium
 * @property {import('../site/serve.mjs').Server} server
 *
 * @typedef {object} Load what one load of the page showed; some of it only if `timed` or `traced`
 * @property {number} [bytes] of the contender's own files, as sent
 * @property {number} [documentBytes] of the page itself, with the contender's markup
 * @property {number} [requests] for the contender's own files
 * @property {number} [cls] timed
 * @property {number} [lcpMs] timed
 * @property {number} [visibleMs] timed: from navigation to the visible answer
 * @property {number} [vendorMs] timed: from the request for the page to that for the vendor, at the server
 * @property {number} [scriptMs] traced, as the rest of `Costs`
 * @property {number} [layoutMs] traced
 * @property {number} [longTaskMs] traced
 * @property {number} [heapMb] traced
 */

/**
 * Opens a contender's page and waits until it is quiet. A `timed` load is on a slow processor, and
 * looks at each frame until the question is visible. A `traced` one counts CPU time, which needs no
 * slow processor: Chromium slows itself down by the clock on the wall, so that whatever else the
 * machine does would be counted four times. Neither disturbs what the other measures.
 *
 * @param {Lab} lab
 * @param {Awaited<ReturnType<Lab['chromium']['newVisitor']>>} visitor
 * @param {import('../contenders.mjs').Contender} contender
 * @param {'timed' | 'traced'} how
 * @param {boolean} [asks] whether the visitor must be asked
 * @returns the load, and the tab it is in
 */
export async function load({ chromium, server }, visitor, { id, accept }, how, asks) {
  const isTimed = how === 'timed'
  const { tab, close } = await visitor.open()
  await tab.send('Emulation.setDeviceMetricsOverride', { ...SCREEN, mobile: true })
  await tab.send('Emulation.setCPUThrottlingRate', { rate: isTimed ? CPU_SLOWDOWN : 1 })
  if (isTimed && asks) {
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: visibleSource(accept) })
  }

  server.forget()
  const url = `${SITE}/${id}/`
  const run = async () => {
    await go(tab, url)
    await server.untilQuiet(QUIET_MS)
    if (isTimed && asks) await untilVisible(tab, id)
  }
  const costs = isTimed ? await run() : await trace(chromium.root, url, run)
  const { cls, lcpMs, visibleMs } = await call(tab, seenIn, VENDOR)

  const requests = server.requests()
  const unknown = requests.filter(({ isKnown }) => !isKnown).map(({ key }) => key)
  if (unknown[0]) throw new Error(`${id} asks for ${unknown.join(', ')}, which is not there`)
  const [page, ...files] = requests.filter(({ key }) => key.startsWith(`site.localhost/${id}/`))
  const vendor = requests.find(({ key }) => key === VENDOR_KEY)
  const vendorMs = vendor && vendor.time - page.time
  const { longestTaskMs: _, ...sums } = costs ?? {}

  /** @type {Load} */
  const load = {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    documentBytes: page.bytes,
    requests: files.length,
    ...(isTimed
      ? { cls, lcpMs, ...(visibleMs && { visibleMs }), ...(vendorMs && { vendorMs }) }
      : { ...sums, heapMb: await heapMb(tab) }),
  }
  return { load, tab, close, hasVendor: !!vendor }
}

/** @param {import('puppeteer-core').CDPSession} tab @param {string} id */
async function untilVisible(tab, id) {
  const start = Date.now()
  while (!(await call(tab, () => window.benchVisibleMs))) {
    if (Date.now() - start > PATIENCE_MS) throw new Error(`${id} asks nothing`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
