import { attempt } from '../page/attempt.ts'
import { cookies, domains, removeCookie, setCookie } from '../page/cookies.ts'
import type { ConsentRecord, ResolvedConfig, StorageKind } from '../types.ts'
import { decodeRecord, encodeRecord } from './text.ts'

/**
 * The ladder: a cookie (a server can read it), then localStorage (cookies refused), then memory
 * (everything refused: a sandboxed frame, a full disk). What counts is what can be read back.
 */
export function createRecordStore({ name, domain, path, days }: ResolvedConfig['cookie']) {
  let kind: StorageKind = 'cookie'
  let memory: string | undefined
  /** Under one name there may be several: on this host, and on a wider domain. */
  const inCookies = () =>
    cookies().flatMap(([one, text]) =>
      one === name ? attempt(() => decodeURIComponent(text as string)) : [],
    )
  const places: Record<string, () => (string | null | undefined)[]> = {
    cookie: inCookies,
    localStorage: () => [localStorage.getItem(name)],
    memory: () => [memory],
  }

  /** The newest readable record in any of the places. */
  function read(): ConsentRecord | undefined {
    let newest: ConsentRecord | undefined
    for (const [place, read] of Object.entries(places)) {
      for (const text of attempt(read) ?? []) {
        const record = attempt(() => decodeRecord(text, days, Date.now()))
        if (record && record.time > (newest?.time ?? 0)) {
          newest = record
          kind = place as StorageKind
        }
      }
    }
    return newest
  }

  return {
    read,
    /** Where the record was last found, or would be kept. */
    kind: () => kind,
    clear(): void {
      memory = undefined
      attempt(() => {
        // What the interface notes beside it: which announcement was read, which record was sent.
        for (const more of ['', '.read', '.sent', '.unsent']) localStorage.removeItem(name + more)
      })
      // Markup may have come between us and the cookies since they were read.
      attempt(() => inCookies() && removeCookie(name))
    },
    /** Keeps a record as well as it can be kept, and answers what of it will be read. */
    write(record: ConsentRecord): ConsentRecord | undefined {
      const text = (memory = encodeRecord(record))
      // A colon needs no encoding in a cookie (RFC 6265bis 4.1.1), and the text has many.
      const value = encodeURIComponent(text).replaceAll('%3A', ':')
      let kept: ConsentRecord | undefined
      // Even where it does not stay: other tabs hear of it through their `storage` event.
      attempt(() => localStorage.setItem(name, text))
      attempt(() => {
        for (const one of domain === 'auto' ? domains() : [domain]) {
          setCookie(name, value, days * 86400, path, one)
          if (inCookies().includes(text)) {
            kept = decodeRecord(text, days, record.time)
            kind = 'cookie'
            memory = undefined
            localStorage.removeItem(name)
            break
          }
        }
      })
      return kept ?? read()
    },
  }
}
