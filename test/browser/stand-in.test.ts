import { beforeEach, expect, test } from 'vitest'
import { adUrl, loaderUrl, serveVendors, vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'

const client = 'ca-pub-1234567890123456'
const tag = `<script async crossorigin="anonymous" src="${loaderUrl}?client=${client}"></script>`
const slot = `<ins class="adsbygoogle" style="display:block" data-ad-slot="12"></ins>`
const push = '<script>(window.adsbygoogle = window.adsbygoogle || []).push({})</script>'
const url = 'https://www.shop.co.kr/jobs/list'

declare const adsbygoogle: {
  push(entry: object): void
  pauseAdRequests: number
  requestNonPersonalizedAds: number
  loaded: boolean
}

const statuses = () =>
  [...document.querySelectorAll<HTMLElement>('ins.adsbygoogle:not(.adsbygoogle-noablate)')].map(
    ({ dataset }) => `${dataset.adsbygoogleStatus} ${dataset.adStatus}`,
  )
const isFilled = (count: number) =>
  document.querySelectorAll('ins[data-ad-status=filled]').length === count
const isLoaded = () => 'adsbygoogle' in window && adsbygoogle.loaded
const pushed = (entry: object) => {
  try {
    adsbygoogle.push(entry)
    return 'taken'
  } catch (error) {
    return String(error)
  }
}

/** WebKit keeps the words of a script from elsewhere to itself, its CORS headers notwithstanding. */
const untilComplaint = (tab: Tab, words: string) =>
  tab.poll(async () => {
    await tab.evaluate('1')
    return tab.errors.some((error) => error.includes(words) || error === 'Script error.')
  }, `no complaint: ${words}`)

describeEngines('the stand-in for AdSense', (run) => {
  const ads = () =>
    run.internet.requestsTo(...vendorHosts).filter((one) => one.url.startsWith(adUrl))
  const openPage = (html: string) => {
    run.internet.page(url, `<!doctype html><html lang="en">${html}`)
    return run.open(url)
  }

  beforeEach(() => serveVendors(run.internet))

  test('fills every slot with an ad that names it', async () => {
    const tab = await openPage(tag + (slot + push).repeat(3))
    await tab.waitFor(isFilled, 3)
    expect(
      ads().map(({ query }) => [query.get('client'), query.get('slotname'), query.has('npa')]),
    ).toEqual(Array(3).fill([client, '12', false]))
    const found = await tab.evaluate(() => ({
      height: document.querySelector<HTMLElement>('ins.adsbygoogle')?.style.height,
      nested: document.querySelector(
        'ins.adsbygoogle > ins#aswift_1_expand > ins#aswift_1_anchor > iframe',
      )?.id,
      own: document.querySelectorAll('body > ins.adsbygoogle-noablate').length,
      others: [
        document.querySelector('head > #google_shimpl')?.localName,
        document.querySelector('html > #google_esf')?.localName,
      ],
      keys: Object.keys(Object.getOwnPropertyDescriptors(adsbygoogle)),
      read: [adsbygoogle.pauseAdRequests, adsbygoogle.requestNonPersonalizedAds],
    }))
    expect(found).toEqual({
      height: '250px',
      nested: 'aswift_1',
      own: 1,
      others: ['script', 'iframe'],
      keys: [
        'push',
        'loaded',
        'pageState',
        'requestNonPersonalizedAds',
        'pauseAdRequests',
        'onload',
      ],
      read: [null, null],
    })
    const hosts = new Set(run.internet.requestsTo(...vendorHosts).map(({ host }) => host))
    expect([...hosts].sort()).toEqual([
      'adservice.google.com',
      'googleads.g.doubleclick.net',
      'pagead2.googlesyndication.com',
    ])
    expect(tab.errors).toEqual([])
  })

  test('complains of a tag with data of ours, and takes it away', async () => {
    const tab = await openPage(tag.replace('async', 'async data-assent="x" data-ad-channel="1"'))
    await tab.waitFor(isLoaded)
    expect(tab.console.map(({ text }) => text)).toContain(
      "AdSense head tag doesn't support data-assent attribute.",
    )
    expect(
      await tab.evaluate(() => Object.keys(document.querySelector('script')?.dataset ?? {})),
    ).toEqual(['adChannel', 'checkedHead'])
  })

  test('takes twenty waiting pushes, its own for the page among them', async () => {
    const tab = await openPage(slot.repeat(25) + push.repeat(25) + tag)
    await tab.waitFor(isFilled, 19)
    expect((await tab.evaluate(statuses)).filter((one) => one === 'done filled')).toHaveLength(19)
    expect(ads()).toHaveLength(19)
  })

  test('throws where a page asks for too much', async () => {
    const own = push.replace('{}', `{ google_ad_client: '${client}', enable_page_level_ads: true }`)
    const tab = await openPage(own + slot + push + tag)
    await tab.waitFor(isFilled, 1)
    expect(await tab.evaluate(pushed, {})).toMatch(
      /^TagError: adsbygoogle\.push\(\) error: All 'ins' elements in the DOM with class=adsbygoogle already/,
    )
    const again = 'document.querySelector(".adsbygoogle")'
    expect(await tab.evaluate(`(${pushed})({ element: ${again} })`)).toBe(
      "TagError: adsbygoogle.push() error: 'element' has already been filled.",
    )
    await untilComplaint(tab, "Only one 'enable_page_level_ads' allowed per page.")
    await tab.evaluate((src) => {
      document.head.append(
        Object.assign(document.createElement('script'), { src, crossOrigin: '' }),
      )
    }, `${loaderUrl}?client=ca-pub-6543210987654321`)
    await untilComplaint(tab, 'Do not add multiple property codes')
  })

  test('marks a hidden slot as done and asks nothing for it', async () => {
    const hidden = slot.replace('block', 'none')
    const narrow = `<div style="width:0">${slot}</div>`
    const tab = await openPage(hidden + push + narrow + push + tag)
    await tab.waitFor(isLoaded)
    await tab.waitFor(
      () => document.querySelectorAll('ins[data-adsbygoogle-status=done]').length === 3,
    )
    expect(await tab.evaluate(() => document.querySelector('ins')?.innerHTML)).toBe(
      '<!--No ad requested because of display:none on the adsbygoogle tag-->',
    )
    expect(ads()).toEqual([])
    await untilComplaint(tab, 'No slot size for availableWidth=0')
  })

  test('holds requests while they are paused', async () => {
    const pause = push.replace('.push({})', '.pauseAdRequests = 1')
    const tab = await openPage(pause + slot + push + tag)
    await tab.waitFor(isLoaded)
    await tab.waitFor(() => document.cookie.includes('__gads'))
    expect(await tab.evaluate(statuses)).toEqual(['done undefined'])
    expect(ads()).toEqual([])
    await tab.evaluate(() => {
      adsbygoogle.pauseAdRequests = 0
    })
    await tab.waitFor(isFilled, 1)
    expect(ads()).toHaveLength(1)
  })

  test('asks for non-personalised ads from the moment it is told', async () => {
    const without = push.replace('.push({})', '.requestNonPersonalizedAds = 1')
    const tab = await openPage(without + slot + push + slot + tag)
    await tab.waitFor(isFilled, 1)
    await tab.evaluate(() => {
      adsbygoogle.requestNonPersonalizedAds = 0
      adsbygoogle.push({})
    })
    await tab.waitFor(isFilled, 2)
    expect(ads().map(({ query }) => query.get('npa'))).toEqual(['1', null])
  })

  test('stores on every domain and folder it can, and goes on', async () => {
    run.internet.page(url, tag)
    const visitor = await run.newVisitor()
    const tab = await visitor.newTab()
    await tab.goto(url)
    await tab.waitFor(() => localStorage.getItem('goog_pem_mod'))
    const places = async () =>
      (await visitor.cookies(url))
        .map(({ name, domain, path }) => `${name} ${domain}${path}`)
        .sort()
    expect(await places()).toEqual([
      '__eoi .shop.co.kr/',
      '__eoi www.shop.co.kr/jobs',
      '__gads .shop.co.kr/',
      '__gads www.shop.co.kr/',
      '__gpi .shop.co.kr/',
      '__gpi .shop.co.kr/jobs',
    ])
    await tab.evaluate(() => {
      document.cookie = '__gpi=; max-age=0; path=/; domain=shop.co.kr'
      localStorage.clear()
      sessionStorage.clear()
    })
    await tab.waitFor(() => localStorage.getItem('goog_pem_mod'))
    expect(await places()).toContain('__gpi .shop.co.kr/')
    expect(await tab.evaluate(() => Object.keys(sessionStorage))).toEqual(['google_pub_session'])
  })

  test('lets switches make it worse', async () => {
    const throwing = await openPage(`<script>__standIn = { throws: true }</script>${tag}`)
    expect(throwing.errors.join()).toContain('The stand-in was told to throw.')
    const empty = await openPage(
      `<script>__standIn = { unfilled: true }</script>${slot}${push}${tag}`,
    )
    await empty.waitFor(() => document.querySelector('ins[data-ad-status=unfilled]'))
    const auto = await openPage(`<script>__standIn = { autoAds: true }</script>${tag}`)
    await auto.waitFor(() =>
      document.querySelector('.google-auto-placed ins[data-ad-status=filled]'),
    )
  })

  test('gives way to a blocker’s stub', async () => {
    serveVendors(run.internet, { blocked: true })
    const tab = await openPage(tag + slot + push)
    await tab.waitFor(isLoaded)
    expect(await tab.evaluate(statuses)).toEqual(['undefined undefined'])
    expect(await tab.evaluate(() => document.querySelector('ins > iframe')?.id)).toBe('aswift_1')
    expect(ads()).toEqual([])
  })
})
