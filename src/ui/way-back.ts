import { all } from '../page/own.ts'
import type { UiConfig } from '../types.ts'
import type { Given } from './given.ts'

/** A link or button, or the panel itself. */
const WAYS_BACK = '[data-assent-open],[data-assent-settings]'

/**
 * Consent must be as easy to take back as to give. Once somebody decided on a page without a way
 * back, its developer is told so.
 */
export function warnWithoutWayBack({ consent }: Given, end: AbortController): void {
  const { trigger } = consent.config.ui as UiConfig
  let isTold = trigger
  const check = () => {
    if (isTold || consent.status !== 'decided' || all(WAYS_BACK)[0]) return
    isTold = true
    console.warn(
      'Assent: visitors cannot get back to their choices. Add <a href="#" data-assent-open> to the page, ui: { trigger: true } to the config, or a button of your own that calls open(\'preferences\').',
    )
  }
  check()
  consent.on('close', check, end)
}
