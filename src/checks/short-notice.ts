import type { UpcomingPolicy } from '../types.ts'

const DAY_MS = 864e5

/**
 * Visitors need time to read: 7 days, and 30 where something changes that consent depends on (what
 * the Korean guideline on privacy policies asks for). Where there is less, the developer is told.
 */
export function warnOfShortNotice(change: UpcomingPolicy): void {
  const { version, effective, announced, material } = change
  const now = Date.now()
  const end = Date.parse(effective)
  // Where it is announced only here, today counts whole.
  const begin = announced ? Date.parse(announced) : now - (now % DAY_MS)
  const days = (end - begin) / DAY_MS
  const least = material === false ? 7 : 30
  if (now >= end || days >= least) return
  console.warn(
    `Assent: policy.upcoming ${version} takes effect ${Math.max(0, Math.floor(days))} days after it is announced: give ${least} days for ${material === false ? 'a change' : 'a material change'}.`,
  )
}
