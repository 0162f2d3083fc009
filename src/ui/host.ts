import { create, own } from '../page/own.ts'
import type { ResolvedConfig, UiConfig } from '../types.ts'
import { styles } from './styles.ts'

/** A constructed style sheet, so that `style-src 'self'` holds. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

const sheet = sheetOf(styles)

/** `<html>`. */
export const pageElement = () => own('documentElement')

/** Adds a style sheet to what a root wears, once. */
export function wear(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheet])]
}

/** Says which language stands in it. `Intl.Locale` knows the direction, but not in every browser. */
export function speak(host: HTMLElement, { locale }: ResolvedConfig): void {
  host.lang = locale
  host.dir = /^(ar|fa|he|ur)/.test(locale) ? 'rtl' : 'ltr'
}

/** An element of ours for the page: nothing in it yet, closed off from the page's styles. */
export function createHost(config: ResolvedConfig): ShadowRoot {
  const host = create('assent-ui' as 'div')
  const root = host.attachShadow({ mode: 'open' })
  const { theme } = config.ui as UiConfig
  speak(host, config)
  if (theme && theme !== 'auto') host.style.colorScheme = theme
  wear(root, sheet)
  return root
}
