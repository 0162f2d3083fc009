import { attempt } from './attempt.ts'
import { cookies, removeCookie } from './cookies.ts'
import type { Service } from './types.ts'

/** `search` ignores what a `g` or `y` pattern remembers of earlier calls. */
const matches = (name: string, pattern: string | RegExp): boolean =>
  typeof pattern !== 'string'
    ? name.search(pattern) >= 0
    : pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern

/**
 * Removes what services without consent have stored: cookies by every domain and path that they may
 * stand on, keys of localStorage and sessionStorage, databases and caches. What a service with consent
 * declares as well stays, and so does `own`, the name of the record. Whatever no service declared is
 * not touched, and where none declared anything, nothing is read.
 */
export function erase(
  services: readonly Service[],
  isGranted: (id: string) => boolean,
  own: string,
): void {
  const sweep = (
    kind: 'cookies' | 'storage',
    list: () => string[] | Promise<string[]>,
    remove: (name: string) => unknown,
  ) => {
    const declared = services.filter((one) => one[kind])
    const isLeft = ({ id }: Service) => !isGranted(id)
    const removeAll = (names: string[]) => {
      for (const name of names) {
        const owners = declared.filter((one) =>
          one[kind]?.some((pattern) => matches(name, pattern)),
        )
        if (name !== own && owners[0] && owners.every(isLeft)) remove(name)
      }
    }
    if (declared.some(isLeft))
      attempt(() => {
        const names = list()
        if ('then' in names) names.then(removeAll).catch(() => {})
        else removeAll(names)
      })
  }

  sweep('cookies', () => cookies().map(([name = '']) => name), removeCookie)
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    sweep(
      'storage',
      () => Object.keys(window[area]),
      (name) => window[area].removeItem(name),
    )
  }
  sweep(
    'storage',
    // Where storage is denied, localStorage throws first: Chromium would reject a promise of its own too.
    async () => localStorage && (await indexedDB.databases()).map(({ name = '' }) => name),
    (name) => indexedDB.deleteDatabase(name),
  )
  sweep(
    'storage',
    () => caches.keys(),
    (name) => caches.delete(name),
  )
}
