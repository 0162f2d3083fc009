import { checkConfig, checkMarkup } from './check.ts'
import type { Texts } from './locales/texts.ts'
import type { Consent, Stop } from './types.ts'
import { mount as mountUi } from './ui/index.tsx'

/**
 * The door of `dist/assent-ui.js`, which a visitor with something to decide downloads. A developer
 * sees a new page as such a visitor: so this is where mistakes are named, at no cost for the others.
 *
 * @throws TypeError for a config that cannot work; then nothing starts any more, and the gate stays shut
 */
export function mount(consent: Consent<string, string>, texts: Texts): Stop {
  const { config } = consent
  try {
    checkConfig(config)
  } catch (error) {
    consent.destroy()
    throw error
  }
  if (document.readyState === 'complete') checkMarkup(consent)
  else addEventListener('load', () => checkMarkup(consent))
  return mountUi(consent, texts)
}
