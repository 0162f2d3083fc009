import { all } from '../page/own.ts'
import type { Given } from './given.ts'

/** A tag of AdSense's own. */
const ADSENSE_TAG = '[src*="/pagead/js/adsbygoogle.js"]'

/**
 * Has it named where the site has forgotten it. A developer sees a new page as somebody who has not
 * decided yet: later, the tag may be the one that a yes has brought.
 */
export function nameForgottenTag({ consent }: Given, end: AbortController): void {
  const check = () => {
    if (!consent.record && all(ADSENSE_TAG)[0])
      import('../checks/markup.ts').then(
        ({ checkMarkup }) => checkMarkup(consent),
        // Blocked, or no network: the next page tells.
        () => {},
      )
  }
  if (document.readyState === 'complete') check()
  else addEventListener('load', check, end)
}
