import { readFileSync } from 'node:fs'
import type {
  AutoConsentCMPRule,
  Config,
  ContentScriptMessage,
  RuleBundle,
} from '@duckduckgo/autoconsent'
import { beforeEach, expect, test } from 'vitest'
import type { UiConfig } from '../../src/types.ts'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, PUSH, SLOT, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const autoconsentReceiveMessage: (message: object) => Promise<void>
declare const said: ContentScriptMessage[]

const PACKAGE = 'node_modules/@duckduckgo/autoconsent'
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

const rule: AutoConsentCMPRule = json('compat/autoconsent.json')
const program = readFileSync(`${PACKAGE}/dist/autoconsent.playwright.js`, 'utf8')

/** The program, as an extension puts it before a page's first script, and the browser it talks to. */
function helper(config: Partial<Config>, others: AutoConsentCMPRule[] = []): string {
  const rules: RuleBundle = { autoconsent: [...others, rule] }
  const answer = JSON.stringify({ type: 'initResp', config, rules })
  return `window.said = []
    window.autoconsentSendMessage = async (message) => {
      said.push(message)
      await 0
      if (message.type === 'init') autoconsentReceiveMessage(${answer})
      if (message.scheduleSelfTest) autoconsentReceiveMessage({ type: 'selfTest' })
    }
    ${program}`
}

/** What the program told of the page, but for its reports and the questions of its other rules. */
const told = () =>
  said
    .filter(({ type }) => !/^(init|eval|report)$/.test(type))
    .map((message) => [message.type, ...('result' in message ? [message.result] : [])])

const REFUSED = [
  ['cmpDetected'],
  ['popupFound'],
  ['optOutResult', true],
  ['autoconsentDone'],
  ['selfTestResult', true],
]

/** It looks twice a second, and gives up after a dozen times. */
const LONG = { timeoutMs: 20_000 }
const LAYOUTS = ['bar', 'box', 'corner', 'center', 'choices'] as const

