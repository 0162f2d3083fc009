import type { Given } from './given.ts'

/** What we noted about a visitor beside the record: which announcement was read, which record was sent. */
export function forgetNotes({ config }: Given['consent']): void {
  for (const note of ['read', 'sent', 'unsent']) {
    try {
      localStorage.removeItem(`${config.cookie.name}.${note}`)
    } catch {
      // Refused: then there is none.
    }
  }
}
