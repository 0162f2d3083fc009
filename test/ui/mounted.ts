import { within } from '@testing-library/preact'
import { onTestFinished } from 'vitest'
import en from '../../src/locales/en.ts'
import ko from '../../src/locales/ko.ts'
import { mount } from '../../src/ui/index.ts'
import { createFakeConsent } from './fake-consent.ts'
// What the interface fetches on demand: loaded here, or a test may end while it is on its way.
import '../../src/ui/fixtures.ts'
import '../../src/ui/layouts.ts'
import '../../src/ui/panel.tsx'
import '../../src/ui/preferences.tsx'
import '../../src/ui/receipt.tsx'
import '../../src/ui/table.ts'

/** The interface on a page of its own, taken away again after the test. */
export function mounted(options: Parameters<typeof createFakeConsent>[0] = {}) {
  const consent = createFakeConsent(options)
  const stop = mount(consent, options.locale === 'ko' ? ko : en)
  // Where another one was mounted before, ours is the one next to the body.
  const root = document.body.previousElementSibling?.shadowRoot as ShadowRoot
  onTestFinished(() => {
    stop()
    document.body.replaceChildren()
  })
  return { consent, stop, root, ui: within(root as unknown as HTMLElement) }
}
