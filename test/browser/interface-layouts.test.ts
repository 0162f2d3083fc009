import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { UiConfig } from '../../src/types.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const shifts: number[]

const LAYOUTS: UiConfig[] = [
  { layout: 'bar' },
  { layout: 'bar', position: 'top' },
  { layout: 'box' },
  { layout: 'box', position: 'top-end' },
  { layout: 'corner', position: 'bottom-start' },
  { layout: 'center' },
  { layout: 'choices' },
  { layout: 'choices', position: 'bottom-start' },
]

/** The shifts that Chromium counts against a page. */
const WATCH = `<script>
  shifts = []
  try {
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shifts.push(value)
    }).observe({ type: 'layout-shift', buffered: true })
  } catch {}
</script>`

describeEngines('Every layout', (run) => {
  const CALM = { reducedMotion: 'reduce' } as const
  /** A tab for all that a test looks at. `show` gives it its size, and each page a host of its own. */
  const sharedTab = () => run.openShared('about:blank', CALM)
  /** For what its keys or its media may leave behind. */
  const newTab = () => run.open(undefined, CALM)

  async function show(
    tab: Tab,
    ui: UiConfig,
    { lang = 'en', width = 1280, height = 800 }: { lang?: string; width?: number; height?: number },
  ): Promise<void> {
    const services = [{ id: 'plausible', category: 'analytics', label: 'Plausible' }]
    const policy = { version: '1', url: '/policy' }
    const host = freshHost()
    serveSite(run, host)
    const url = servePage(run, '/page', {
      host,
      lang,
      head: `<meta name="viewport" content="width=device-width">${WATCH}${tagWith({ adsense: CLIENT, services, policy, ui })}`,
      body: Array.from(
        { length: 15 },
        (_, index) => `<p>Job <a href="#a" id="a${index}">${index}</a></p>`,
      ).join(''),
    })
    await tab.setViewport(width, height)
    await tab.goto(url)
    await tab.part('banner').untilVisible()
    // Measured in a frame of its own, which a busy machine may draw late; and at rest.
    await tab.waitFor(() => {
      const { scrollPaddingTop, scrollPaddingBottom } = document.documentElement.style
      const { shadowRoot } = document.querySelector('assent-ui') as Element
      const isMoving = shadowRoot?.querySelector('[part=banner]')?.getAnimations()[0]
      return (scrollPaddingTop || scrollPaddingBottom) && !isMoving
    })
  }

  /** What has the focus, and whether the first layer hides all of it. */
  const focus = (tab: Tab) =>
    tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('assent-ui') as Element
      const element = shadowRoot?.activeElement ?? document.activeElement
      const layer = shadowRoot?.querySelector('[part=banner]')
      if (!element || !layer) throw new Error('nothing')
      const box = element.getBoundingClientRect()
      const over = layer.getBoundingClientRect()
      const isInside = layer.contains(element)
      const isHidden =
        box.bottom <= 0 ||
        box.top >= innerHeight ||
        (isInside
          ? box.bottom <= over.top || box.top >= over.bottom
          : box.top >= over.top &&
            box.bottom <= over.bottom &&
            box.left >= over.left &&
            box.right <= over.right)
      return {
        name: element.getAttribute('part') || element.id || element.localName,
        isHidden: isHidden && element !== document.body,
      }
    })

  /** WebKit scrolls to what has the focus a moment after it has it. */
  async function settled(tab: Tab) {
    for (let tries = 0; tries < 20 && (await focus(tab)).isHidden; tries++) await sleep(50)
    return focus(tab)
  }

  for (const ui of LAYOUTS) {
    const title = [ui.layout, ui.position].filter(Boolean).join(' at ')

    test(`${title}: yes and no are alike in size, place and contrast, in every language and size`, async () => {
      const tab = await sharedTab()
      for (const [lang, width, height] of [
        ['en', 1280, 800],
        ['ko', 390, 844],
        ['de', 320, 640],
        ['ru', 320, 640],
        ['ar', 390, 844],
      ] as const) {
        await show(tab, ui, { lang, width, height })
        const [accept, reject] = [await tab.part('accept').box(), await tab.part('reject').box()]
        const size = ({ width, height }: typeof accept) => [Math.round(width), Math.round(height)]
        expect([lang, width, ...size(accept)]).toEqual([lang, width, ...size(reject)])
        expect(accept.y).toBe(reject.y)
        expect(accept.height).toBeGreaterThanOrEqual(44)
        const colours = await tab.evaluate(() => {
          const { shadowRoot } = document.querySelector('assent-ui') as Element
          const canvas = document
            .createElement('canvas')
            .getContext('2d', { willReadFrequently: true })
          const luminance = (colour: string) => {
            if (!canvas) return 0
            canvas.fillStyle = colour
            canvas.fillRect(0, 0, 1, 1)
            const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
              .map((value) => value / 255)
              .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
            return 0.2126 * r + 0.7152 * g + 0.0722 * b
          }
          return ['accept', 'reject'].map((part) => {
            const button = shadowRoot?.querySelector(`[part=${part}]`) as Element
            const { color, backgroundColor } = getComputedStyle(button)
            const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort()
            return (light + 0.05) / (dark + 0.05)
          })
        })
        expect(colours[0]).toBe(colours[1])
        expect(colours[0]).toBeGreaterThanOrEqual(7)
        const region = await tab.part('banner').box()
        // Half of a phone, except for the switches, which are what that layout is for.
        const most =
          width > 640 ? 0.8 : ui.layout === 'choices' ? Math.max(0.67, 520 / height) : 0.5
        expect(region.height).toBeLessThanOrEqual(height * most + 1)
        expect(region.x).toBeGreaterThanOrEqual(0)
        expect(Math.round(region.x + region.width)).toBeLessThanOrEqual(width)
        expect(region.y).toBeGreaterThanOrEqual(0)
        expect(Math.round(region.y + region.height)).toBeLessThanOrEqual(height)
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        )
      }
    }, 90_000)

    test(`${title}: goes through layer and page by keyboard, without a trap, and hides no focus`, async () => {
      const tab = await newTab()
      for (const [width, height] of [
        [1280, 800],
        [320, 256],
      ] as const) {
        await show(tab, ui, { width, height })
        const seen: string[] = []
        for (let step = 0; step < 25; step++) {
          await tab.press('Tab')
          const { name, isHidden } = await settled(tab)
          seen.push(name)
          expect([width, height, name, isHidden]).toEqual([width, height, name, false])
          if (name === 'a14') break
        }
        const choices = ui.layout === 'choices' ? ['switch', 'switch', 'save'] : []
        const first = ['a', ...choices, 'accept', 'reject', 'manage', 'a0', 'a1']
        // Firefox also stops at what can be scrolled.
        expect(seen.filter((name) => name !== 'banner').slice(0, first.length)).toEqual(first)
        expect(seen.at(-1)).toBe('a14')
      }
    }, 90_000)

    test(`${title}: hides nothing that an app moves the focus to`, async () => {
      const tab = await sharedTab()
      await show(tab, ui, { width: 320, height: 640 })
      for (const id of ['a0', 'a14', 'a0']) {
        await tab.evaluate((id: string) => document.getElementById(id)?.focus(), id)
        expect(await settled(tab)).toEqual({ name: id, isHidden: false })
      }
    })

    test.runIf(run.name === 'chromium')(`${title}: shifts nothing on the page`, async () => {
      const tab = await sharedTab()
      for (const width of [1280, 390]) {
        await show(tab, ui, { width })
        await tab.press('Tab')
        await tab.press('Tab')
        await tab.part('reject').click()
        await tab.part('banner').untilGone()
        expect([width, await tab.evaluate(() => shifts)]).toEqual([width, []])
      }
    })
  }

  test('choices saves what was ticked on the first layer', async () => {
    const tab = await sharedTab()
    await show(tab, { layout: 'choices' }, {})
    await tab.find({ css: '[data-id=analytics]' }).click()
    await tab.part('save').click()
    await tab.part('banner').untilGone()
    const record = await tab.evaluate(
      () => (window as never as { assent: { record: unknown } }).assent.record,
    )
    expect(record).toMatchObject({
      method: 'banner',
      choices: {
        analytics: 'granted',
        plausible: 'granted',
        advertising: 'denied',
        adsense: 'denied',
      },
    })
  })

  test.runIf(run.name === 'chromium')('is not printed', async () => {
    const tab = await newTab()
    await show(tab, { layout: 'box' }, {})
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<iframe title="Film" data-assent="analytics" data-src="https://film.example/"></iframe><div data-assent-settings></div>',
      ),
    )
    await tab.waitFor(() => document.querySelectorAll('assent-ui').length === 3)
    await tab.cdp?.send('Emulation.setEmulatedMedia', { media: 'print' })
    expect(
      await tab.evaluate(() =>
        [...document.querySelectorAll('assent-ui')].map((host) => getComputedStyle(host).display),
      ),
    ).toEqual(['none', 'none', 'none'])
  })
})
