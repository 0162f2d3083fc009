import Cookies from 'js-cookie'
import { attempt } from '../attempt.ts'
import { attributes, domains } from '../places.ts'
import type { ConsentRecord, ResolvedConfig, StorageKind } from '../types.ts'
import { decodeRecord, encodeRecord } from './text.ts'

/**
 * The ladder: a cookie (a server can read it), then localStorage (cookies refused), then memory
 * (everything refused: a sandboxed frame, a full disk). What counts is what can be read back.
 */
export function createRecordStore({ name, domain, path, days }: ResolvedConfig['cookie']) {
  let kind: StorageKind = 'cookie'
  let memory: string | undefined
  const places: [StorageKind, () => string | null | undefined][] = [
    ['cookie', () => Cookies.get(name)],
    ['localStorage', () => localStorage.getItem(name)],
    ['memory', () => memory],
  ]

  return {
    /** Where the record was last found, or would be kept. */
    kind: () => kind,
    /** The newest readable record in any of the places. */
    read(): ConsentRecord | undefined {
      let newest: ConsentRecord | undefined
      for (const [place, read] of places) {
        const record = attempt(() => decodeRecord(read(), days, Date.now()))
        if (record && record.time > (newest?.time ?? 0)) {
          newest = record
          kind = place
        }
      }
      return newest
    },
    clear(): void {
      memory = undefined
      attempt(() => localStorage.removeItem(name))
      attempt(() => {
        for (const one of [undefined, ...domains()]) {
          Cookies.remove(name, attributes({ domain: one, path }))
        }
      })
    },
    write(record: ConsentRecord): void {
      const text = (memory = encodeRecord(record))
      // Even where it does not stay: other tabs hear of it through their `storage` event.
      attempt(() => localStorage.setItem(name, text))
      attempt(() => {
        // A copy on this host alone would be read before the one on the wider domain.
        if (domain) Cookies.remove(name, attributes({ path }))
        for (const one of domain === 'auto' ? domains() : [domain]) {
          Cookies.set(name, text, attributes({ domain: one, path, expires: days, sameSite: 'Lax' }))
          if (Cookies.get(name) === text) {
            memory = undefined
            localStorage.removeItem(name)
            break
          }
        }
      })
    },
  }
}
