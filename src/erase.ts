import Cookies from 'js-cookie'
import { attempt } from './attempt.ts'
import { attributes, domains, paths } from './places.ts'
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
 * stand on, keys of localStorage and sessionStorage. What a service with consent declares as well
 * stays, and so does `own`, the name of the record. Whatever no service declared is not touched.
 */
export function erase(
  services: readonly Service[],
  isGranted: (id: string) => boolean,
  own: string,
): void {
  const erasable = (stored: object, kind: 'cookies' | 'storage') =>
    Object.keys(stored).filter((name) => {
      const owners = services.filter((one) => one[kind]?.some((pattern) => matches(name, pattern)))
      return name !== own && owners[0] && !owners.some(({ id }) => isGranted(id))
    })

  attempt(() => {
    for (const name of erasable(Cookies.get(), 'cookies')) {
      for (const domain of [undefined, ...domains()]) {
        for (const path of paths()) Cookies.remove(name, attributes({ domain, path }))
      }
    }
  })
  for (const storage of [() => localStorage, () => sessionStorage]) {
    attempt(() => {
      for (const key of erasable(storage(), 'storage')) storage().removeItem(key)
    })
  }
}
