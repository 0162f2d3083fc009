import { LOCALES } from './locales/list.ts'
import { own } from './page/own.ts'

/**
 * The language of ours that serves a tag, which may say more than we need (`en-US`) or name it
 * otherwise. `Intl.Locale` knows that too, and costs a page view more time than all the rest.
 */
function nearest(tag: string): string | undefined {
  const name = `${tag}-`
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^zh-(hk|mo|tw)/, 'zh-hant')
    .replace(/^n[bn]/, 'no')
    .replace(/^iw/, 'he')
  return LOCALES.find((one) => name.startsWith(`${one.toLowerCase()}-`))
}

/** The wanted language, or else the page's, the first of the browser's that we speak, English. */
export function findLocale(wanted?: string): string {
  if (wanted) return nearest(wanted) ?? wanted
  const page = typeof document !== 'undefined' ? own('documentElement').lang : ''
  return [page, ...(globalThis.navigator?.languages ?? [])].map(nearest).find(Boolean) ?? 'en'
}
