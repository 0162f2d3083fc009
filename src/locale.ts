import { LOCALES } from './locales/list.ts'

/** The page's language, or else the first of the browser's that we speak, or else English. */
export function findLocale(): string {
  if (typeof document === 'undefined') return 'en'
  return (
    [document.documentElement.lang, ...navigator.languages].flatMap((tag) =>
      LOCALES.filter((locale) => `${tag}-`.startsWith(`${locale}-`)),
    )[0] ?? 'en'
  )
}
