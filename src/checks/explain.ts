import { resolveConfig } from '../config.ts'
import { findLocale } from '../locale.ts'
import type { ConsentConfig } from '../types.ts'
import { checkConfig, checkShape } from './check.ts'

/**
 * The door of `dist/assent-check.js`, which the tag fetches where it could not start: says in the
 * console why, in one sentence, if the config is the reason.
 */
export function explain(config: ConsentConfig | undefined, failure: unknown): void {
  try {
    if (config) {
      checkShape(config)
      checkConfig(resolveConfig(config, findLocale(config.locale)).config)
    } else {
      // What could not even be read.
      throw new TypeError(`Assent: data-assent-config is no JSON object: correct it. ${failure}`)
    }
    console.error(failure)
  } catch (error) {
    console.error(error)
  }
}
