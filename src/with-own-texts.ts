import type { Texts } from './locales/texts.ts'

/** A language's texts, and the site's own in their place: of a category or service only those it names. */
export const withOwn = (texts: Texts, own: Partial<Texts>): Texts => ({
  ...texts,
  ...own,
  categories: { ...texts.categories, ...own.categories },
  services: { ...texts.services, ...own.services },
})
