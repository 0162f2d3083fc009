import { DAY_MS } from '../decision.ts'
import type { Choice, ConsentRecord } from '../types.ts'

/*
 * A record as text, for a cookie that any server can read:
 *
 *   1|<id>|<time>|<policy>|<locale>|<method>|<gpc>|<choice>&<choice>…
 *
 * Time is in milliseconds, base 36; the policy's version is percent-encoded. A choice is `<id>:1`
 * (granted) or `<id>:0` (denied), with `:<time>` where it was made before the rest. Not JSON: a page
 * that has patched `toJSON` must not change what the visitor said, and it is shorter.
 */
const RECORD =
  /^1\|([\w-]+)\|(\w{1,9})\|([^|]*)\|([\w-]+)\|(\w+)\|([01])\|([\w-]+:[01](:\w{1,9})?(&(?=.)|$))+$/
const CHOICE = /([\w-]+):([01]):?(\w*)/g

/** Longer texts are not ours: a record stays under 1 kB. */
const MAX_LENGTH = 1024
/** A clock that was set back a little must not lose a decision. */
const CLOCK_SKEW_MS = 3e5

export function encodeRecord(record: ConsentRecord): string {
  const { id, time, policy, locale, method, gpc, choices, times } = record
  const entries = Object.keys(choices).map((key) => {
    const own = times[key]
    return [key, choices[key] === 'granted' ? 1 : 0, ...(own ? [own.toString(36)] : [])].join(':')
  })
  return [
    1,
    id,
    time.toString(36),
    encodeURIComponent(policy),
    locale,
    method,
    +gpc,
    entries.join('&'),
  ].join('|')
}

/**
 * The record in this text; `undefined` for what this module did not write, for what comes from the
 * future, and for what is older than `days`.
 * @throws URIError for a policy's version with a lone `%`
 */
export function decodeRecord(
  text: string | null | undefined,
  days: number,
  now: number,
): ConsentRecord | undefined {
  const [, id, made, policy, locale, method, gpc] =
    (text && text.length <= MAX_LENGTH && RECORD.exec(text)) || []
  if (!text || !made) return undefined
  // No prototype: what a page adds to Object.prototype is not a choice.
  const choices: Record<string, Choice> = Object.create(null)
  const times: Record<string, number> = Object.create(null)
  const time = Number.parseInt(made, 36)
  for (const [, key = '', choice, own] of text.slice(text.lastIndexOf('|')).matchAll(CHOICE)) {
    choices[key] = choice === '1' ? 'granted' : 'denied'
    if (own) times[key] = Math.min(Number.parseInt(own, 36), time)
  }
  return time > now + CLOCK_SKEW_MS || now >= time + days * DAY_MS
    ? undefined
    : (Object.freeze({
        id,
        time,
        policy: decodeURIComponent(policy ?? ''),
        locale,
        method,
        gpc: gpc === '1',
        choices: Object.freeze(choices),
        times: Object.freeze(times),
      }) as ConsentRecord)
}
