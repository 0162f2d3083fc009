import { type Plan, resolveConfig } from '../config.ts'
import { findLocale } from '../locale.ts'
import type { ConsentConfig } from '../types.ts'
import { checkConfig, checkShape } from './check.ts'

/**
 * What the package's doors do with what they are handed: an option that is `undefined` was left out
 * and has its default, a locale may say more than we need (`en-US`), and what cannot work is refused.
 *
 * @throws TypeError for a config that cannot work
 */
export function takeConfig(config: object = {}): { options: ConsentConfig; plan: Plan } {
  checkShape(config)
  const options: ConsentConfig = given(config)
  const { categories, cookie, ui } = options
  if (cookie) options.cookie = given(cookie)
  if (ui) options.ui = given(ui)
  if (categories) {
    options.categories = Object.fromEntries(
      Object.entries(categories).map(([id, category]) => [id, given(category)]),
    )
  }
  const plan = resolveConfig(options, options.locale ? findLocale(options.locale) : 'en')
  checkConfig(plan.config)
  return { options, plan }
}

const given = <Options extends object>(options: Options): Options =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options