describeEngines('autoconsent', (run) => {
  beforeEach(() => serveSite(run))

  const COUNT =
    '<script type="text/plain" data-assent="analytics" data-src="https://plausible.io/js/script.js"></script>'
  const pageIn = (lang: string, ui: UiConfig = {}, more = '') =>
    servePage(run, '/jobs', {
      lang,
      head: tagWith({ adsense: CLIENT, ui }),
      body: SLOT + PUSH + COUNT + more,
    })
  const vendors = () => run.internet.requestsTo(...vendorHosts).map(({ host }) => host)
  const record = (tab: Tab) =>
    tab.evaluate(() => ({ method: assent.record?.method, ...assent.record?.choices }))
  const denied = {
    method: 'banner',
    analytics: 'denied',
    advertising: 'denied',
    adsense: 'denied',
    'adsense-personalization': 'denied',
  }
  const untilToldOf = (tab: Tab, type: string) =>
    tab.waitFor((type) => said.some((message) => message.type === type), type, LONG)

  async function expectRefused(tab: Tab): Promise<void> {
    await untilToldOf(tab, 'selfTestResult')
    expect(await tab.evaluate(told)).toEqual(REFUSED)
    expect(await record(tab)).toEqual(denied)
    await tab.part('banner').untilGone()
    expect(vendors()).toEqual([])
    expect(tab.errors).toEqual([])
  }

  for (const layout of LAYOUTS) {
    // The language changes nothing that a rule looks at: one layout shows it.
    for (const lang of layout === 'bar' ? ['ko', 'en'] : ['ko']) {
      test(`refuses for the visitor: ${layout}, ${lang}`, async () => {
        const tab = await run.open(pageIn(lang, { layout }), {
          earlyScript: helper({ autoAction: 'optOut' }),
        })
        await expectRefused(tab)
      })
    }

    test(`accepts for a visitor who wants that: ${layout}`, async () => {
      const tab = await run.open(pageIn('ko', { layout }), {
        earlyScript: helper({ autoAction: 'optIn' }),
      })
      await untilToldOf(tab, 'autoconsentDone')
      expect(await tab.evaluate(told)).toEqual([
        ['cmpDetected'],
        ['popupFound'],
        ['optInResult', true],
        ['autoconsentDone'],
      ])
      expect(await record(tab)).toEqual({
        method: 'banner',
        analytics: 'granted',
        advertising: 'granted',
        adsense: 'granted',
        'adsense-personalization': 'granted',
      })
      await tab.part('banner').untilGone()
      await tab.poll(
        async () =>
          ['plausible.io', 'pagead2.googlesyndication.com'].every((h) => vendors().includes(h)),
        () => `only ${vendors()} were asked`,
      )
    })
  }

  test('leaves the way back open after it has refused', async () => {
    const url = pageIn('en')
    const tab = await run.open(url, { earlyScript: helper({ autoAction: 'optOut' }) })
    await expectRefused(tab)
    await tab.reload()
    expect(await tab.evaluate(() => assent.status)).toBe('decided')
    await tab.click('footer a')
    await tab.part('save').click()
    await tab.part('preferences').untilGone()
    expect(await record(tab)).toEqual({ ...denied, method: 'preferences' })
    expect(vendors()).toEqual([])
  })

  test('refuses with the rules of all other sites beside it', async () => {
    const { autoconsent } = json(`${PACKAGE}/rules/rules.json`)
    const tab = await run.open(pageIn('ko'), {
      earlyScript: helper({ autoAction: 'optOut' }, autoconsent),
    })
    await expectRefused(tab)
  })

  /** Puts the program on a page that is already there. */
  const start = (tab: Tab, config: Partial<Config>) =>
    tab.evaluate((text) => {
      document.head.append(Object.assign(document.createElement('script'), { text }))
    }, helper(config))

  test('finds the banner behind the stand-in of a frame and preferences in the page', async () => {
    const tab = await run.open(
      servePage(run, '/app', {
        head: '<script src="/assent.js" data-manual></script>',
        body: `<iframe data-assent="advertising" data-src="https://video.example/" title="Video"></iframe>
          <div data-assent-settings></div><div id="end"></div>
          <script>
            assent = createConsent({ adsense: '${CLIENT}', ui: { root: document.getElementById('end') } })
          </script>`,
      }),
    )
    await tab.part('banner').untilVisible()
    const places = () =>
      [...document.querySelectorAll('assent-ui')].map(({ parentElement }) => parentElement?.id)
    await tab.poll(
      async () => String(await tab.evaluate(places)) === ',,end',
      'waited for all three',
    )
    await start(tab, { autoAction: 'optOut' })
    await expectRefused(tab)
  })

  test('does not take back what a visitor has granted', async () => {
    const url = pageIn('en', { trigger: true }, '<div data-assent-settings></div>')
    const tab = await run.open(url)
    await tab.evaluate(() => assent.grantAll())
    const granted = await record(tab)
    await tab.goto(url)
    await tab.part('trigger').untilVisible()
    await tab.part('reject').untilVisible()
    await start(tab, { autoAction: 'optOut', logs: { lifecycle: true } as Config['logs'] })
    await tab.poll(
      async () => tab.console.some(({ text }) => text.includes('no popup found')),
      'waited for the helper to give up',
      LONG,
    )
    expect(await tab.evaluate(told)).toEqual([['cmpDetected']])
    expect(await record(tab)).toEqual(granted)
  })

  test.runIf(run.can('cdp'))(
    'refuses from a world of its own, as an extension has it',
    async () => {
      const tab = await run.open()
      const worldName = 'helper'
      const { cdp } = tab
      if (!cdp) throw new Error('no protocol')
      await cdp.send('Page.enable')
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        source: helper({ autoAction: 'optOut' }),
        worldName,
      })
      await tab.goto(pageIn('ko'))
      const { frameTree } = await cdp.send('Page.getFrameTree')
      const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName,
      })
      const inWorld = async (expression: string) =>
        (await cdp.send('Runtime.evaluate', { contextId, expression, returnByValue: true })).result
          .value
      await tab.poll(
        () => inWorld(`said.some(({ type }) => type === 'selfTestResult')`),
        'waited for the helper',
        LONG,
      )
      expect(await inWorld(`(${told})()`)).toEqual(REFUSED)
      expect(await tab.evaluate(() => 'said' in window)).toBe(false)
      expect(await record(tab)).toEqual(denied)
      await tab.part('banner').untilGone()
      expect(vendors()).toEqual([])
    },
  )
})

/** Its engine is in no registry, so the rule was tried by hand (`compat/README.md`). This holds its names. */
describeEngines('The rule for Consent-O-Matic', (run) => {
  beforeEach(() => serveSite(run))

  for (const layout of LAYOUTS) {
    test(`names what is there, each once: ${layout}`, async () => {
      const names = new Set<string>()
      JSON.parse(readFileSync('compat/consent-o-matic.json', 'utf8'), (key, value) => {
        if (key === 'selector') names.add(value)
        return value
      })
      const head = tagWith({ adsense: CLIENT, ui: { layout } })
      const tab = await run.open(servePage(run, '/jobs', { head }))
      await tab.part('manage').click()
      await tab.part('preferences').untilVisible()
      const counts = await tab.evaluate(
        (names) => {
          const inside = document.querySelector('assent-ui')?.shadowRoot
          return names.map((name) => [
            name,
            document.querySelectorAll(name).length + (inside?.querySelectorAll(name).length ?? 0),
          ])
        },
        [...names],
      )
      expect(counts).toEqual([...names].map((name) => [name, 1]))
      expect(counts.length).toBeGreaterThan(5)
    })
  }
})
