import { beforeEach, expect, test } from 'vitest'
import { adUrl, loaderUrl, vendorHosts } from '../stand-in/vendors.ts'
import { stored, untilFilled } from './ads.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, freshDomain, PUSH, SLOT, servePage, serveSite, TAG } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

describeEngines('AdSense, visit by visit', (run) => {
  let host = ''
  const ads = () =>
    run.internet.requestsTo('*.doubleclick.net').filter(({ url }) => url.startsWith(adUrl))
  const slots = () => ads().map(({ query }) => query.get('slotname'))
  const slot = (number: number) =>
    SLOT.replace('<ins', `<ins id="slot-${number}"`).replace('1234567890"', `${number}"`)
  const openPage = (body: string, head = TAG) =>
    run.openShared(servePage(run, '/jobs/list', { host, head, body }))
  const keepsPage = (tab: Tab) =>
    tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
    })

  beforeEach(() => {
    host = freshDomain()
    serveSite(run, host)
  })

  // `?client=` alone starts page-level ads, which stand outside of the page's slots.
  test('takes away the ads that Google has placed by itself', async () => {
    const tab = await openPage(SLOT, `<script>window.__standIn = { autoAds: true }</script>${TAG}`)
    await keepsPage(tab)
    await tab.evaluate(() => assent.grantAll())
    await untilFilled(tab, 1)
    await tab.waitFor(() => document.querySelector('.google-auto-placed iframe'))
    await tab.evaluate(() => assent.withdraw('advertising'))
    expect(
      await tab.evaluate(() => [
        document.querySelectorAll(
          '.google-auto-placed,.adsbygoogle-noablate,[id^=aswift_],#google_esf,#google_shimpl',
        ).length,
        frames.length,
      ]),
    ).toEqual([0, 0])
  })

  // A hint to connect is a contact as well; no proxy hears of it.
  test('hints at no host before the yes', async () => {
    const tab = await openPage(SLOT + PUSH)
    await tab.part('banner').untilVisible()
    expect(
      await tab.evaluate(() =>
        [...document.querySelectorAll('link, script[src], iframe, img')]
          .map((one) => one.getAttribute('href') ?? one.getAttribute('src'))
          .filter((address) => /^(https?:)?\/\//.test(address ?? '')),
      ),
    ).toEqual([])
  })

  // After Google's script ran, the page is talking to Google's script.
  test('leaves a push that names its slot to that slot', async () => {
    const tab = await openPage(slot(1) + slot(2))
    await tab.evaluate(() => assent.grantAll())
    await tab.waitFor(
      () => (window as unknown as { adsbygoogle?: { loaded?: boolean } }).adsbygoogle?.loaded,
    )
    await tab.evaluate(() =>
      (window as unknown as { adsbygoogle: { push(entry: object): void } }).adsbygoogle.push({
        element: document.getElementById('slot-2'),
        params: { google_ad_channel: 'two' },
      }),
    )
    await untilFilled(tab, 2)
    expect(
      Object.fromEntries(ads().map(({ query }) => [query.get('slotname'), query.get('channel')])),
    ).toEqual({ 1: null, 2: 'two' })
    expect(tab.errors).toEqual([])
  })

  test('fills each slot once where the page comes slowly and Google’s script is there before it', async () => {
    const tab = await openPage('')
    await tab.evaluate(() => assent.grantAll())
    const hidden = slot(2).replace('display:block', 'display:none')
    run.internet.answer(`https://${host}/slow`, {
      body: `<!doctype html><html lang="en"><head><title>Jobs</title>${TAG}</head><body><p>Text</p>${slot(1)}${PUSH}${hidden}${slot(3)}`,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      rest: { afterMs: 1_500, body: `\n${PUSH}${slot(4)}${PUSH}</body></html>` },
    })
    await tab.goto(`https://${host}/slow`)
    await untilFilled(tab, 3)
    await tab.evaluate(() => {
      ;(document.getElementById('slot-2') as HTMLElement).style.display = 'block'
    })
    await untilFilled(tab, 4)
    expect(slots().sort()).toEqual(['1', '2', '3', '4'])
    expect(tab.errors).toEqual([])
  })

  test('is silent and erased from the first moment under a policy that nobody agreed to', async () => {
    const versioned = (version: string) =>
      TAG.replace('<script', `<script data-policy-version="${version}"`)
    const tab = await openPage(SLOT + PUSH, versioned('1'))
    await tab.evaluate(() => assent.grantAll())
    await untilFilled(tab, 1)
    await tab.goto('about:blank')
    const before = run.internet.requestsTo(...vendorHosts).length
    await tab.goto(servePage(run, '/jobs/next', { host, head: versioned('2'), body: SLOT + PUSH }))
    await tab.part('banner').untilVisible()
    expect(
      await tab.evaluate(() => [
        assent.status,
        assent.isGranted('advertising'),
        document.querySelector('ins')?.getClientRects().length,
      ]),
    ).toEqual(['outdated', false, 0])
    expect(await tab.evaluate(stored)).toEqual(['assent'])
    expect(run.internet.requestsTo(...vendorHosts)).toHaveLength(before)
  })

  test('keeps the page where only the first of two events is prevented, on document', async () => {
    const tab = await openPage(
      `${SLOT}<script type="text/plain" data-assent="analytics">1</script>`,
    )
    await tab.evaluate(() => assent.grantAll())
    await untilFilled(tab, 1)
    const loads = tab.loads
    await tab.evaluate(() => {
      // The first of two: what stands for the last one must count no more.
      document.addEventListener('assent:withdraw', (event) => {
        if ((event as CustomEvent).detail.category === 'analytics') event.preventDefault()
      })
      assent.denyAll()
    })
    await new Promise((done) => setTimeout(done, 800))
    expect(tab.loads).toBe(loads)
  })

  test('loads for who comes back with a no and says yes, without personalisation', async () => {
    const tab = await openPage(SLOT + PUSH)
    await tab.evaluate(() => assent.denyAll())
    await tab.reload()
    expect(run.internet.requests.filter(({ url }) => url.startsWith(loaderUrl))).toEqual([])
    await tab.evaluate(() => assent.decide({ advertising: 'granted' }))
    await untilFilled(tab, 1)
    expect(ads().map(({ query }) => query.get('npa'))).toEqual(['1'])
    expect(
      run.internet.requests
        .filter(({ url }) => url.startsWith(loaderUrl))
        .map(({ query }) => query.get('client')),
    ).toEqual([CLIENT])
  })
})
