import type { Locale, Text } from '../types.ts'

/** A site's text in the visitor's language, or else in English, or in whatever language there is. */
export const textIn = (text: Text | undefined, locale: Locale): string | undefined =>
  typeof text === 'object' ? (text[locale] ?? text.en ?? Object.values(text)[0]) : text
