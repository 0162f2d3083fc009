import { startChromium } from '../browser/chromium.mjs'
import { call, go } from '../browser/tab.mjs'
import { SITE } from '../page/page.mjs'
import { growthOf, medianOf } from '../statistics.mjs'
import { serveBarePages } from './bare-page.mjs'

const COUNTS = [100, 1_000, 10_000, 100_000]
const KINDS = /** @type {const} */ (['scripts', 'queued scripts', 'pictures', 'templates'])
/** Whoever takes longer for one step is not asked for the next. */
const LIMIT_MS = 8000

/**
 * Releasing n blocked elements: inline scripts, the same behind one that is fetched and that all wait
 * for, pictures, templates. Linear means that the time for one does not grow.
 *
 * @param {string} dist @param {number} runs
 */
export async function measureRelease(dist, runs) {
  const server = await serveBarePages(dist, { page: '<script src="/assent.js"></script>' })
  const chromium = await startChromium(server.port)
  const results = []
  for (const kind of KINDS) {
    /** @type {{ count: number, ms: number }[]} */
    const points = []
    for (const count of COUNTS) {
      if ((points.at(-1)?.ms ?? 0) > LIMIT_MS) break
      const times = []
      for (let run = 0; run < runs; run++) times.push(await once(chromium, kind, count))
      points.push({ count, ms: medianOf(times) })
    }
    const large = points.filter(({ count }) => count >= 1000)
    results.push({
      kind,
      points,
      isComplete: points.length === COUNTS.length,
      growth: growthOf(large.map(({ count, ms }) => [count, ms])),
    })
  }
  await chromium.close()
  await server.close()
  return results
}

async function once(chromium, kind, count) {
  const visitor = await chromium.newVisitor()
  const { tab } = await visitor.open()
  await go(tab, `${SITE}/page`)
  const ms = await call(tab, releaseMany, kind, count)
  await visitor.leave()
  return ms
}

/** Runs in the page: milliseconds from the yes to the last release. */
async function releaseMany(kind, count) {
  const part = document.createElement('div')
  const add = (name, properties, data) => {
    const element = document.createElement(name)
    Object.assign(element, properties)
    Object.assign(element.dataset, { assent: 'advertising', ...data })
    part.append(element)
  }
  window.ran = 0
  if (kind === 'queued scripts') {
    add('script', { type: 'text/plain' }, { src: '/locales/en.js', type: 'module' })
  }
  for (let index = 0; index < count; index++) {
    if (kind === 'pictures') add('img', {}, { src: '/picture.png' })
    else if (kind === 'templates') add('template', { innerHTML: '<p>shown</p>' })
    else add('script', { type: 'text/plain', text: 'ran++' })
  }
  document.body.append(part)
  // What was added has been looked at.
  await new Promise((resolve) => setTimeout(resolve, 100))

  const start = performance.now()
  window.assent.grantAll()
  const isOver = {
    pictures: () => part.lastElementChild.hasAttribute('src'),
    templates: () => part.lastElementChild.localName === 'p',
  }[kind]
  while (!(isOver ?? (() => window.ran === count))()) {
    if (performance.now() - start > 60_000) throw new Error(`${kind}: not all of ${count} in 60 s`)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return performance.now() - start
}
