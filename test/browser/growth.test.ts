import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const head = tagWith({ reload: false })

/* Counted after collection, in the engine that can count. */
describeEngines('Nothing grows:', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  const body = `<a href="#" data-assent-open>Choices</a><img data-assent="analytics" data-srcset="data:, 1x" alt="">
    <iframe title="Frame" data-assent="analytics"></iframe>
    <script type="text/plain" data-assent="analytics">window.ran = true</script>
    <template data-assent="analytics"><p>Shown</p></template>`

  async function counts(tab: Tab) {
    const { cdp } = tab
    if (!cdp) throw new Error('Only Chromium counts.')
    // What one collection lets go of may hold something itself.
    for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    return { nodes, listeners: jsEventListeners, heapKb: usedSize / 1000 }
  }

  const openClose = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await assent.open('preferences')
      assent.close()
      if (time % 20 === 0) await new Promise(requestAnimationFrame)
    }
  }
  const grantWithdraw = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      assent.grantAll()
      assent.withdraw('analytics')
      if (time % 20 === 0) await new Promise(requestAnimationFrame)
    }
  }
  const createDestroy = async (times: number) => {
    const { createConsent } = window as unknown as { createConsent(config: object): typeof assent }
    for (let time = 0; time < times; time += 1) {
      createConsent({ cookie: { name: 'other' }, reload: false, ui: false }).destroy()
      if (time % 20 === 0) await new Promise(requestAnimationFrame)
    }
  }

  test.runIf(run.can('cdp'))('forty views of an app, each with a slot for an ad', async () => {
    const tab = await run.open(servePage(run, '/app', { host, body: '<div id="view"></div>' }))
    await tab.part('accept').click()
    await tab.waitFor(() => (window as { adsbygoogle?: { loaded?: boolean } }).adsbygoogle?.loaded)
    const views = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        const view = document.getElementById('view') as HTMLElement
        view.innerHTML = `${'<p>Job</p>'.repeat(100)}<ins class="adsbygoogle" hidden></ins>`
        await new Promise(requestAnimationFrame)
      }
      document.getElementById('view')?.replaceChildren()
      // The last of them are waited for.
      await new Promise((done) => setTimeout(done, 1_500))
    }
    await tab.evaluate(views, 10)
    const before = await counts(tab)
    await tab.evaluate(views, 40)
    const grown = (await counts(tab)).nodes - before.nodes
    process.stdout.write(`${run.name}: nodes after forty views: ${grown}\n`)
    expect(grown).toBeLessThan(100)
  })

  for (const [title, act, times] of [
    ['a thousand openings and closings', openClose, 1000],
    ['a thousand grants and withdrawals', grantWithdraw, 1000],
    ['destroy() leaves nothing behind, 200 times', createDestroy, 200],
  ] as const) {
    test.runIf(run.can('cdp'))(title, { timeout: 120_000 }, async () => {
      const tab = await run.openShared(servePage(run, '/page', { host, head, body }))
      await tab.evaluate(() => assent.denyAll())
      // Until then the engine itself still compiles and remembers.
      await tab.evaluate(act, 200)
      const before = await counts(tab)
      await tab.evaluate(act, times)
      const after = await counts(tab)
      const grown = {
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
        heapKb: after.heapKb - before.heapKb,
      }
      process.stdout.write(`${run.name}: ${title}: ${JSON.stringify(grown)}\n`)
      expect(grown.nodes).toBeLessThanOrEqual(times / 20)
      expect(grown.listeners).toBeLessThanOrEqual(times / 20)
      expect(grown.heapKb).toBeLessThan(times)
    })
  }
})
