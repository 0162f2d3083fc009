import { beforeEach, expect, test } from 'vitest'
import { adUrl, loaderUrl, serveVendors, vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import {
  CLIENT,
  ORIGIN,
  PUSH,
  SLOT,
  servePage,
  serveSite,
  TAG,
  tagWith,
  untilLoads,
} from './job-site.ts'

type Assent = import('../../src/types.ts').Consent<string, string>
declare const assent: Assent

const three = (SLOT + PUSH).repeat(3)
const untilFilled = async (tab: Tab, count: number) => {
  let seen = ''
  await tab.poll(
    async () => {
      const slots = await tab.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>('ins.adsbygoogle:not(.adsbygoogle-noablate)'),
        ].map(
          ({ dataset, offsetWidth }) =>
            `${dataset.adStatus ?? dataset.adsbygoogleStatus ?? 'waiting'} (${offsetWidth} px wide)`,
        ),
      )
      seen = slots.join(', ')
      return slots.filter((slot) => slot.startsWith('filled')).length === count
    },
    () => `waited for ${count} ads; seen: ${seen}`,
  )
}
const stored = () => [
  ...document.cookie.split('; ').map((pair) => pair.split('=')[0]),
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
]
const isGoogles = (name: string | undefined) =>
  /^(__g|__eoi|goog|__lsv|FC(?!CDCF)|_gcl|GED)/.test(name ?? '')

