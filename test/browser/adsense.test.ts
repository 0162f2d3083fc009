import { beforeEach, expect, test } from 'vitest'
import { adUrl, loaderUrl, vendorHosts } from '../stand-in/vendors.ts'
import { stored, three, untilFilled } from './ads.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import {
  CLIENT,
  freshDomain,
  ORIGIN,
  PUSH,
  SLOT,
  servePage,
  serveSite,
  TAG,
  tagWith,
} from './job-site.ts'

type Assent = import('../../src/types.ts').Consent<string, string>
declare const assent: Assent

describeEngines('AdSense behind the tag', (run) => {
  const ads = () =>
    run.internet.requestsTo('*.doubleclick.net').filter(({ url }) => url.startsWith(adUrl))
  const loads = () => run.internet.requests.filter(({ url }) => url.startsWith(loaderUrl))
  /** A first visit: each page is at a domain of its own. */
  const openPage = async (body = three, head = TAG) => {
    const host = freshDomain()
    serveSite(run, host)
    return run.openShared(servePage(run, '/jobs/list', { host, head, body }))
  }
  /** The same in a browser that has been nowhere. */
  const openNew = async (body = three) => run.open(servePage(run, '/jobs/list', { body }))
  const banner = (tab: Tab) => tab.part('banner').untilVisible()
  const accept = async (tab: Tab) => {
    await banner(tab)
    await tab.part('accept').click()
  }

  beforeEach(() => serveSite(run))

  test('asks nothing of any vendor before a decision, and the slots take no room', async () => {
    const tab = await openNew()
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

  // Before the tests in which the shared visitor sees ads: what those ask may come late.
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

  test('personalises only where that was chosen too', async () => {
    const tab = await openNew(SLOT)
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

  test('fills slots that have no size of their own, on the next visit too', async () => {
    const bare = '<ins class="adsbygoogle" data-ad-slot="1"></ins>'
    const inline = bare.replace('<ins', '<ins style="display: inline-block"')
    const tab = await openPage(
      `<p>${bare}${PUSH}</p><p>${inline}</p><div style="display: flex">${SLOT}</div>`,
    )
    await accept(tab)
    await untilFilled(tab, 3)
    await tab.reload()
    await untilFilled(tab, 3)
    expect(ads()).toHaveLength(6)
    expect(tab.errors).toEqual([])
  })

  test('takes markup called adsbygoogle for no script of Google’s', async () => {
    const form = '<form id="adsbygoogle"><input name="loaded"><input name="push"></form>'
    const tab = await openPage(form + SLOT)
    await accept(tab)
    await untilFilled(tab, 1)
    expect(tab.errors).toEqual([])
    expect(tab.console.filter(({ text }) => /Assent/.test(text))).toEqual([])
  })

  test('fills a hidden slot that the page’s own push has met', async () => {
    const tab = await openPage(SLOT.replace('<ins', '<ins id="hidden" hidden'))
    await tab.evaluate(() => {
      const hidden = document.getElementById('hidden') as HTMLElement
      hidden.style.display = 'none'
    })
    await accept(tab)
    await tab.poll(async () => loads().length === 1, 'no loader')
    await tab.waitFor(
      () => (window as unknown as { adsbygoogle?: { loaded?: boolean } }).adsbygoogle?.loaded,
    )
    await tab.evaluate(() => {
      ;(window as unknown as { adsbygoogle: { push(one: object): void } }).adsbygoogle.push({})
    })
    expect(ads()).toHaveLength(0)
    await tab.evaluate(() => {
      const hidden = document.getElementById('hidden') as HTMLElement
      hidden.hidden = false
      hidden.style.display = 'block'
    })
    await untilFilled(tab, 1)
    expect(ads()).toHaveLength(1)
  })

  test('does not let enable_page_level_ads in the head throw', async () => {
    const head = `${TAG}<script>(adsbygoogle = window.adsbygoogle || []).push({google_ad_client: "${CLIENT}", enable_page_level_ads: true});</script>`
    const tab = await openPage(SLOT + PUSH, head)
    await accept(tab)
    await untilFilled(tab, 1)
    expect(tab.errors).toEqual([])
  })

  test('names a loader tag that was left on the page, once, with what to do', async () => {
    const loader = `<script async src="${loaderUrl}?client=${CLIENT}" crossorigin="anonymous"></script>`
    const tab = await openPage(`${loader}${SLOT}${PUSH}${loader}${SLOT}${PUSH}`)
    await banner(tab)
    // Asking the page is what brings WebKit's console up to date.
    const told = async () => {
      await tab.evaluate(() => true)
      return tab.console.filter(({ text }) => /Assent.*remove/.test(text))
    }
    await tab.poll(async () => (await told()).length > 0, 'nothing told')
    await accept(tab)
    await untilFilled(tab, 2)
    expect(await told()).toHaveLength(1)
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
    const tab = await openNew()
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
    ).toEqual([`${ORIGIN}/jobs/list`, `${ORIGIN}/assent.js`])
  })
})
