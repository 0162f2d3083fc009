import { within } from '@testing-library/preact'
import { onTestFinished, vi } from 'vitest'
import { resolveConfig } from '../../src/config.ts'
import { createConsent } from '../../src/consent.ts'
import { createDecisions } from '../../src/decision.ts'
import en from '../../src/locales/en.ts'
import ko from '../../src/locales/ko.ts'
import type { Texts } from '../../src/locales/texts.ts'
import { createRecordStore } from '../../src/record/store.ts'
import type { Choice, Consent, ConsentConfig, Service } from '../../src/types.ts'
import { mount } from '../../src/ui/index.ts'
// What the interface fetches on demand: loaded here, or a test may end while it is on its way.
import '../../src/ui/fixtures.ts'
import '../../src/ui/layouts.ts'
import '../../src/ui/panel.tsx'
import '../../src/ui/preferences.tsx'
import '../../src/ui/question.tsx'
import '../../src/ui/receipt.tsx'
import '../../src/ui/table.ts'

interface PageOptions extends ConsentConfig {
  /** What was decided a moment before, as `decide` would keep it. Default: nothing. */
  choices?: Record<string, Choice>
}

/** Vendors of whom the interface tells. What they would load is no matter of its. */
export const adsense: Service = {
  id: 'adsense',
  category: 'advertising',
  label: 'Google AdSense',
  policyUrl: 'https://policies.google.com/technologies/ads',
  options: [{ id: 'adsense-personalization', category: 'advertising', label: 'Google AdSense' }],
}
export const plausible: Service = {
  id: 'plausible',
  category: 'analytics',
  label: 'Plausible',
  policyUrl: 'https://plausible.io/data-policy',
}

/**
 * A page with a consent and its interface, as the handle itself puts it there: at once where there is
 * something to ask or to show. Both are taken away after the test, with all that they have stored.
 */
export function mounted(
  { choices, ...given }: PageOptions = {},
  loadTexts?: (consent: Consent<string, string>) => Promise<Texts>,
) {
  const { locale = 'en' } = given
  const options = { services: [adsense, plausible], ...given, locale }
  if (choices) keep(options, choices)
  const consent = createConsent(options, async (handle) =>
    mount(handle, locale === 'ko' ? ko : en, loadTexts && (() => loadTexts(handle))),
  )
  /** The end of this page: resolves when the interface is gone. */
  const stop = async () => {
    consent.destroy()
    await new Promise((gone) => setTimeout(gone))
  }
  onTestFinished(async () => {
    await stop()
    document.body.replaceChildren()
    for (const pair of document.cookie.split('; '))
      document.cookie = `${pair.split('=')[0]}=; max-age=-1; path=/`
    localStorage.clear()
  })
  return {
    consent,
    stop,
    get root() {
      // Where another one was mounted before, ours is the one next to the body.
      return document.body.previousElementSibling?.shadowRoot as ShadowRoot
    },
    get ui() {
      return within(this.root as unknown as HTMLElement)
    },
  }
}

/** Leaves a record where the next page finds it. */
function keep(options: ConsentConfig & { locale: string }, choices: Record<string, Choice>): void {
  const plan = resolveConfig(options, options.locale)
  const decisions = createDecisions(plan, false)
  createRecordStore(plan.config.cookie).write({
    id: '3f2a9c1e-5b7d-4e80-9a61-0c4d2b8f7e15',
    time: Date.now(),
    policy: decisions.version(),
    locale: options.locale,
    method: 'banner',
    wording: '',
    gpc: false,
    ...decisions.next(undefined, choices),
  })
}

/** From now on the browser sends Global Privacy Control, until the globals are put back. */
export const sendGpc = () =>
  vi.stubGlobal('navigator', Object.create(navigator, { globalPrivacyControl: { value: true } }))
