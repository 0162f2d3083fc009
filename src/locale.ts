import { attempt } from './attempt.ts'
import { LOCALES } from './locales/list.ts'

/**
 * The language of ours that serves a tag: `Intl` knows that Taiwan writes Hant and that `iw` is `he`.
 * Norwegian has one file for its three names.
 */
function nearest(tag: string): string | undefined {
  return attempt(() => {
    const locale = new Intl.Locale(tag.replace(/^n[bn]\b/i, 'no'))
    const { language, region } = locale
    const { script } = locale.maximize()
    return [`${language}-${region}`, `${language}-${script}`, language].find((one) =>
      LOCALES.includes(one),
    )
  })
}

/** The wanted language, or else the page's, the first of the browser's that we speak, English. */
export function findLocale(wanted?: string): string {
  if (wanted) return nearest(wanted) ?? wanted
  const page = globalThis.document?.documentElement.lang
  for (const tag of [page, ...(globalThis.navigator?.languages ?? [])]) {
    // Most pages name a language as we do: `Intl` costs a returning visitor more than all the rest.
    const found = tag && (LOCALES.includes(tag) ? tag : nearest(tag))
    if (found) return found
  }
  return 'en'
}
