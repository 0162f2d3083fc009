import type { Plan, Point } from './config.ts'
import type { Choice, ConsentRecord, Status } from './types.ts'

export const DAY_MS = 864e5

type Stored = ConsentRecord | undefined

/** Pure answers about records, for one plan, in a browser that does or does not send the signal. */
export function createDecisions({ config, points }: Plan, gpc: boolean, now = Date.now) {
  const { version = '', material, upcoming } = config.policy ?? {}

  /** What the first layer asks about: Global Privacy Control has answered for the rest. */
  const asked = points.filter(
    ({ category }) => !(category.required || category.inPlace || (gpc && category.gpc)),
  )

  /** The upcoming policy, from its date on. */
  const due = () => upcoming && now() >= Date.parse(upcoming.effective) && upcoming

  /** Whether nothing material has changed since: an immaterial change takes what the policy before it took. */
  function isCurrent({ policy }: ConsentRecord): boolean {
    const next = due()
    return next && (policy === next.version || next.material !== false)
      ? policy === next.version
      : policy === version || material === false
  }

  /**
   * What was said, while it counts: within its term, and under a policy without a material change
   * since. A yes from before the visitor switched the signal on does not answer the signal.
   */
  function choiceOf(record: Stored, { id, category }: Point): Choice | undefined {
    if (category.required) return 'granted'
    return record &&
      isCurrent(record) &&
      !(gpc && category.gpc && !record.gpc) &&
      now() <
        (record.times[category.id] ?? record.time) + (category.days ?? config.cookie.days) * DAY_MS
      ? record.choices[id]
      : undefined
  }

  /** A record that lacks a category was made for other categories: nobody was asked. */
  const statusOf = (record: Stored): Status =>
    !record || asked.some(({ id, category }) => id === category.id && !record.choices[id])
      ? 'undecided'
      : asked.every((point) => choiceOf(record, point))
        ? 'decided'
        : 'outdated'

  function pointOf(id: string): Point {
    const point = points.find((one) => one.id === id)
    if (!point) throw new TypeError(`Assent: nothing is called "${id}"`)
    return point
  }

  return {
    asked,
    /** @throws TypeError for an id that is not configured */
    pointOf,
    /** @throws TypeError for an id or a choice that does not exist */
    check(choices: Readonly<Partial<Record<string, Choice>>>): void {
      for (const id of Object.keys(choices)) {
        if (!/^(granted|denied)$/.test(`${pointOf(id) && choices[id]}`)) {
          throw new TypeError(`Assent: ${id} is ${choices[id]}: use granted or denied`)
        }
      }
    },
    /** The version of the policy in effect. */
    version: () => (due() || { version }).version,
    choiceOf,
    statusOf,

    /** What is left of a stored record: nothing where it was made for other categories. */
    usable: (record: Stored): Stored =>
      statusOf(record) !== 'undecided' ||
      points.some((point) => point.category.inPlace && choiceOf(record, point))
        ? record
        : undefined,

    /** Every id in which consent stands. */
    grants: (record: Stored): ReadonlySet<string> =>
      new Set(points.filter((point) => choiceOf(record, point) === 'granted').map(({ id }) => id)),

    /**
     * The choices after a decision, and when each category that it left alone was decided. A category covers its
     * services; its yes does not cover their options. What was never asked is denied, unless only
     * questions asked in place were answered: these decide nothing else.
     */
    next(record: Stored, decided: Readonly<Record<string, Choice | undefined>>) {
      // No prototype: a page that adds to Object.prototype must not add a choice.
      const choices: Record<string, Choice> = { __proto__: null as never }
      const times: Record<string, number> = { __proto__: null as never }
      const onlyInPlace = points.every(({ id, category }) => category.inPlace || !decided[id])
      for (const point of points) {
        const { id, category, isOption } = point
        const whole = decided[category.id]
        const said = decided[id] ?? (isOption && whole === 'granted' ? undefined : whole)
        const kept = choiceOf(record, point)
        const choice = said ?? kept ?? (onlyInPlace || category.inPlace ? undefined : 'denied')
        if (choice && !category.required) {
          choices[id] = choice
          if (record && kept && !said && !whole)
            times[category.id] = record.times[category.id] ?? record.time
        }
      }
      return { choices, times }
    },
  }
}
