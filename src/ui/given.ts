import type { Texts } from '../locales/texts.ts'
import type { Consent, Text } from '../types.ts'
import { textIn } from './text-in.ts'

/** All that a part of the interface is handed: the public handle and its texts. */
export interface Given {
  consent: Consent<string, string>
  texts: Texts
}

/**
 * The name of a category or service. Ours comes first for services (a vendor's name needs no
 * translation, an option's does), the site's own for categories.
 */
export const labelOf = (
  { consent, texts }: Given,
  { id, label }: { id: string; label?: Text | undefined },
) =>
  texts.services[id]?.label ??
  textIn(label, consent.config.locale) ??
  texts.categories[id]?.label ??
  id
