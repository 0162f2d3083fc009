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
    patternsOf: (service: Service) => readonly (string | RegExp)[],
    list: () => string[] | Promise<string[]>,
    remove: (name: string) => unknown,
  ) => {
    const declared = services.filter((one) => patternsOf(one)[0])
    const isLeft = ({ id }: Service) => !isGranted(id)
    const removeAll = (names: string[]) => {
      for (const name of names) {
        const owners = declared.filter((one) =>
          patternsOf(one).some((pattern) => matches(name, pattern)),
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

  const cookiesOf = ({ cookies = [] }: Service) => cookies
  const storageOf = ({ storage = [] }: Service) => storage
  const sessionOf = ({ session = [], storage = [] }: Service) => [...session, ...storage]

  sweep(cookiesOf, () => cookies().map(([name = '']) => name), removeCookie)
  sweep(
    storageOf,
    () => Object.keys(localStorage),
    (name) => localStorage.removeItem(name),
  )
  sweep(
    sessionOf,
    () => Object.keys(sessionStorage),
    (name) => sessionStorage.removeItem(name),
  )
  sweep(
    storageOf,
    // Where storage is denied, localStorage throws first: Chromium would reject a promise of its own too.
    async () => localStorage && (await indexedDB.databases()).map(({ name = '' }) => name),
    (name) => indexedDB.deleteDatabase(name),
  )
  sweep(
    storageOf,
    () => caches.keys(),
    (name) => caches.delete(name),
  )
}
