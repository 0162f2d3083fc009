import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { freshHost, PUSH, SLOT, servePage, serveSite } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const navigator: Navigator & { globalPrivacyControl?: boolean }

describeEngines('The interface', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  const body = `<p><a id="first" href="#a">A link</a></p>${'<p>Job</p>'.repeat(60)}<p><a id="last" href="#b">Last link</a> <a id="choices" href="#" data-assent-open>Privacy choices</a></p>${SLOT}${PUSH}`
  const page = (more = {}) => servePage(run, '/page', { host, body, ...more })
  const openPage = (more = {}) => run.openShared(page(more))
  const banner = async (tab: Tab) => {
    await tab.part('banner').untilVisible()
    return tab
  }
  const choices = (tab: Tab) => tab.evaluate(() => assent.record?.choices)

  test('shows a labelled region that takes no focus, locks no scroll and covers no focus', async () => {
    const tab = await banner(await openPage())
    expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true)
    expect(
      await tab.evaluate(() => {
        const region = document
          .querySelector('assent-ui')
          ?.shadowRoot?.querySelector('[part~=banner]')
        const label = region?.getAttribute('aria-labelledby')
        return [
          region?.tagName,
          (label && region?.querySelector(`#${label}`)?.textContent) ||
            region?.getAttribute('aria-label'),
          getComputedStyle(document.documentElement).overflow,
        ]
      }),
    ).toEqual(['SECTION', expect.stringMatching(/\w/), 'visible'])
    await tab.evaluate(() => document.getElementById('last')?.focus())
    // WebKit scrolls to what has the focus a moment after it has it.
    await tab.poll(async () => {
      const link = await tab.find('#last').box()
      return link.y + link.height <= (await tab.part('banner').box()).y
    }, 'the focus stays hidden')
  })

  test('offers yes and no alike, in every size', async () => {
    const tab = await banner(await run.open(page()))
    for (const width of [1280, 320]) {
      await tab.setViewport(width, 640)
      const [accept, reject] = [await tab.part('accept').box(), await tab.part('reject').box()]
      expect([accept.width, accept.height]).toEqual([reject.width, reject.height])
      expect(accept.height).toBeGreaterThanOrEqual(44)
      for (const property of [
        'color',
        'background-color',
        'font-weight',
        'font-size',
        'border-color',
      ]) {
        expect([property, await tab.part('accept').style(property)]).toEqual([
          property,
          await tab.part('reject').style(property),
        ])
      }
      const region = await tab.part('banner').box()
      expect(region.height).toBeLessThanOrEqual(320)
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      )
    }
  })

  test('opens the preferences with nothing ticked, keeps what is saved, and shows it again', async () => {
    const tab = await banner(await openPage())
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    const ticked = () =>
      tab.evaluate(() =>
        [
          ...(document
            .querySelector('assent-ui')
            ?.shadowRoot?.querySelectorAll<HTMLInputElement>('[part~=switch]') ?? []),
        ]
          .filter(({ checked, disabled }) => checked && !disabled)
          .map(({ dataset }) => dataset.id),
      )
    expect(await ticked()).toEqual([])
    await tab.find({ css: '[data-id=advertising]' }).click()
    expect(await ticked()).toEqual(['advertising', 'adsense'])
    await tab.part('save').click()
    await tab.part('preferences').untilGone()
    expect(await choices(tab)).toEqual({
      analytics: 'denied',
      advertising: 'granted',
      adsense: 'granted',
      'adsense-personalization': 'denied',
    })
    expect(await tab.evaluate(() => assent.record?.method)).toBe('preferences')
    await tab.find('#choices').click()
    await tab.part('preferences').untilVisible()
    expect(await ticked()).toEqual(['advertising', 'adsense'])
  })

  test('changes nothing on Esc, and gives the focus back to where it came from', async () => {
    const tab = await banner(await openPage())
    await tab.part('reject').click()
    await tab.part('banner').untilGone()
    const before = await tab.evaluate(() => assent.record?.id)
    await tab.evaluate(() => document.getElementById('choices')?.focus())
    await tab.press('Enter')
    await tab.part('preferences').untilVisible()
    await tab.find({ css: '[data-id=analytics]' }).click()
    await tab.press('Escape')
    await tab.part('preferences').untilGone()
    expect(await tab.evaluate(() => [assent.record?.id, document.activeElement?.id])).toEqual([
      before,
      'choices',
    ])
  })

  test('comes back to the banner when the preferences are closed without a decision', async () => {
    const tab = await banner(await openPage())
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    await tab.press('Escape')
    await tab.part('preferences').untilGone()
    expect(await tab.part('banner').isVisible()).toBe(true)
    expect(await tab.focusedPart()).toBe('manage')
    expect(await tab.evaluate(() => assent.status)).toBe('undecided')
  })

  test('stands in for a blocked frame, allows it once or always', async () => {
    const frame = (name: string) =>
      `<iframe id="${name}" title="${name}" width="560" height="315" style="border:0" data-assent="advertising" data-src="https://video.example/${name}"></iframe>`
    const tab = await banner(await openPage({ body: frame('one') + frame('two') }))
    await tab.waitFor(
      () =>
        [...document.querySelectorAll('assent-ui')].filter((host) =>
          host.shadowRoot?.querySelector('[part~=placeholder]'),
        ).length === 2,
    )
    expect(run.internet.requestsTo('video.example')).toEqual([])
    const box = await tab.part('placeholder').box()
    expect([Math.round(box.width), Math.round(box.height)]).toEqual([560, 315])
    await tab.find({ name: 'Allow once' }).click()
    await tab.poll(async () => run.internet.requestsTo('video.example').length === 1, 'no frame')
    expect(await tab.evaluate(() => assent.status)).toBe('undecided')
    await tab.find({ name: 'Always allow' }).click()
    await tab.poll(
      async () => run.internet.requestsTo('video.example').length >= 2,
      'no second frame',
    )
    expect(await tab.evaluate(() => assent.isGranted('advertising'))).toBe(true)
  })

  test('takes nothing for granted where the visitor sends Global Privacy Control', async () => {
    // In Firefox this is its own setting, and it sends the header with it.
    const tab = await banner(await run.open(page(), { globalPrivacyControl: true }))
    expect(await tab.evaluate(() => navigator.globalPrivacyControl)).toBe(true)
    const [request] = run.internet.requestsTo(host)
    if (run.name !== 'webkit') expect(request?.headers['sec-gpc']).toBe('1')
    expect(await tab.part('banner').text()).toMatch(/Global Privacy Control/)
    await tab.part('accept').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(await tab.evaluate(() => ['analytics', 'advertising'].map(assent.isGranted))).toEqual([
      true,
      false,
    ])
  })

  test('says that the signal is honoured in the preferences, where only a switch overrides it', async () => {
    const tab = await banner(await run.open(page(), { globalPrivacyControl: true }))
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    expect(await tab.part('preferences').text()).toMatch(/honoured.*Global Privacy Control/)
    await tab.find({ css: '[data-id=advertising]' }).click()
    await tab.part('save').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(await tab.evaluate(() => [assent.isGranted('advertising'), assent.record?.gpc])).toEqual(
      [true, true],
    )
    await tab.reload()
    expect(await tab.evaluate(() => assent.isGranted('advertising'))).toBe(true)
  })
})
