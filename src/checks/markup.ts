import { all } from '../page/own.ts'
import type { Consent } from '../types.ts'

/** A vendor's own tag: left on the page it runs before anybody was asked, and cannot be held back. */
const FORGOTTEN: Record<string, { tag: string; file: string }> = {
  adsense: {
    tag: 'script[src*="/pagead/js/adsbygoogle.js"]:not([type="text/plain"])',
    file: 'adsbygoogle.js',
  },
}

/** What was named. */
const named = new Set<string>()

/** Names the vendors' own tags, once. Call it when all of the markup is there, and nobody has decided yet. */
export function checkMarkup({ config, isGranted }: Consent<string, string>): void {
  for (const { id } of config.services) {
    const found = FORGOTTEN[id]
    // Once granted, the tag may be ours.
    if (found && !named.has(id) && !isGranted(id) && all(found.tag)[0]) {
      named.add(id)
      console.error(
        `Assent: ${id} runs before consent by a tag of its own: remove the <script> that loads ${found.file}.`,
      )
    }
  }
}
