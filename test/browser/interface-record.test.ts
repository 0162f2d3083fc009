import { beforeEach, expect, test } from 'vitest'
import type { ConsentConfig, Receipt } from '../../src/types.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import {
  CLIENT,
  freshDomain,
  PUSH,
  SLOT,
  servePage,
  serveSite,
  TAG,
  tagWith,
  untilLoads,
} from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

describeEngines('What proves a decision', (run) => {
  let host = ''
  const endpoint = () => `https://${host}/consent`

  beforeEach(() => {
    host = freshDomain()
    serveSite(run, host)
    run.internet.answer(endpoint(), { status: 204 })
  })

  const page = (config: ConsentConfig = {}, { lang = 'en', path = '/page' } = {}) =>
    servePage(run, path, {
      host,
      lang,
      head: tagWith({ adsense: CLIENT, ...config }),
      body: SLOT + PUSH,
    })

  /** The receipts that came in, in order. */
  const received = (): Receipt[] =>
    run.internet
      .requestsTo(host)
      .filter(({ method, path }) => method === 'POST' && path === '/consent')
      .map(({ body }) => JSON.parse(body))
  const untilReceived = (tab: Tab, count: number) =>
    tab.poll(
      async () => received().length >= count,
      () => `${received().length} receipts`,
    )
  const decided = (tab: Tab) => tab.waitFor(() => assent.status === 'decided')
  /** What a page may still send unasked. */
  const later = (tab: Tab) => tab.evaluate(() => new Promise<void>((done) => setTimeout(done, 400)))

  test('the record says which words were shown, and in which language', async () => {
    const wordingIn = async (lang: string, config: ConsentConfig = {}) => {
      const tab = await run.openShared(page(config, { lang, path: `/${lang}` }))
      await tab.part('reject').click()
      await decided(tab)
      return tab.evaluate(() => {
        const { wording, locale } = assent.record ?? {}
        assent.forget()
        return [wording, locale]
      })
    }
    const [english, locale] = await wordingIn('en')
    expect([english, locale]).toEqual([expect.stringMatching(/^[0-9a-z]{4,7}$/), 'en'])
    expect(await wordingIn('en')).toEqual([english, 'en'])
    const [korean] = await wordingIn('ko')
    expect(korean).not.toBe(english)
    expect(await wordingIn('en', { policy: { version: '2', url: '/policy' } })).not.toEqual([
      english,
      'en',
    ])
  })

  test('a decision by code names no words', async () => {
    const tab = await run.openShared(page())
    await tab.evaluate(() => assent.grantAll())
    expect(await tab.evaluate(() => assent.record?.wording)).toBe('')
  })

  test('follows the language that the page changes to, and records it', async () => {
    const tab = await run.openShared(servePage(run, '/app', { host, head: TAG }))
    await tab.part('banner').untilVisible()
    await tab.evaluate(() => {
      document.documentElement.lang = 'ko-KR'
    })
    await tab.find({ part: 'accept', text: '모두 동의' }).untilVisible()
    await tab.evaluate(() => {
      document.documentElement.lang = 'ar'
    })
    await tab.find({ part: 'accept', text: 'قبول الكل' }).untilVisible()
    await tab.part('reject').click()
    await decided(tab)
    expect(
      await tab.evaluate(() => [
        assent.record?.locale,
        document.querySelector('assent-ui')?.getAttribute('dir'),
      ]),
    ).toEqual(['ar', 'rtl'])
  })

  test('keeps the language that the site names', async () => {
    const tab = await run.openShared(page({ locale: 'en' }))
    await tab.part('banner').untilVisible()
    await tab.evaluate(() => {
      document.documentElement.lang = 'ko'
    })
    await later(tab)
    expect(await tab.part('accept').text()).toBe('Accept all')
  })

  test('each decision is sent once, also one that reloads the page', async () => {
    const tab = await run.openShared(page({ record: { url: '/consent' } }))
    await tab.part('banner').untilVisible()
    await later(tab)
    expect([received(), await tab.evaluate(() => localStorage.length)]).toEqual([[], 0])
    await tab.part('accept').click()
    await untilReceived(tab, 1)
    expect(received()).toEqual([
      await tab.evaluate(() => JSON.parse(JSON.stringify(assent.receipt()))),
    ])
    await tab.reload()
    await later(tab)
    expect(received()).toHaveLength(1)
    await tab.evaluate(() => assent.open('preferences'))
    await tab.part('preferences').untilVisible()
    const loads = tab.loads
    await tab.part('reject').click()
    await untilLoads(tab, loads + 1)
    await untilReceived(tab, 2)
    await later(tab)
    expect(received().map(({ purposes }) => purposes.advertising)).toEqual(['granted', 'denied'])
  })

  test('what could not be sent waits for a page that can send it', async () => {
    run.internet.answer(endpoint(), { status: 503 })
    const tab = await run.openShared(page({ record: { url: '/consent' } }))
    await tab.part('reject').click()
    await tab.waitFor(() => localStorage.getItem('assent.unsent'))
    expect(await tab.evaluate(() => assent.status)).toBe('decided')
    const first = received()
    run.internet.answer(endpoint(), { status: 204 })
    await tab.reload()
    await untilReceived(tab, first.length + 1)
    expect(received().at(-1)).toEqual(first[0])
    await tab.waitFor(() => !localStorage.getItem('assent.unsent'))
    await tab.reload()
    await later(tab)
    expect(received()).toHaveLength(first.length + 1)
  })

  test('an endpoint that hangs holds up nothing', async () => {
    run.internet.hang(endpoint())
    const tab = await run.openShared(page({ record: { url: '/consent' } }))
    await tab.part('accept').click()
    await decided(tab)
    const loads = tab.loads
    await tab.evaluate(() => assent.withdraw())
    await untilLoads(tab, loads + 1)
    expect(await tab.evaluate(() => assent.isGranted('advertising'))).toBe(false)
  })

  test('two tabs send a decision once', async () => {
    const visitor = await run.newVisitor()
    const [one, two] = [await visitor.newTab(), await visitor.newTab()]
    const url = page({ record: { url: '/consent' } })
    for (const tab of [one, two]) {
      await tab.goto(url)
      await tab.part('banner').untilVisible()
    }
    await two.part('reject').click()
    await decided(two)
    // Where it has not heard of it yet, it looks now.
    await one.toFront()
    await decided(one)
    await later(one)
    expect(received()).toHaveLength(1)
  })
})
