import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const head = tagWith({ reload: false })

/* Counts are asserted; times are printed, for they are the machine's. */
describeEngines('Under load', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  const print = (what: string, figures: Record<string, number>) => {
    const shown = Object.entries(figures).map(
      ([name, figure]) => `${name} ${Math.round(figure * 100) / 100}`,
    )
    process.stdout.write(`${run.name}: ${what}: ${shown.join(', ')}\n`)
  }
  const openPage = (body: string, page = {}) =>
    run.openShared(servePage(run, '/page', { host, head, body, ...page }))
  /** Elements that ask for nothing, so that the network is not what is measured. */
  const cheap = '<p data-assent="analytics" data-poster="/none"></p>'

  test('10,000 blocked elements are released once each, and taken back', {
    timeout: 60_000,
  }, async () => {
    const tab = await openPage(cheap.repeat(10_000))
    const [grantMs, withdrawMs, released] = await tab.evaluate(async () => {
      let released = 0
      assent.on('release', () => {
        released += 1
      })
      const begun = performance.now()
      assent.grantAll()
      // In slices: the visitor has a turn in between.
      while (released < 10_000) await new Promise((next) => setTimeout(next))
      const granted = performance.now()
      assent.denyAll()
      return [granted - begun, performance.now() - granted, released] as const
    })
    expect(released).toBe(10_000)
    expect(await tab.evaluate(() => document.querySelectorAll('p[poster]').length)).toBe(0)
    await tab.evaluate(() => assent.grantAll())
    await tab.waitFor(() => document.querySelectorAll('p[poster]').length === 10_000)
    print('10,000 blocked elements', { 'grant ms': grantMs, 'withdrawal ms': withdrawMs })
  })

  test('1,000 elements that arrive within a second are each released once', {
    timeout: 60_000,
  }, async () => {
    const tab = await openPage('')
    const [seen, released, ms] = await tab.evaluate(async (html: string) => {
      let released = 0
      assent.on('release', () => {
        released += 1
      })
      assent.grantAll()
      const main = document.querySelector('main') as HTMLElement
      let ms = 0
      for (let turn = 0; turn < 50; turn += 1) {
        const begun = performance.now()
        for (let index = 0; index < 20; index += 1) main.insertAdjacentHTML('beforeend', html)
        await Promise.resolve()
        ms += performance.now() - begun
        await new Promise((done) => setTimeout(done, 20))
      }
      return [document.querySelectorAll('p[poster]').length, released, ms] as const
    }, cheap)
    expect([seen, released]).toEqual([1000, 1000])
    print('1,000 late elements', { 'ms of a second': ms })
  })

  test('100,000 nodes are added with the observer on, and none is held', {
    timeout: 120_000,
  }, async () => {
    const times: Record<string, number> = {}
    for (const [name, page] of [
      ['off', { head: '' }],
      ['on', { head }],
    ] as const) {
      const tab = await openPage('', page)
      const [ms, nodes] = await tab.evaluate(async () => {
        const main = document.querySelector('main') as HTMLElement
        const rounds: number[] = []
        for (let round = 0; round < 5; round += 1) {
          main.replaceChildren()
          const begun = performance.now()
          for (let index = 0; index < 1000; index += 1) {
            const list = document.createElement('ul')
            for (let item = 0; item < 99; item += 1) list.append(document.createElement('li'))
            main.append(list)
            if (index % 50 === 0) await Promise.resolve()
          }
          await Promise.resolve()
          rounds.push(performance.now() - begun)
        }
        return [
          rounds.sort((a, b) => a - b)[2] as number,
          main.querySelectorAll('*').length,
        ] as const
      })
      times[name] = ms
      expect(nodes).toBe(100_000)
    }
    const { on = 0, off = 1 } = times
    print('100,000 nodes', { 'ms off': off, 'ms on': on, ratio: on / off })
  })

  test('a thousand scripts run once each, in order', { timeout: 60_000 }, async () => {
    const tab = await openPage(
      Array.from(
        { length: 1000 },
        (_, index) =>
          `<script type="text/plain" data-assent="analytics">ran.push(${index})</script>`,
      ).join(''),
      { head: `<script>window.ran = []</script>${head}` },
    )
    const ms = await tab.evaluate(() => {
      const begun = performance.now()
      assent.grantAll()
      return performance.now() - begun
    })
    print('1,000 inline scripts', { ms })
    const ran = await tab.evaluate(() => (window as unknown as { ran: number[] }).ran)
    expect(ran).toEqual(Array.from({ length: 1000 }, (_, index) => index))
  })
})
