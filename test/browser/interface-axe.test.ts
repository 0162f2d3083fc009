import { expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const axe: typeof import('axe-core')

const LAYOUTS = [
  { layout: 'bar' },
  { layout: 'bar', position: 'top' },
  { layout: 'box' },
  { layout: 'corner', position: 'top-start' },
  { layout: 'center' },
  { layout: 'choices' },
  { layout: 'choices', position: 'bottom-start' },
]
const LANGUAGES = ['ko', 'en', 'ar']
const THEMES = ['light', 'dark']

const services = [
  { id: 'plausible', category: 'analytics', label: 'Plausible', provider: 'Plausible Insights OÜ' },
]
const upcoming = {
  version: '2',
  effective: '2099-01-31',
  announced: '2026-01-01',
  summary: 'More.',
}

/** Every rule of axe, nothing switched off; what it finds, in a form that can be read. */
async function violations(tab: Tab): Promise<string[]> {
  return tab.evaluate(async () => {
    // Half faded in, nothing has its colours yet.
    for (const { shadowRoot } of document.querySelectorAll('assent-ui'))
      for (const { finished } of shadowRoot?.getAnimations() ?? []) await finished
    const { violations } = await axe.run(document)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
  })
}

describeEngines('Accessibility by axe', (run) => {
  const CALM = { reducedMotion: 'reduce' } as const

  /** Each layout in Chromium; elsewhere one of them: the rules are the same in every engine. */
  const layouts = () => (run.name === 'chromium' ? LAYOUTS : LAYOUTS.slice(5, 6))

  /** A page where nobody has decided: at a host of its own. */
  function pageOf(path: string, lang: string, theme: string, config: object, body = ''): string {
    const head = `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="${theme}">
      <style>html { ${theme === 'dark' ? 'color: #eee; background: #111' : 'color: #111; background: #fff'} } a { color: inherit }</style>
      <script src="/axe/axe.min.js"></script>${tagWith({ adsense: CLIENT, services, ...config })}`
    const host = freshHost()
    serveSite(run, host)
    run.internet.static(host, '/axe/', 'node_modules/axe-core')
    return servePage(run, `${path}-${lang}-${theme}`, {
      host,
      lang: lang === 'ar' ? `${lang}" dir="rtl` : lang,
      head,
      body: `<p>Job</p>${body}<p><a href="#" data-assent-open>Choices</a></p>`,
    })
  }

  for (const lang of LANGUAGES) {
    test(`finds nothing on the first and second layer of any layout (${lang})`, async () => {
      for (const [index, ui] of layouts().entries()) {
        // Colours are the same in every language and layout.
        for (const theme of lang === 'en' || index === 0 ? THEMES : ['dark']) {
          const policy = {
            version: '1',
            url: '/policy',
            contact: 'a@job.example',
            prevailing: 'ko',
          }
          const url = pageOf(`/layer-${index}`, lang, theme, { policy, ui: { ...ui, theme } })
          const tab = await run.openShared(url, CALM)
          await tab.part('banner').untilVisible()
          expect([ui, theme, await violations(tab)]).toEqual([ui, theme, []])
          if (index > 0) continue
          await tab.part('manage').click()
          await tab.part('preferences').untilVisible()
          await tab.evaluate(() => {
            const { shadowRoot } = document.querySelector('assent-ui') as Element
            for (const each of shadowRoot?.querySelectorAll('details') ?? []) each.open = true
          })
          expect([theme, await violations(tab)]).toEqual([theme, []])
        }
      }
    }, 120_000)

    test(`finds nothing on what stands in the page (${lang})`, async () => {
      const body = `<iframe title="Film" width="400" height="240" data-assent="advertising" data-src="https://video.example/"></iframe>
        <iframe title="Map" width="400" height="240" data-assent="analytics" data-assent-poster="/poster.svg" data-src="https://video.example/"></iframe>
        <div data-assent-settings></div><div data-assent-declaration></div>`
      for (const theme of THEMES) {
        const config = { policy: { version: '1', upcoming }, ui: { theme, trigger: true } }
        const tab = await run.openShared(pageOf('/page', lang, theme, config, body), CALM)
        await tab.part('banner').untilVisible()
        await tab.evaluate(() => assent.denyAll())
        await tab.part('banner').untilGone()
        await tab.part('notice').untilVisible()
        await tab.waitFor(() => document.querySelector('[data-assent-declaration] table'))
        await tab.waitFor(() =>
          document
            .querySelector('[data-assent-settings] assent-ui')
            ?.shadowRoot?.querySelector('summary ~ p'),
        )
        expect([theme, await violations(tab)]).toEqual([theme, []])
      }
    }, 60_000)

    test(`finds nothing on a single question and the trigger (${lang})`, async () => {
      const categories = { essential: {}, voice: { inPlace: true }, analytics: {} }
      for (const theme of THEMES) {
        const config = { adsense: undefined, categories, ui: { theme, trigger: true } }
        const tab = await run.openShared(pageOf('/ask', lang, theme, config), CALM)
        await tab.part('banner').untilVisible()
        await tab.evaluate(() => assent.denyAll())
        await tab.part('trigger').untilVisible()
        expect([theme, await violations(tab)]).toEqual([theme, []])
        await tab.evaluate(() => void assent.ask('voice'))
        await tab.part('question').untilVisible()
        expect([theme, await violations(tab)]).toEqual([theme, []])
      }
    }, 60_000)
  }
})
