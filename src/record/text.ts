import { DAY_MS } from '../decision.ts'
import type { Choice, ConsentRecord } from '../types.ts'

/*
 * A record as text is JSON, which any server can read. Its choices are one text, for every quote and
 * comma takes three bytes in a cookie: `analytics:denied~advertising:granted`. Its last field is a
 * checksum: a text that lost or changed a character is no record, so damage never grants. What is
 * stringified has no prototype: `JSON.stringify` looks for `toJSON` on objects, and a page may have
 * added one to all of them.
 */

/** Longer texts are not ours: no cookie holds more (RFC 6265bis 5.6), and `check.ts` asks for less. */
const MAX_LENGTH = 4096
/** A clock that was set back a little must not lose a decision. */
export const CLOCK_SKEW_MS = 3e5

export function encodeRecord(record: ConsentRecord): string {
  const choices = Object.entries(record.choices)
    .map((pair) => pair.join(':'))
    .join('~')
  const text = JSON.stringify({ __proto__: null, format: 2, ...record, choices })
  let check = 0
  for (const character of text) check = (check * 31 + character.charCodeAt(0)) | 0
  return `${text.slice(0, -1)},"check":${check}}`
}

/**
 * The record in this text; `undefined` for a text that is not exactly as we write it, for what comes
 * from the future, and for what is older than `days`.
 * @throws SyntaxError, TypeError for what is no record
 */
export function decodeRecord(
  text: string | null | undefined,
  days: number,
  now: number,
): ConsentRecord | undefined {
  if (!text || text.length > MAX_LENGTH) return undefined
  const { format, check, ...fields } = JSON.parse(text)
  const pairs: [string, Choice][] = fields.choices.split('~').map((pair: string) => pair.split(':'))
  const record: ConsentRecord = Object.freeze({
    ...fields,
    // As a text it would be what the next decision's time is written behind, not counted from.
    time: +fields.time,
    choices: Object.freeze({ __proto__: null, ...Object.fromEntries(pairs) }),
    times: Object.freeze({ __proto__: null, ...fields.times }),
  })
  const age = now - record.time
  return age > -CLOCK_SKEW_MS && age < days * DAY_MS && encodeRecord(record) === text
    ? record
    : undefined
}
