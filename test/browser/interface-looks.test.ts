import { beforeEach, expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/list.ts'
import type { UiConfig } from '../../src/types.ts'
import { describeEngines } from './harness/browsers.ts'
import type { VisitorOptions } from './harness/engine.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

/** All that the first layer says, on a window of 320 × 640: it shows half a window of it, and scrolls. */
const MOST_TO_READ = 480
const ANSWERS = ['accept', 'reject', 'manage'] as const
const LAYOUTS = ['bar', 'box', 'corner', 'center', 'choices'] as const
const services = [
  {
    id: 'plausible',
    category: 'analytics',
    label: 'Plausible',
    policyUrl: 'https://plausible.io/',
    storage: ['p'],
  },
]
const policy = { version: '1', url: '/policy', contact: 'a@job.example', prevailing: 'mt' }

/** What a site may make of it: its own accent, in light and in dark. */
const ACCENT = `<style>
  assent-ui { --assent-accent: #16594c; --assent-on-accent: #fff; --assent-radius: 0 }
  @media (prefers-color-scheme: dark) { assent-ui { --assent-accent: #7cc7b5; --assent-on-accent: #06201a } }
</style>`

describeEngines('Every look', (run) => {
  beforeEach(() => serveSite(run))

  const page = (ui: UiConfig, { head = '', lang = 'en' }: { head?: string; lang?: string } = {}) =>
    servePage(run, `/page-${lang}`, {
      lang,
      head: `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${head}${tagWith({ adsense: CLIENT, services, policy, ui })}`,
      body: '<p>Job</p>'.repeat(40),
    })
  const open = (ui: UiConfig, options: VisitorOptions = {}) =>
    run.open(page(ui), { reducedMotion: 'reduce', ...options })

  /** The two answers of the first layer, as the visitor sees them. */
  const answers = (tab: Tab) =>
    tab.evaluate(() => {
      const root = document.querySelector('assent-ui')?.shadowRoot
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      const luminance = (colour: string) => {
        if (!canvas) return 0
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const contrast = (one: string, other: string) => {
        const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
        return (light + 0.05) / (dark + 0.05)
      }
      const layer = root?.querySelector('[part=banner]') as Element
      const surface = getComputedStyle(layer).backgroundColor
      return ['accept', 'reject'].map((part) => {
        const button = root?.querySelector(`[part=${part}]`) as Element
        const { width, height, top } = button.getBoundingClientRect()
        const style = getComputedStyle(button)
        ;(button as HTMLElement).focus({ preventScroll: true })
        return {
          ring: style.outlineStyle === 'solid' && contrast(style.outlineColor, surface),
          // Engines divide a row into 64ths of a pixel.
          box: [width, height, top].map((value) => Math.round(value * 4) / 4),
          looks: [
            style.color,
            style.backgroundColor,
            style.border,
            style.borderRadius,
            style.font,
            style.boxShadow,
            style.opacity,
            style.textDecoration,
          ],
          text: contrast(style.color, style.backgroundColor),
          shape: Math.max(
            contrast(style.backgroundColor, surface),
            contrast(style.borderTopColor, surface),
          ),
        }
      })
    })

  const THEMES: [string, VisitorOptions & { head?: string }][] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['an accent in light', { head: ACCENT }],
    ['an accent in dark', { head: ACCENT, colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ]
  for (const [title, options] of THEMES) {
    test.runIf(run.can('forcedColors'))(
      `both answers have one size, weight and contrast in ${title}`,
      async () => {
        const { head, ...visitor } = options
        const tab = await run.open(undefined, { reducedMotion: 'reduce', ...visitor })
        // An accent is worn by all in the same way.
        for (const layout of head ? (['bar', 'choices'] as const) : LAYOUTS) {
          await tab.goto(page({ layout }, head ? { head } : {}))
          await tab.part('banner').untilVisible()
          for (const width of [1280, 320]) {
            await tab.setViewport(width, 640)
            const [yes, no] = await answers(tab)
            // The ring is the browser's own to choose where it has colours of its own.
            expect([layout, width, no]).toEqual([layout, width, { ...yes, ring: no?.ring }])
            expect(yes?.text).toBeGreaterThanOrEqual(4.5)
            expect(yes?.shape).toBeGreaterThanOrEqual(3)
            // What the keyboard is at (WCAG 2.4.7, 1.4.11).
            for (const answer of [yes, no]) expect(answer?.ring).toBeGreaterThanOrEqual(3)
          }
        }
      },
      60_000,
    )
  }

  test.runIf(run.name === 'chromium')(
    'gives every text and line the contrast that a visitor asks for',
    async () => {
      const tab = await open({ layout: 'choices' })
      await tab.part('banner').untilVisible()
      const colours = () =>
        tab.evaluate(() => {
          const root = document.querySelector('assent-ui')?.shadowRoot
          const styleOf = (css: string) => getComputedStyle(root?.querySelector(css) as Element)
          return [
            styleOf('[part=banner]').color,
            styleOf('[part=banner]').borderTopColor,
            styleOf('small').color,
          ]
        })
      expect(new Set(await colours()).size).toBe(3)
      await tab.cdp?.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-contrast', value: 'more' }],
      })
      expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)'])
    },
  )

  test.runIf(run.can('cdp'))('grows with the text that a visitor has made larger', async () => {
    const sizes = async (fontSize: number) => {
      const tab = await run.open(undefined, { reducedMotion: 'reduce' })
      await tab.cdp?.send('Page.setFontSizes', { fontSizes: { standard: fontSize } })
      await tab.goto(page({ layout: 'bar' }))
      await tab.part('banner').untilVisible()
      return tab.evaluate(() => {
        const root = document.querySelector('assent-ui')?.shadowRoot
        return ['text', 'title', 'accept'].map((part) =>
          Number.parseFloat(
            getComputedStyle(root?.querySelector(`[part=${part}]`) as Element).fontSize,
          ),
        )
      })
    }
    const usual = await sizes(16)
    expect(await sizes(32)).toEqual(usual.map((size) => size * 2))
  })

  test('moves only where the visitor has nothing against it', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const tab = await open({ layout: 'box' }, { reducedMotion })
      await tab.part('banner').untilVisible()
      await tab.part('manage').click()
      await tab.part('preferences').untilVisible()
      const longest = await tab.evaluate(() => {
        const root = document.querySelector('assent-ui')?.shadowRoot
        const seconds = ['[part=banner]', 'dialog'].map((css) => {
          const { animationDuration } = getComputedStyle(root?.querySelector(css) as Element)
          return Number.parseFloat(animationDuration)
        })
        return Math.max(...seconds)
      })
      expect(longest).toBeLessThanOrEqual(0.2)
      expect(longest > 0).toBe(reducedMotion === 'no-preference')
    }
  })

  /** Whatever is too wide for its place, or too small for a finger. */
  const faults = (tab: Tab) =>
    tab.evaluate(() => {
      const root = document.querySelector('assent-ui')?.shadowRoot
      const found: string[] = []
      const layer = root?.querySelector('dialog[open]') ?? root?.querySelector('[part=banner]')
      const { right = 0, left = 0 } = layer?.getBoundingClientRect() ?? {}
      for (const each of layer?.querySelectorAll<HTMLElement>(
        'button, summary, label, h2, p, dd, b',
      ) ?? []) {
        const box = each.getBoundingClientRect()
        if (!box.width) continue
        const name = `${each.localName} ${each.textContent}`
        if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth) found.push(`cut: ${name}`)
        if (box.right > right + 0.5 || box.left < left - 0.5) found.push(`outside: ${name}`)
        if (/button|summary|label/.test(each.localName) && box.height < 43.9)
          found.push(`${box.height} px: ${name}`)
      }
      if (document.documentElement.scrollWidth > innerWidth) found.push('the page is too wide')
      return found
    })

  /** The parts that a finger does not meet in their middle, without scrolling. */
  const hidden = (tab: Tab, parts: readonly string[]) =>
    tab.evaluate((parts: readonly string[]) => {
      const { shadowRoot } = document.querySelector('assent-ui') as Element
      return parts.filter((part) => {
        const each = shadowRoot?.querySelector(`[part=banner] [part=${part}]`) as Element
        const { x, y, width, height } = each.getBoundingClientRect()
        return shadowRoot?.elementFromPoint(x + width / 2, y + height / 2) !== each
      })
    }, parts)

  test.runIf(run.name === 'chromium')(
    'fits every language into 320 pixels, with targets of 44',
    async () => {
      const tab = await run.open(undefined, { reducedMotion: 'reduce', width: 320, height: 640 })
      for (const lang of LOCALES) {
        await tab.goto(page({}, { lang }))
        await tab.part('banner').untilVisible()
        expect([lang, await faults(tab)]).toEqual([lang, []])
        const [yes, no] = await answers(tab)
        expect([lang, no?.box]).toEqual([lang, yes?.box])
        const height = await tab.evaluate(
          () =>
            document.querySelector('assent-ui')?.shadowRoot?.querySelector('[part=banner]')
              ?.scrollHeight ?? 0,
        )
        expect([lang, Math.max(height, MOST_TO_READ)]).toEqual([lang, MOST_TO_READ])
        expect([lang, await hidden(tab, ANSWERS)]).toEqual([lang, []])
        await tab.evaluate(() => assent.denyAll())
        await tab.evaluate(() => assent.open('preferences'))
        await tab.waitFor(() =>
          document.querySelector('assent-ui')?.shadowRoot?.querySelector('dialog .own'),
        )
        await tab.evaluate(() => {
          const { shadowRoot } = document.querySelector('assent-ui') as Element
          for (const each of shadowRoot?.querySelectorAll('details') ?? []) each.open = true
        })
        expect([lang, await faults(tab)]).toEqual([lang, []])
        const pair = await tab.evaluate(() => {
          const { shadowRoot } = document.querySelector('assent-ui') as Element
          return [...(shadowRoot?.querySelectorAll('dialog .acts button') ?? [])]
            .slice(0, 2)
            .map((button) => {
              const { width, height, top } = button.getBoundingClientRect()
              return [Math.round(width), height, top].join()
            })
        })
        expect([lang, pair[0]]).toEqual([lang, pair[1]])
        const host = await tab.evaluate(() => {
          const { lang, dir } = document.querySelector('assent-ui') as HTMLElement
          return [lang, dir]
        })
        expect(host).toEqual([lang, /^(ar|fa|he)$/.test(lang) ? 'rtl' : 'ltr'])
        await tab.evaluate(() => assent.forget())
      }
      // Words without spaces break anywhere, except in Korean; long ones where they must.
      for (const layout of ['box', 'corner', 'center', 'choices'] as const) {
        for (const lang of ['ja', 'zh-Hant', 'ko', 'de']) {
          await tab.goto(page({ layout }, { lang }))
          await tab.part('banner').untilVisible()
          expect([layout, lang, await faults(tab)]).toEqual([layout, lang, []])
        }
      }
    },
    180_000,
  )

  test('a phone on its side shows every answer, and a small one what was chosen and its button', async () => {
    const tab = await run.open(undefined, { reducedMotion: 'reduce' })
    for (const layout of LAYOUTS) {
      for (const lang of ['ko', 'de']) {
        await tab.goto(page({ layout }, { lang }))
        await tab.part('banner').untilVisible()
        for (const [width, height] of [
          [844, 340],
          [667, 320],
        ] as const) {
          await tab.setViewport(width, height)
          const found = [layout, lang, width, await hidden(tab, ANSWERS)]
          expect(found).toEqual([layout, lang, width, []])
        }
      }
    }
    await tab.goto(page({ layout: 'choices' }, { lang: 'ko' }))
    await tab.part('banner').untilVisible()
    for (const [width, height] of [
      [375, 553],
      [360, 560],
    ] as const) {
      await tab.setViewport(width, height)
      const found = [width, await hidden(tab, [...ANSWERS, 'save', 'switch'])]
      expect(found).toEqual([width, []])
    }
  }, 60_000)

  test('a page that is zoomed by its own styles keeps the dialog inside the window', async () => {
    const tab = await run.open(page({}, { head: '<style>html { zoom: 1.25 }</style>' }), {
      reducedMotion: 'reduce',
      width: 1280,
      height: 720,
    })
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    const seen = await tab.evaluate(async () => {
      const { shadowRoot } = document.querySelector('assent-ui') as Element
      const ratios: number[] = []
      for (const part of ['close', 'save']) {
        const found = shadowRoot?.querySelector(`dialog [part=${part}]`) as Element
        ratios.push(
          await new Promise<number>((done) =>
            new IntersectionObserver(([entry]) => done(entry?.intersectionRatio ?? 0)).observe(
              found,
            ),
          ),
        )
      }
      return ratios
    })
    expect(seen).toEqual([1, 1])
  })

  test('every layout leaves room and reach at 400 % zoom', async () => {
    // 1280 × 1024 at 400 %.
    const tab = await run.open(undefined, { reducedMotion: 'reduce', width: 320, height: 256 })
    for (const layout of LAYOUTS) {
      await tab.goto(page({ layout }))
      await tab.part('banner').untilVisible()
      expect([layout, await faults(tab)]).toEqual([layout, []])
      await tab.part('manage').focus()
      await tab.press('Enter')
      await tab.part('preferences').untilVisible()
      expect([layout, await faults(tab)]).toEqual([layout, []])
      await tab.part('save').focus()
      const [save, dialog] = [await tab.part('save').box(), await tab.part('preferences').box()]
      expect(save.y).toBeGreaterThanOrEqual(dialog.y)
      expect(save.y + save.height).toBeLessThanOrEqual(256)
    }
  }, 60_000)
})
