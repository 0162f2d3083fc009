import { beforeEach, expect, test } from 'vitest'
import { loaderUrl, serveVendors, vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { settled } from './harness/settled.ts'
import type { Tab } from './harness/tab.ts'
import { freshHost, PUSH, SLOT, servePage, serveSite, TAG, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const VENDOR = 'https://vendor.example'
/** Code that was written for the queue, markup for the gate, and a page that has work of its own. */
const head = `<script>window.queued = []; window.heard = []; window.ran = []
  document.addEventListener('assent:error', ({ detail }) => heard.push(detail.where))
  ;(window.assent = window.assent || []).push((consent) => queued.push(consent.status))</script>${TAG}`
const body = `${SLOT}${PUSH}
  <script type="text/plain" data-assent="analytics" data-src="${VENDOR}/stats.js"></script>
  <iframe data-assent="advertising" data-src="${VENDOR}/frame" title="Frame"></iframe>
  <button id="work" type="button" onclick="this.textContent = 'done'">Work</button>`

interface Page {
  queued: string[]
  heard: string[]
}

describeEngines('With a blocker', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
    run.internet.site('vendor.example', ({ path }) => ({
      body: path.endsWith('.js') ? ';' : '',
      headers: { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' },
    }))
  })

  const openPage = () => run.openShared(servePage(run, '/page', { host, head, body }))
  const own = (path: string) => `https://${host}${path}`
  const page = (tab: Tab) =>
    tab.evaluate(() => {
      const { queued, heard } = window as unknown as Page
      return { queued, heard }
    })

  async function expectUsable(tab: Tab): Promise<void> {
    await settled(tab, run.internet)
    await tab.click('#work')
    expect(await tab.find('#work').text()).toBe('done')
    expect(
      await tab.evaluate(() => [
        getComputedStyle(document.documentElement).overflow,
        document.body.inert,
      ]),
    ).toEqual(['visible', false])
  }
  const expectSilence = () =>
    expect(run.internet.requestsTo(...vendorHosts, 'vendor.example')).toEqual([])

  test('of the whole script, nothing runs and the page works', async () => {
    run.internet.refuse(own('/assent.js'))
    const tab = await openPage()
    await expectUsable(tab)
    expect(await page(tab)).toEqual({ queued: [], heard: [] })
    expectSilence()
  })

  test('of what the interface fetches besides its layers, everything else goes on', async () => {
    const more = [
      'assent-fixtures',
      'assent-erase-databases',
      'assent-send-record',
      'assent-receipt',
    ]
    for (const file of more) run.internet.refuse(own(`/${file}.js`))
    const stats = { id: 'stats', category: 'analytics', label: 'Stats', storage: ['st'] }
    const head = tagWith({ services: [stats], record: { url: '/consent' }, reload: false })
    const tab = await run.open(servePage(run, '/page', { host, head, body }))
    await tab.part('accept').click()
    await tab.evaluate(() => assent.open('preferences'))
    await tab.part('reject').click()
    await tab.part('preferences').untilGone()
    await expectUsable(tab)
    expect([await tab.evaluate(() => assent.isGranted('analytics')), tab.errors]).toEqual([
      false,
      [],
    ])
  })

  test('of the interface, nobody is taken to agree, and one error says so', async () => {
    run.internet.refuse(own('/assent-ui.js'))
    const tab = await openPage()
    await tab.waitFor(() => (window as unknown as Page).heard.length > 0)
    await expectUsable(tab)
    expect(await page(tab)).toEqual({ queued: ['undecided'], heard: ['ui'] })
    expect(await tab.evaluate(() => [assent.status, assent.isGranted('advertising')])).toEqual([
      'undecided',
      false,
    ])
    expectSilence()
  })

  test('of the language, nobody is taken to agree, and one error says so', async () => {
    run.internet.refuse(own('/locales/en.js'))
    const tab = await openPage()
    await tab.waitFor(() => (window as unknown as Page).heard.length > 0)
    await expectUsable(tab)
    expect((await page(tab)).heard).toEqual(['ui'])
    expect(await tab.evaluate(() => assent.status)).toBe('undecided')
    expectSilence()
  })

  test('of the preferences, the banner still answers', async () => {
    run.internet.refuse(own('/assent-preferences.js'))
    const tab = await openPage()
    await tab.part('manage').click()
    await tab.waitFor(() => (window as unknown as Page).heard.length > 0)
    expect((await page(tab)).heard).toEqual(['ui'])
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    await expectUsable(tab)
    expectSilence()
  })

  test('that hides the interface, the visitor is undecided and nothing runs', async () => {
    const hidden = '<style>assent-ui { display: none !important }</style>'
    const tab = await run.openShared(servePage(run, '/page', { host, head: head + hidden, body }))
    await tab.waitFor(() => document.querySelector('assent-ui') !== null)
    await expectUsable(tab)
    expect(await tab.evaluate(() => assent.status)).toBe('undecided')
    // No room is kept for what nobody sees.
    expect(await tab.evaluate(() => getComputedStyle(document.documentElement).paddingBottom)).toBe(
      '0px',
    )
    // A dialog that nobody sees would lock the page.
    await tab.evaluate(() => assent.open('preferences'))
    await expectUsable(tab)
    const answers = await tab.evaluate(async () => [
      await assent.ask('advertising'),
      document.querySelector('assent-ui')?.shadowRoot?.querySelector('dialog'),
    ])
    expect(answers).toEqual(['denied', null])
    await expectUsable(tab)
    expectSilence()
  })

  for (const [what, block] of [
    ['a stub in the place of AdSense', () => serveVendors(run.internet, { blocked: true })],
    ['AdSense’s host refused', () => run.internet.refuse(new URL(loaderUrl).host)],
    ['AdSense’s host hanging', () => run.internet.hang(new URL(loaderUrl).host)],
  ] as const) {
    test(`that has ${what}, the page goes on and one error says so`, {
      timeout: 40_000,
    }, async () => {
      block()
      const tab = await openPage()
      await tab.part('accept').click()
      await tab.waitFor(() => (window as unknown as Page).heard.length > 0, { timeoutMs: 15_000 })
      await expectUsable(tab)
      expect((await page(tab)).heard).toEqual(['adsense'])
      expect(await tab.evaluate(() => assent.isGranted('adsense'))).toBe(true)
      await tab.evaluate(() => {
        assent.on('withdraw', (event) => event.preventDefault())
        assent.withdraw('advertising')
      })
      expect(await tab.evaluate(() => assent.isGranted('adsense'))).toBe(false)
    })
  }
})