describeEngines('AdSense behind the tag', (run) => {
  const ads = () =>
    run.internet.requestsTo('*.doubleclick.net').filter(({ url }) => url.startsWith(adUrl))
  const loads = () => run.internet.requests.filter(({ url }) => url.startsWith(loaderUrl))
  const openPage = async (body = three, head = TAG) =>
    run.open(servePage(run, '/jobs/list', { head, body }))
  const banner = (tab: Tab) => tab.part('banner').untilVisible()
  const accept = async (tab: Tab) => {
    await banner(tab)
    await tab.part('accept').click()
  }

  beforeEach(() => serveSite(run))

  test('asks nothing of any vendor before a decision, and the slots take no room', async () => {
    const tab = await openPage()
    await banner(tab)
    expect(run.internet.requestsTo(...vendorHosts)).toEqual([])
    expect(run.internet.connectionsTo(...vendorHosts)).toEqual([])
    expect(await tab.evaluate(stored)).toEqual([''])
    expect(
      await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('ins')].map(
          (slot) => slot.getClientRects().length,
        ),
      ),
    ).toEqual([0, 0, 0])
    expect(tab.errors).toEqual([])
  })

  test('loads one clean loader and fills every slot once on the yes', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    expect(loads().map(({ query }) => query.get('client'))).toEqual([CLIENT])
    expect(ads()).toHaveLength(3)
    expect(
      await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLScriptElement>('script[src*=adsbygoogle]')].map(
          ({ async, crossOrigin, dataset }) => ({ async, crossOrigin, own: Object.keys(dataset) }),
        ),
      ),
    ).toEqual([{ async: true, crossOrigin: 'anonymous', own: ['checkedHead'] }])
    expect(tab.console.filter(({ text }) => /Assent|AdSense/.test(text))).toEqual([])
    expect(tab.errors).toEqual([])
  })

  test('stays silent after a no, and on the visit after it', async () => {
    const tab = await openPage()
    await banner(tab)
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    await tab.reload()
    expect(await tab.evaluate(() => assent.isGranted('advertising'))).toBe(false)
    expect(run.internet.requestsTo(...vendorHosts)).toEqual([])
    expect(await tab.evaluate(stored)).toEqual(['assent'])
  })

  test('personalises only where that was chosen too', async () => {
    const tab = await openPage(SLOT)
    await tab.evaluate(() => assent.decide({ advertising: 'granted' }))
    await untilFilled(tab, 1)
    expect(ads().map(({ query }) => query.get('npa'))).toEqual(['1'])
    const other = await openPage(SLOT)
    await accept(other)
    await untilFilled(other, 1)
    expect(ads().map(({ query }) => query.get('npa'))).toEqual(['1', null])
  })

  test('fills a tab of 25 slots, each once, with pushes missing or to spare', async () => {
    const tab = await openPage(PUSH.repeat(30) + SLOT.repeat(25))
    await accept(tab)
    await untilFilled(tab, 25)
    expect(ads()).toHaveLength(25)
    expect(tab.errors).toEqual([])
  })

  test('fills a hidden slot once it is shown, and a late one once', async () => {
    const tab = await openPage(`<div id="hidden" hidden>${SLOT}</div>${SLOT}`)
    await accept(tab)
    await untilFilled(tab, 1)
    await tab.evaluate(() => {
      ;(document.getElementById('hidden') as HTMLElement).hidden = false
    })
    await untilFilled(tab, 2)
    await tab.evaluate((slot: string) => {
      const host = document.createElement('div')
      host.innerHTML = slot
      document.body.append(host)
      ;((window as { adsbygoogle?: { push(entry: object): void } }).adsbygoogle ??= []).push({})
    }, SLOT)
    await untilFilled(tab, 3)
    await new Promise((done) => setTimeout(done, 600))
    expect(ads()).toHaveLength(3)
    expect(tab.errors).toEqual([])
  })

  test('does not let enable_page_level_ads in the head throw', async () => {
    const head = `${TAG}<script>(adsbygoogle = window.adsbygoogle || []).push({google_ad_client: "${CLIENT}", enable_page_level_ads: true});</script>`
    const tab = await openPage(SLOT + PUSH, head)
    await accept(tab)
    await untilFilled(tab, 1)
    expect(tab.errors).toEqual([])
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

  test('waits with the reload until the app has saved its work', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    const loaded = tab.loads
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => {
        event.waitUntil(
          new Promise((done) => setTimeout(done, 700)).then(() =>
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

  test('tells of a host that hangs, and the page goes on', async () => {
    run.internet.hang(loaderUrl)
    const tab = await openPage()
    await tab.evaluate(() => {
      assent.on('error', ({ where }) => {
        document.title = where
      })
    })
    await accept(tab)
    await tab.waitFor(() => document.title === 'adsense', { timeoutMs: 15_000 })
    expect(await tab.evaluate(() => assent.isGranted('adsense'))).toBe(true)
    expect(tab.errors).toEqual([])
  })

  test('stops another tab in place, without a reload', async () => {
    const url = servePage(run, '/jobs/list', { body: three })
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
    await second.waitFor(() => document.title === 'tab', { timeoutMs: 1000 })
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
    await tab.goto(servePage(run, '/jobs/other', { body: three }))
    expect((await tab.evaluate(stored)).filter(isGoogles)).toEqual([])
  })

  test('tells once of a blocker’s stand-in, a dead and a refusing host, and the page goes on', async () => {
    serveVendors(run.internet, { blocked: true })
    const tab = await openPage()
    await tab.evaluate(() => {
      assent.on('error', ({ where, error }) => {
        document.title += ` ${where}: ${(error as Error).message}`
      })
    })
    await accept(tab)
    await tab.waitFor(() => /adsense: AdSense was replaced/.test(document.title))
    run.internet.refuse(new URL(loaderUrl).host)
    const refused = await openPage()
    await refused.evaluate(() => {
      assent.on('error', ({ where, error }) => {
        document.title += ` ${where}: ${(error as Error).message}`
      })
    })
    await accept(refused)
    await refused.waitFor(() => /adsense: AdSense did not load/.test(document.title))
    expect(await refused.evaluate(() => document.title.match(/AdSense/g)?.length)).toBe(1)
  })

  test('names a loader tag that was left on the page, once, with what to do', async () => {
    const loader = `<script async src="${loaderUrl}?client=${CLIENT}" crossorigin="anonymous"></script>`
    const tab = await openPage(`${loader}${SLOT}${PUSH}${loader}${SLOT}${PUSH}`)
    await banner(tab)
    const told = await tab.poll(
      async () => tab.console.filter(({ text }) => /Assent.*remove/.test(text)),
      'nothing told',
    )
    expect(told.map(({ text }) => text)).toHaveLength(1)
    await accept(tab)
    await untilFilled(tab, 2)
  })

  test('works with the tag async or defer, and with a service of the config', async () => {
    for (const mode of ['async', 'defer']) {
      const tab = await openPage(three, TAG.replace('<script', `<script ${mode}`))
      await accept(tab)
      await untilFilled(tab, 3)
      expect(tab.errors).toEqual([])
    }
    const tab = await openPage(three, tagWith({ adsense: { client: CLIENT } }))
    await accept(tab)
    await untilFilled(tab, 3)
  })

  test('downloads one file for a visitor who has decided', async () => {
    const tab = await openPage()
    await accept(tab)
    await untilFilled(tab, 3)
    const before = run.internet.requestsTo('www.job.example').length
    await tab.reload()
    await untilFilled(tab, 3)
    await new Promise((done) => setTimeout(done, 500))
    expect(
      run.internet
        .requestsTo('www.job.example')
        .slice(before)
        .map(({ url }) => url)
        .filter((url) => !url.includes('favicon')),
    ).toEqual([`${ORIGIN}/jobs/list`, `${ORIGIN}/assent.js`].filter((url) => run.name || url))
  })
})
