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
 * @typedef {object} Load what one load of the page showed
 * @property {number} bytes of the contender's own files, as sent
 * @property {number} documentBytes of the page itself, with the contender's markup
 * @property {number} requests for the contender's own files
 * @property {number} cls
 * @property {number} lcpMs
 * @property {string} lcpTag
 * @property {number} heapMb
 * @property {number} [visibleMs] from navigation to the visible answer; `timed` only
 * @property {number} [scriptMs] `traced` only, as the rest of `Costs`
 * @property {number} [layoutMs]
 * @property {number} [longTaskMs]
 * @property {number} [vendorMs] from the request for the page to that for the vendor, at the server
 */

/**
 * Opens a contender's page and waits until it is quiet. A `timed` load has a look at each frame, and a
 * `traced` one a trace: neither disturbs what the other measures.
 *
 * @param {Lab} lab
 * @param {Awaited<ReturnType<Lab['chromium']['newVisitor']>>} visitor
 * @param {import('../contenders.mjs').Contender} contender
 * @param {'timed' | 'traced'} how
 * @returns the load, and the tab it is in
 */
export async function load({ chromium, server }, visitor, { id, accept }, how) {
  const { tab, close } = await visitor.open()
  await tab.send('Emulation.setDeviceMetricsOverride', { ...SCREEN, mobile: true })
  await tab.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  const looks = how === 'timed' && accept
  if (looks) {
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: visibleSource(accept) })
  }

  server.forget()
  const url = `${SITE}/${id}/`
  const run = async () => {
    await go(tab, url)
    await server.untilQuiet(QUIET_MS)
    if (looks) await untilVisible(tab, id)
  }
  const costs = how === 'traced' ? await trace(chromium.root, url, run) : await run()
  const seen = await call(tab, seenIn, VENDOR)

  const requests = server.requests()
  const unknown = requests.filter(({ isKnown }) => !isKnown).map(({ key }) => key)
  if (unknown[0]) throw new Error(`${id} asks for ${unknown.join(', ')}, which is not there`)
  const [page, ...files] = requests.filter(({ key }) => key.startsWith(`site.localhost/${id}/`))
  const vendor = requests.find(({ key }) => key === VENDOR_KEY)
  const { longestTaskMs: _, ...rest } = costs ?? {}
  const { cls, lcpMs, lcpTag, visibleMs } = seen

  /** @type {Load} */
  const load = {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    documentBytes: page.bytes,
    requests: files.length,
    cls,
    lcpMs,
    lcpTag,
    heapMb: await heapMb(tab),
    ...(visibleMs && { visibleMs }),
    ...rest,
    ...(vendor && { vendorMs: vendor.time - page.time }),
  }
  return { load, tab, close }
}

/** @param {import('puppeteer-core').CDPSession} tab @param {string} id */
async function untilVisible(tab, id) {
  const start = Date.now()
  while (!(await call(tab, () => window.benchVisibleMs))) {
    if (Date.now() - start > PATIENCE_MS) throw new Error(`${id} asks nothing`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
