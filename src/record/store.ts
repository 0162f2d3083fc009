import Cookies from 'js-cookie'
import { attempt } from '../attempt.ts'
import { attributes, domains } from '../places.ts'
import type { ConsentRecord, ResolvedConfig, StorageKind } from '../types.ts'
import { decodeRecord, encodeRecord } from './text.ts'

type Place = [
  kind: StorageKind,
  read: () => string | null | undefined,
  write: (text: string) => unknown,
]

/**
 * The ladder: a cookie (a server can read it), then localStorage (cookies refused), then memory
 * (everything refused: a sandboxed frame, a full disk). A text counts as kept where it can be read back.
 */
export function createRecordStore({ name, domain, path, days }: ResolvedConfig['cookie']) {
  let kind: StorageKind = 'cookie'
  let memory: string | undefined
  const readCookie = () => Cookies.get(name)
  const places: Place[] = [
    [
      'cookie',
      readCookie,
      (text) => {
        // A copy on this host alone would be read before the one on the wider domain.
        if (domain) Cookies.remove(name, attributes({ path }))
        return (domain === 'auto' ? domains() : [domain]).some((one) => {
          Cookies.set(name, text, attributes({ domain: one, path, expires: days, sameSite: 'Lax' }))
          return readCookie() === text
        })
      },
    ],
    ['localStorage', () => localStorage.getItem(name), (text) => localStorage.setItem(name, text)],
    ['memory', () => memory, (text) => (memory = text)],
  ]

  return {
    /** Where the record was last found or kept. */
    kind: () => kind,
    /** The newest readable record in any of the places. */
    read(now: number): ConsentRecord | undefined {
      let newest: ConsentRecord | undefined
      for (const [place, read] of places) {
        const record = attempt(() => decodeRecord(read(), days, now))
        if (record && !(record.time <= (newest?.time ?? 0))) {
          newest = record
          kind = place
        }
      }
      return newest
    },
    write(record: ConsentRecord): void {
      const text = encodeRecord(record)
      for (const [place, read, write] of places) {
        kind = place
        attempt(() => write(text))
        if (attempt(read) === text) return
      }
    },
  }
}
