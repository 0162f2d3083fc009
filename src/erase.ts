import { attempt } from './page/attempt.ts'
import { cookies, removeCookie } from './page/cookies.ts'
import type { Service } from './types.ts'

type PatternsOf = (service: Service) => readonly (string | RegExp)[]

const cookiesOf: PatternsOf = ({ cookies = [] }) => cookies
export const storageOf: PatternsOf = ({ storage = [] }) => storage
const sessionOf: PatternsOf = ({ session = [], storage = [] }) => [...session, ...storage]

/** `search` ignores what a `g` or `y` pattern remembers of earlier calls. */
const matches = (name: string, pattern: string | RegExp): boolean =>
  typeof pattern !== 'string'
    ? name.search(pattern) >= 0
    : pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern

/**
 * Removes what services without consent have declared in one place. What a service with consent
 * declares as well stays, and so does `own`, the name of the record. Whatever no service declared is
 * not touched, and where none declared anything, nothing is read: `list` and `remove` may throw.
 */
export function sweep(
  services: readonly Service[],
  isGranted: (id: string) => boolean,
  own: string,
  patternsOf: PatternsOf,
  list: () => string[],
  remove: (name: string) => unknown,
): void {
  const declared = services.filter((one) => patternsOf(one)[0])
  const isLeft = ({ id }: Service) => !isGranted(id)
  if (!declared.some(isLeft)) return
  attempt(() => {
    for (const name of list()) {
      const owners = declared.filter((one) =>
        patternsOf(one).some((pattern) => matches(name, pattern)),
      )
      if (name !== own && owners[0] && owners.every(isLeft)) remove(name)
    }
  })
}

/**
 * Erases what services without consent have stored: cookies by every domain and path that they may
 * stand on, keys of localStorage and sessionStorage. Databases and caches: `erase-databases.ts`.
 */
export function erase(
  services: readonly Service[],
  isGranted: (id: string) => boolean,
  own: string,
): void {
  const here = (patternsOf: PatternsOf, list: () => string[], remove: (name: string) => unknown) =>
    sweep(services, isGranted, own, patternsOf, list, remove)
  here(cookiesOf, () => cookies().map(([name]) => name as string), removeCookie)
  here(
    storageOf,
    () => Object.keys(localStorage),
    (name) => localStorage.removeItem(name),
  )
  here(
    sessionOf,
    () => Object.keys(sessionStorage),
    (name) => sessionStorage.removeItem(name),
  )
}
