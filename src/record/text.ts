import { DAY_MS } from '../decision.ts'
import type { ConsentRecord } from '../types.ts'

/*
 * A record as text is JSON, which any server can read. It is written and read without the page's
 * prototypes: a page that has patched `toJSON`, or added to `Object.prototype`, must not change what
 * the visitor said. The choices are whole words: no lost character turns a no into a yes.
 */

/** Longer texts are not ours: a record stays under 1 kB. */
const MAX_LENGTH = 1024
/** A clock that was set back a little must not lose a decision. */
const CLOCK_SKEW_MS = 3e5

// `JSON.stringify` looks for `toJSON` on objects only; the inner ones have no prototype either.
export const encodeRecord = (record: ConsentRecord): string =>
  JSON.stringify({ __proto__: null, format: 1, ...record })

/**
 * The record in this text; `undefined` for another format, for what comes from the future, and for
 * what is older than `days`.
 * @throws SyntaxError, TypeError for what is no record
 */
export function decodeRecord(
  text: string | null | undefined,
  days: number,
  now: number,
): ConsentRecord | undefined {
  if (!text || text.length > MAX_LENGTH) return undefined
  const { format, ...record } = JSON.parse(text)
  const age = now - record.time
  const { choices, times } = record
  return format === 1 && age > -CLOCK_SKEW_MS && age < days * DAY_MS
    ? Object.freeze({
        ...record,
        choices: Object.freeze({ __proto__: null, ...choices }),
        times: Object.freeze({ __proto__: null, ...times }),
      })
    : undefined
}
