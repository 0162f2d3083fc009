import { LOCALES } from './locales/list.ts'
import { adsense } from './services/adsense.ts'
import type { ConsentConfig, ResolvedCategory, ResolvedConfig } from './types.ts'

/** Something that can be decided: a category, a service, or an option of one. */
export interface Point {
  id: string
  category: ResolvedCategory
  /** A choice of its own: the category's yes does not cover it. */
  isOption: boolean
}

/** The config with its defaults, and all that can be decided: each category before its services. */
export interface Plan {
  config: ResolvedConfig
  points: Point[]
  /** It cannot work: nothing may start. `check.ts` says why. */
  isWrong: unknown
}

/**
 * Fills in the defaults, and sees whether it can work at all. Why not is said by `check.ts`, which
 * only a page with such a config downloads.
 */
export function resolveConfig(options: ConsentConfig, locale: string): Plan {
  const { adsense: client, services = [] } = options
  const { upcoming } = options.policy ?? {}
  const given = { ...(options.categories ?? { essential: {}, analytics: {}, advertising: {} }) }
  const vendors = client ? [adsense(client), ...services] : services
  const all = vendors.flatMap((service) => [service, ...(service.options ?? [])])
  if (!Object.values(given).some(({ required }) => required)) given.essential ??= {}
  // Nothing here is `undefined`: `takeConfig` has seen to it.
  const categories = Object.keys(given).map((id) => ({
    required: id === 'essential',
    gpc: id === 'advertising',
    ...given[id],
    id,
    services: vendors.filter(({ category }) => category === id),
  })) as ResolvedCategory[]
  const cookie = { name: 'assent', path: '/', days: 180, ...options.cookie }
  return {
    isWrong:
      (client && !/^ca-pub-\d{16}$/.test((client as { client: string }).client ?? client)) ||
      [...all, ...categories].some(
        ({ id = '', category = id }: { id?: string; category?: string }) =>
          !/^[\w-]+$/.test(id) || !given[category],
      ) ||
      (upcoming && !Date.parse(upcoming.effective)) ||
      [cookie, ...categories].some(
        ({ days = 1, required }: { days?: number | undefined; required?: unknown }) =>
          !(days >= 1 && days <= 400) || (required && required !== true),
      ) ||
      !(options.texts || LOCALES.includes(locale)),
    points: categories.flatMap((category) =>
      [category, ...all.filter((service) => service.category === category.id)].map((one) => ({
        id: one.id,
        category,
        isOption: ![category, ...vendors].includes(one),
      })),
    ),
    config: {
      ui: {},
      texts: {},
      reload: true,
      ...options,
      categories,
      services: all,
      cookie,
      locale,
    } as ResolvedConfig,
  }
}
