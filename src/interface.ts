import type { Texts } from './locales/texts.ts'
import type { Consent, Stop } from './types.ts'
import { mount as mountUi } from './ui/index.ts'

/**
 * The door of `dist/assent-ui.js`, which a visitor with something to decide downloads.
 */
export function mount(
  consent: Consent<string, string>,
  texts: Texts,
  loadTexts?: (() => Promise<Texts>) | undefined,
): Stop {
  const { policy, services, record, ui } = consent.config
  for (const url of [policy?.url, ...services.map(({ policyUrl }) => policyUrl)]) {
    // As a browser reads it; one on this site (and none at all) is read as part of any other.
    if (!/^http/.test(new URL(url as string, 'http://a').protocol)) {
      throw new TypeError(`Assent: ${url} is not http(s)`)
    }
  }
  // A site with an interface of its own may want its records sent all the same.
  const stop = ui && mountUi(consent, texts, loadTexts)
  const end = new AbortController()
  if (record) {
    import('./record/send-record.ts').then(
      ({ sendRecords }) => sendRecords(consent, record, end),
      // The next page sends it.
      () => {},
    )
  }
  return () => {
    end.abort()
    if (stop) stop()
  }
}
