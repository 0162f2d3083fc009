import { attempt } from './page/attempt.ts'
import type { ConsentRecord, ResolvedConfig, UiConfig } from './types.ts'

/**
 * Whether a page has something of the interface's to show or to do besides its layers: a trigger, an
 * announcement that was not read, a record that is still to be sent.
 */
export function hasFixtures(
  { cookie: { name }, policy, record: endpoint, ui }: ResolvedConfig,
  record: ConsentRecord | undefined,
): unknown {
  const { upcoming } = policy ?? {}
  return (
    (ui as UiConfig | undefined)?.trigger ||
    (upcoming &&
      Date.parse(upcoming.effective) > Date.now() &&
      attempt(() => localStorage[`${name}.read`]) !== upcoming.version) ||
    (endpoint &&
      record &&
      attempt(() => localStorage[`${name}.unsent`] || localStorage[`${name}.sent`] !== record.id))
  )
}
