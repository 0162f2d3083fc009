import { startChromium } from '../browser/chromium.mjs'
import { call, go } from '../browser/tab.mjs'
import { SITE } from '../page/page.mjs'
import { medianOf, spreadOf } from '../statistics.mjs'
import { serveBarePages } from './bare-page.mjs'

const NODES = 100_000

/** How a page adds them: how many at once, and whether the browser gets a turn in between. */
const SHAPES = {
  'one by one, in one task': { size: 1, pauses: false },
  'in trees of 100, in one task': { size: 100, pauses: false },
  'in trees of 100, a task each': { size: 100, pauses: true },
}
const IDLE_OBSERVER =
  '<script>new MutationObserver(() => {}).observe(document, { childList: true, subtree: true })</script>'

/**
 * What the gate's observer costs a page that adds 100,000 nodes: the main thread's CPU time until they
 * are shown, with Assent over without. Beside it an observer that does nothing at all, which is the
 * least that any observer costs. The three take turns.
 *
 * @param {string} dist @param {number} runs
 */
export async function measureObserver(dist, runs) {
  const server = await serveBarePages(dist, {
    without: '<script>void 0</script>',
    idle: IDLE_OBSERVER,
    with: '<script src="/assent.js"></script>',
  })
  const chromium = await startChromium(server.port)
  const results = []
  for (const [shape, how] of Object.entries(SHAPES)) {
    /** @type {Record<string, number[]>} */
    const times = { without: [], idle: [], with: [] }
    for (let run = -1; run < runs; run++) {
      const names = Object.keys(times)
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + run + 1) % names.length]
        const ms = await once(chromium, name, how)
        // The first turn warms the browser up.
        if (run >= 0) times[name].push(ms)
      }
    }
    const over = (name) => spreadOf(times[name].map((ms, run) => ms / times.without[run]))
    results.push({
      shape,
      withoutMs: medianOf(times.without),
      ratio: over('with'),
      idleRatio: over('idle'),
    })
  }
  await chromium.close()
  await server.close()
  return results
}

async function once(chromium, name, { size, pauses }) {
  const visitor = await chromium.newVisitor()
  const { tab } = await visitor.open()
  await go(tab, `${SITE}/${name}`)
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (name === 'with') await call(tab, () => window.assent.denyAll())
  await call(tab, addNodes, 1000, size, pauses)
  const before = await threadMs(tab)
  await call(tab, addNodes, NODES, size, pauses)
  const after = await threadMs(tab)
  await visitor.leave()
  return after - before
}

/** CPU time that the page's main thread has used. */
async function threadMs(tab) {
  const { metrics } = await tab.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ThreadTime').value * 1000
}

/** Runs in the page: adds the nodes, and waits until they were shown. */
async function addNodes(count, size, pauses) {
  const list = document.body.appendChild(document.createElement('div'))
  const turn = new MessageChannel()
  const pause = () =>
    new Promise((resolve) => {
      turn.port1.onmessage = resolve
      turn.port2.postMessage(0)
    })
  for (let index = 0; index < count / size; index++) {
    const root = document.createElement('div')
    for (let inside = 1; inside < size; inside++) {
      const child = document.createElement(inside % 3 ? 'span' : 'p')
      child.className = 'a b'
      root.append(child)
    }
    // A box of its own: else the page would be laid out anew and again, and little else be measured.
    if (pauses) root.style.cssText = 'contain:strict;height:1px'
    list.append(root)
    if (pauses) await pause()
  }
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
}
