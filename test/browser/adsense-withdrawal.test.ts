import { beforeEach, expect, test } from 'vitest'
import { adUrl, loaderUrl } from '../stand-in/vendors.ts'
import { isGoogles, stored, three, untilFilled } from './ads.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import {
  CLIENT,
  freshDomain,
  SLOT,
  servePage,
  serveSite,
  TAG,
  tagWith,
  untilLoads,
} from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const isLoaded = () => (window as { adsbygoogle?: { loaded?: boolean } }).adsbygoogle?.loaded

describeEngines('AdSense, taken back,', (run) => {
  const ads = () =>
    run.internet.requestsTo('*.doubleclick.net').filter(({ url }) => url.startsWith(adUrl))
  const loads = () => run.internet.requests.filter(({ url }) => url.startsWith(loaderUrl))
  let host = ''
  const openPage = async (body = three, head = TAG) =>
    run.openShared(servePage(run, '/jobs/list', { host, head, body }))
  const accept = async (tab: Tab) => {
    await tab.part('banner').untilVisible()
    await tab.part('accept').click()
  }

  beforeEach(() => {
    host = freshDomain()
    serveSite(run, host)
  })

  test('erases, empties and reloads when the yes is taken back', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    expect((await tab.evaluate(stored)).filter(isGoogles).length).toBeGreaterThan(5)
    await tab.evaluate(() => {
      document.cookie = 'g_state=1; path=/'
      document.cookie = 'FCCDCF=1; path=/'
    })
    const loaded = tab.loads
    await tab.evaluate(() => assent.withdraw('advertising'))
    await untilLoads(tab, loaded + 1)
    await tab.waitFor(() => document.readyState === 'complete' && assent.status === 'decided')
    expect((await tab.evaluate(stored)).filter(isGoogles)).toEqual([])
    expect(await tab.evaluate(stored)).toEqual(
      expect.arrayContaining(['g_state', 'FCCDCF', 'assent']),
    )
    const count = loads().length
    await tab.reload()
    expect(loads()).toHaveLength(count)
  })

  test('keeps the page where the app prevents the reload, stops in place, and fills again', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    const loaded = tab.loads
    const seen = await tab.evaluate(() => {
      const events: unknown[] = []
      assent.on('withdraw', (event) => {
        event.preventDefault()
        const { category, services, whole, origin } = event
        events.push({ category, services, whole, origin, same: event.detail.category })
      })
      assent.withdraw('advertising')
      return events
    })
    expect(seen).toEqual([
      {
        category: 'advertising',
        services: ['adsense', 'adsense-personalization'],
        whole: true,
        origin: 'here',
        same: 'advertising',
      },
    ])
    expect(
      await tab.evaluate(() => [
        document.querySelectorAll('ins.adsbygoogle > *, iframe').length,
        [...document.querySelectorAll('ins.adsbygoogle')].filter(
          (slot) => slot.getClientRects().length,
        ).length,
      ]),
    ).toEqual([0, 0])
    const before = ads().length
    await new Promise((done) => setTimeout(done, 500))
    expect(ads()).toHaveLength(before)
    await tab.evaluate(() => assent.grantAll())
    await untilFilled(tab, 3)
    expect(ads()).toHaveLength(before + 3)
    expect(loads()).toHaveLength(1)
    expect(tab.loads).toBe(loaded)
    expect(tab.errors).toEqual([])
  })

  test('pauses before it empties, each time', async () => {
    const tab = await openPage(SLOT)
    await accept(tab)
    await untilFilled(tab, 1)
    await tab.evaluate(() => {
      const page = window as unknown as {
        paused: unknown[]
        google_ad_modifications?: { pause_ad_requests?: boolean }
      }
      const slot = document.querySelector('ins') as HTMLElement
      page.paused = []
      slot.replaceChildren = () => {
        page.paused.push(page.google_ad_modifications?.pause_ad_requests)
        Element.prototype.replaceChildren.call(slot)
      }
      assent.on('withdraw', (event) => event.preventDefault())
    })
    for (const _ of [1, 2]) {
      await tab.evaluate(() => assent.withdraw('advertising'))
      await tab.evaluate(() => assent.grantAll())
      await untilFilled(tab, 1)
    }
    expect(await tab.evaluate(() => (window as unknown as { paused: unknown[] }).paused)).toEqual([
      true,
      true,
    ])
  })

  test('never runs a loader that is still on its way, and loads a new one with the next yes', async () => {
    run.internet.hang(new URL(loaderUrl).host)
    const tab = await openPage(SLOT)
    await accept(tab)
    await tab.poll(
      async () => loads().length === 1,
      () => 'the loader was not asked for',
    )
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.withdraw('advertising')
    })
    expect(await tab.evaluate(() => document.querySelector('script[src*=adsbygoogle]'))).toBe(null)
    run.internet.resume(new URL(loaderUrl).host)
    await new Promise((done) => setTimeout(done, 500))
    expect(await tab.evaluate(isLoaded)).toBeFalsy()
    await tab.evaluate(() => assent.grantAll())
    await untilFilled(tab, 1)
    expect(tab.errors).toEqual([])
  })

  test('waits with the reload until the app has saved its work', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    const loaded = tab.loads
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => {
        event.waitUntil(
          new Promise((done) => setTimeout(done, 2_000)).then(() =>
            localStorage.setItem('draft', 'saved'),
          ),
        )
      })
      assent.withdraw('advertising')
    })
    await new Promise((done) => setTimeout(done, 300))
    expect(tab.loads).toBe(loaded)
    await untilLoads(tab, loaded + 1)
    expect(await tab.waitFor(() => localStorage.getItem('draft'))).toBe('saved')
  })

  test('reloads after five seconds where what it waits for never comes', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    const loaded = tab.loads
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.waitUntil(new Promise(() => {})))
      assent.withdraw('advertising')
    })
    await new Promise((done) => setTimeout(done, 4_000))
    await tab.evaluate('1')
    expect(tab.loads).toBe(loaded)
    await untilLoads(tab, loaded + 1)
  })

  test('reloads on the no of a visitor whose yes a new policy has ended on the open page', async () => {
    const url = (upcoming?: object) =>
      servePage(run, '/jobs/list', {
        host,
        head: tagWith({ adsense: CLIENT, policy: { version: '1', upcoming } }),
        body: SLOT,
      })
    const tab = await run.openShared(url())
    await accept(tab)
    await untilFilled(tab, 1)
    const effective = new Date(Date.now() + 3_000).toISOString()
    await tab.goto(url({ version: '2', effective, announced: '2026-01-01' }))
    await untilFilled(tab, 1)
    await tab.part('reject').untilVisible()
    const loaded = tab.loads
    // In place: the visitor has not answered yet.
    expect(await tab.evaluate(() => document.querySelector('ins.adsbygoogle > *'))).toBe(null)
    // What is going to happen is said.
    await tab.evaluate(() => assent.open('preferences'))
    await tab.part('preferences').untilVisible()
    expect(await tab.part('preferences').text()).toContain('Saving reloads this page')
    await tab.press('Escape')
    await tab.part('preferences').untilGone()
    await tab.part('reject').click()
    await untilLoads(tab, loaded + 1)
    await tab.waitFor(() => assent.status === 'decided')
    await new Promise((done) => setTimeout(done, 1_500))
    expect((await tab.evaluate(stored)).filter(isGoogles)).toEqual([])
    // Its answer was kept: another no has nothing to stop.
    await tab.evaluate(() => assent.denyAll())
    await new Promise((done) => setTimeout(done, 300))
    expect(tab.loads).toBe(loaded + 1)
  })

  test('reloads nothing where a listener grants again at once', async () => {
    const tab = await openPage(SLOT)
    await accept(tab)
    await untilFilled(tab, 1)
    const loaded = tab.loads
    await tab.evaluate(() => {
      assent.on('withdraw', () => assent.grantAll())
      assent.withdraw('advertising')
    })
    await untilFilled(tab, 1)
    await new Promise((done) => setTimeout(done, 500))
    expect(tab.loads).toBe(loaded)
    expect(await tab.evaluate(() => assent.isGranted('adsense'))).toBe(true)
  })

  test('stops another tab in place, without a reload', async () => {
    const url = servePage(run, '/jobs/list', { host, body: three })
    const visitor = await run.newVisitor()
    const first = await visitor.newTab()
    await first.goto(url)
    await accept(first)
    await untilFilled(first, 3)
    const second = await visitor.newTab()
    await second.goto(url)
    await untilFilled(second, 3)
    const loaded = second.loads
    await second.evaluate(() => {
      assent.on('withdraw', ({ origin }) => {
        document.title = origin
      })
    })
    const firstLoaded = first.loads
    await first.evaluate(() => assent.withdraw('advertising'))
    await second.waitFor(() => document.title === 'tab')
    expect(
      await second.evaluate(() => document.querySelectorAll('ins.adsbygoogle > *').length),
    ).toBe(0)
    expect(second.loads).toBe(loaded)
    await untilLoads(first, firstLoaded + 1)
  })

  test('sweeps at the next load what running code wrote after the withdrawal', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.withdraw('advertising')
    })
    await tab.waitFor(() => document.cookie.includes('__gads'))
    await tab.goto(servePage(run, '/jobs/other', { host, body: three }))
    expect((await tab.evaluate(stored)).filter(isGoogles)).toEqual([])
  })
})
