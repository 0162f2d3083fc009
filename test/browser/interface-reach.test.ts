import { beforeEach, expect, test } from 'vitest'
import type { ConsentConfig } from '../../src/types.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const services = [
  { id: 'counter', category: 'analytics', label: 'Counter', provider: 'Counter Ltd' },
]
const recording = {
  id: 'recording',
  category: 'voice',
  label: 'Recording',
  purpose: 'Hearing your answers again',
  items: 'Your voice',
  retention: '90 days',
  refusal: 'You practise without a recording',
}

/** A node of the tree that assistive technology reads. */
interface AxNode {
  nodeId: string
  parentId?: string
  childIds?: string[]
  ignored?: boolean
  role?: { value: string }
  name?: { value: string }
  description?: { value: string }
  properties?: { name: string; value: { value: unknown } }[]
}

/** The tree in reading order. */
async function nodesOf(tab: Tab): Promise<AxNode[]> {
  const answer = await tab.cdp?.send('Accessibility.getFullAXTree')
  const nodes = (answer?.nodes ?? []) as AxNode[]
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const inOrder = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      return child ? inOrder(child) : []
    }),
  ]
  return nodes.filter(({ parentId }) => !parentId).flatMap(inOrder)
}

describeEngines('Reach', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  const CALM = { reducedMotion: 'reduce' } as const
  const page = (config: ConsentConfig = {}, body = '') =>
    servePage(run, '/page', {
      host,
      head: `<meta name="viewport" content="width=device-width">${tagWith({ adsense: CLIENT, services, ...config })}`,
      body: `${body}<p><a id="last" href="#a">Last</a></p>`,
    })
  const open = (config?: ConsentConfig) => run.openShared(page(config), CALM)
  /** For keys: in a tab that others had used, Firefox lost the first one. */
  const openNew = (config?: ConsentConfig, body?: string) => run.open(page(config, body), CALM)

  /** Chromium's accessibility tree, as `role "name" state`. */
  async function tree(tab: Tab): Promise<string[]> {
    return (await nodesOf(tab))
      .filter(({ ignored, role }) => !ignored && role)
      .map(({ role, name, properties = [] }) => {
        const states = properties
          .filter(({ name }) => /^(checked|expanded|modal|live|disabled)$/.test(name))
          .map(({ name, value }) => `${name}=${value.value}`)
        return [role?.value, name?.value && `"${name.value}"`, ...states].filter(Boolean).join(' ')
      })
      .filter((line) => !/^(StaticText|InlineTextBox|generic|none|LineBreak|ListMarker)/.test(line))
  }

  test.runIf(run.name === 'chromium')(
    'the first layer reads as a region with a heading, a text and three buttons',
    async () => {
      const tab = await open({ policy: { version: '1', url: '/policy' } })
      await tab.part('banner').untilVisible()
      const lines = await tree(tab)
      const start = lines.indexOf('region "May we use these services?"')
      expect(lines.slice(start, start + 7)).toEqual([
        'region "May we use these services?"',
        'heading "May we use these services?"',
        'paragraph',
        'link "Privacy policy"',
        'button "Accept all"',
        'button "Reject all"',
        'button "Manage choices"',
      ])
    },
  )

  test.runIf(run.name === 'chromium')(
    'the second layer reads as a modal dialog with named switches and their states',
    async () => {
      const tab = await open()
      await tab.part('manage').click()
      await tab.part('preferences').untilVisible()
      const lines = await tree(tab)
      expect(lines).toContain('dialog "Your choices" modal=true')
      // Nothing else can be read beside it.
      expect(lines.filter((line) => line.startsWith('region'))).toEqual([])
      expect(lines.filter((line) => line.startsWith('switch'))).toEqual([
        'switch "Analytics" checked=false',
        'switch "Counter" checked=false',
        'switch "Advertising" checked=false',
        'switch "Google AdSense" checked=false',
        'switch "Personalised ads" checked=false',
      ])
      expect(lines.filter((line) => /^(DisclosureTriangle|button).*Details/.test(line))).toEqual([
        expect.stringMatching(/"Details: Counter" expanded=false/),
        expect.stringMatching(/"Details: Google AdSense" expanded=false/),
        expect.stringMatching(/"Details: Personalised ads" expanded=false/),
      ])
      await tab.find({ css: '[data-id=analytics]' }).click()
      const after = await tree(tab)
      expect(after).toContain('switch "Analytics" checked=true')
      expect(after).toContain('switch "Counter" checked=true')
    },
  )

  test.runIf(run.name === 'chromium')(
    'what happens is said in live regions, without moving the focus',
    async () => {
      const tab = await open()
      await tab.evaluate(() => assent.grantAll())
      await tab.evaluate(() => void assent.open('preferences'))
      await tab.find({ css: 'button', name: 'Copy receipt' }).untilVisible()
      // The loader of AdSense ran: taking it back reloads.
      await tab.waitFor(() => assent.running.size > 0)
      await tab.find({ css: '[data-id=advertising]' }).click()
      const nodes = await nodesOf(tab)
      const statuses = nodes.filter(({ role, ignored }) => role?.value === 'status' && !ignored)
      expect(statuses.length).toBeGreaterThanOrEqual(2)
      expect(
        await tab.evaluate(() =>
          [
            ...(document
              .querySelector('assent-ui')
              ?.shadowRoot?.querySelectorAll('[role=status]') ?? []),
          ].map(({ textContent }) => textContent),
        ),
      ).toContain('Saving reloads this page, so that what was running stops.')
      expect((await tab.focused())?.tag).toBe('input')
    },
  )

  test('the preferences are gone through in reading order, and the page behind them is not', async () => {
    const tab = await openNew()
    await tab.part('manage').untilVisible()
    await tab.part('manage').focus()
    await tab.press('Enter')
    await tab.part('preferences').untilVisible()
    const seen: string[] = []
    for (let step = 0; step < 14; step++) {
      await tab.press('Tab')
      const at = await tab.focused()
      seen.push(`${at?.part ?? ''}|${await focusedId(tab)}`)
    }
    const stops = [
      'close|',
      'switch|analytics',
      'switch|counter',
      '|Details: Counter',
      'switch|advertising',
      'switch|adsense',
      '|Details: Google AdSense',
      'switch|adsense-personalization',
      '|Details: Personalised ads',
      'accept|',
      'reject|',
      'save|',
    ]
    // Firefox also stops at what scrolls.
    const known = seen.filter((stop) => stops.includes(stop))
    expect(known.slice(0, stops.length)).toEqual(stops)
    expect(await tab.evaluate(() => document.activeElement?.id)).not.toBe('last')
  })

  test('a switch is turned by the space bar and saved by Enter, without a pointer', async () => {
    const tab = await openNew()
    await tab.part('manage').untilVisible()
    await tab.part('manage').focus()
    await tab.press('Enter')
    await tab.part('preferences').untilVisible()
    await tab.find({ css: '[data-id=analytics]' }).focus()
    await tab.press('Space')
    await tab.part('save').focus()
    await tab.press('Enter')
    await tab.waitFor(() => assent.status === 'decided')
    expect(
      await tab.evaluate(() => ['analytics', 'counter', 'advertising'].map(assent.isGranted)),
    ).toEqual([true, true, false])
  })

  test('a question where it comes up tells purpose, data, time and refusal, and is asked once', async () => {
    const config: ConsentConfig = {
      categories: {
        essential: {},
        advertising: {},
        voice: { label: 'Keeping your voice', inPlace: true, days: 90 },
      },
      services: [recording],
    }
    const tab = await openNew(config, '<button id="record">Record</button>')
    await tab.evaluate(() => {
      const button = document.getElementById('record')
      button?.focus()
      void assent.ask('voice').then((choice) => {
        document.title = choice
      })
    })
    await tab.part('question').untilVisible()
    const text = await tab.part('question').text()
    for (const told of ['Keeping your voice', ...Object.values(recording).slice(3)])
      expect(text).toContain(told)
    await tab.press('Escape')
    await tab.part('question').untilGone()
    await tab.waitFor(() => document.title === 'denied')
    expect(await tab.evaluate(() => [assent.record, document.activeElement?.id])).toEqual([
      expect.toSatisfy((value) => value === undefined || value === null),
      'record',
    ])
    await tab.evaluate(() => void assent.ask('voice').then((choice) => (document.title = choice)))
    await tab.part('question').untilVisible()
    await tab.find({ css: '[part=question] [part=accept]' }).click()
    await tab.waitFor(() => document.title === 'granted')
    await tab.reload()
    expect(await tab.evaluate(() => assent.ask('voice'))).toBe('granted')
    await tab.evaluate(() => void assent.open('preferences'))
    await tab.part('preferences').untilVisible()
    await tab.find({ css: '[data-id=voice]' }).click()
    await tab.part('save').click()
    await tab.waitFor(() => !assent.isGranted('voice'))
  })
})

/** What is told of the focused switch or disclosure. */
const focusedId = (tab: Tab) =>
  tab.evaluate(() => {
    const active = document.querySelector('assent-ui')?.shadowRoot?.activeElement as HTMLElement
    return active?.dataset.id ?? active?.getAttribute('aria-label') ?? ''
  })
