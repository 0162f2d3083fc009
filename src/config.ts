import { adsense } from './services/adsense.ts'
import type { ConsentConfig, ResolvedCategory, ResolvedConfig, Service } from './types.ts'

/** Something that can be decided: a category, a service, or an option of one. */
export interface Point {
  id: string
  category: ResolvedCategory
  service?: Service
  isOption?: boolean
}

/** The config with its defaults, and all that can be decided: each category before its services. */
export interface Plan {
  config: ResolvedConfig
  points: Point[]
}

/**
 * Fills in the defaults. What cannot work is refused by `check.ts`, which returning visitors need not
 * download: here a mistake can only keep the gate shut (a service whose category nobody knows is no
 * point, and is never granted).
 */
export function resolveConfig(options: ConsentConfig, locale: string): Plan {
  const { services = [], adsense: client, cookie } = options
  const given = { ...(options.categories ?? { essential: {}, analytics: {}, advertising: {} }) }
  const all = client ? [adsense(client), ...services] : services
  const points: Point[] = []
  if (!Object.values(given).some(({ required }) => required)) given.essential ??= {}
  const categories = Object.keys(given).map((id) => {
    const category: ResolvedCategory = {
      required: id === 'essential',
      inPlace: false,
      gpc: id === 'advertising',
      ...given[id],
      id,
      services: all.filter((service) => service.category === id),
    }
    points.push({ id, category })
    for (const service of category.services) {
      points.push({ id: service.id, category, service })
      for (const option of service.options ?? []) {
        points.push({ id: option.id, category, service: option, isOption: true })
      }
    }
    return category
  })
  return {
    points,
    config: {
      ui: {},
      texts: {},
      reload: true,
      ...options,
      categories,
      services: all.flatMap((service) => [service, ...(service.options ?? [])]),
      cookie: { name: 'assent', path: '/', days: 180, ...cookie },
      locale,
    } as ResolvedConfig,
  }
}
