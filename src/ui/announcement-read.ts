import type { Given } from './given.ts'

type Consent = Given['consent']

const keyOf = ({ config }: Consent) => `${config.cookie.name}.read`
const versionOf = ({ config }: Consent) => config.policy?.upcoming?.version ?? ''

/** Whether the visitor has read that this version is coming. */
export function hasRead(consent: Consent): boolean {
  try {
    return localStorage.getItem(keyOf(consent)) === versionOf(consent)
  } catch {
    return false
  }
}

/** Remembers it, unless nothing is remembered of this visitor: before a decision nothing is stored. */
export function markRead(consent: Consent): void {
  try {
    if (consent.record) localStorage.setItem(keyOf(consent), versionOf(consent))
  } catch {
    // Refused: it is said again on the next page.
  }
}
