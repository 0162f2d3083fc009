import { startChromium } from '../browser/chromium.mjs'
import { call, go, heapMb } from '../browser/tab.mjs'
import { SITE } from '../page/page.mjs'
import { serveBarePages } from './bare-page.mjs'

const TIMES = 1000
/** Until then the engine itself still compiles and remembers. */
const WARM_UP = 200

/**
 * What is left after a thousand openings and closings of the interface, and after a thousand grants
 * and withdrawals: nodes, listeners and heap beyond those after a warm-up, each time after a collection.
 *
 * @param {string} dist
 */
export async function measureGrowth(dist) {
  const server = await serveBarePages(dist, {
    page: `<script type="application/json" data-assent-config>{"reload":false}</script>
      <script src="/assent.js"></script>`,
  })
  const chromium = await startChromium(server.port)
  const results = {}
  for (const [name, run] of Object.entries({ openClose, grantWithdraw })) {
    const visitor = await chromium.newVisitor()
    const { tab } = await visitor.open()
    await go(tab, `${SITE}/page`)
    await call(tab, prepare)
    await call(tab, run, WARM_UP)
    const before = await counts(tab)
    await call(tab, run, TIMES)
    const after = await counts(tab)
    await visitor.leave()
    results[name] = {
      times: TIMES,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      heapKb: (after.heapMb - before.heapMb) * 1000,
    }
  }
  await chromium.close()
  await server.close()
  return results
}

async function counts(tab) {
  // Twice: what the first collection lets go of may hold something itself.
  await heapMb(tab)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const heap = await heapMb(tab)
  const { nodes, jsEventListeners } = await tab.send('Memory.getDOMCounters')
  return { nodes, listeners: jsEventListeners, heapMb: heap }
}

/** Runs in the page: one blocked element of each kind, a way back, and code that runs while granted. */
function prepare() {
  document.body.innerHTML = `<a href="#" data-assent-open>choices</a>
    <script type="text/plain" data-assent="advertising">window.ran = true</script>
    <img alt="" data-assent="advertising" data-src="/picture.png">
    <iframe title="map" data-assent="advertising" data-src="/frame"></iframe>
    <template data-assent="advertising"><p>shown</p></template>`
  window.assent.whenGranted('advertising', () => () => {})
  window.assent.denyAll()
}

/** Runs in the page. */
async function openClose(times) {
  for (let index = 0; index < times; index++) {
    await window.assent.open('preferences')
    window.assent.close()
    if (index % 20 === 0) await new Promise(requestAnimationFrame)
  }
}

/** Runs in the page. */
async function grantWithdraw(times) {
  for (let index = 0; index < times; index++) {
    window.assent.grantAll()
    window.assent.withdraw('advertising')
    if (index % 20 === 0) await new Promise(requestAnimationFrame)
  }
}
