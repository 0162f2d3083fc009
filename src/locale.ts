import { LOCALES } from './locales/list.ts'

/** The wanted language, or else the page's, then the browser's, then English. */
export function resolveLocale(wanted: string | undefined): string {
  if (wanted) return wanted
  const page = typeof document === 'undefined' ? '' : document.documentElement.lang
  const browser = typeof navigator === 'undefined' ? [] : (navigator.languages ?? [])
  for (const tag of [page, ...browser]) {
    const found =
      LOCALES.find((locale) => locale === tag) ??
      LOCALES.find((locale) => locale === tag.split('-')[0])
    if (found) return found
  }
  return 'en'
}
