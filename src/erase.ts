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

type Kind = 'cookies' | 'storage'

/** What there is to erase from: what declares its names, how to list them, how to remove one. */
const STORES: [Kind, () => string[] | Promise<string[]>, (name: string) => unknown][] = [
  [
    'cookies',
    () => Object.keys(Cookies.get()),
    (name) => {
      for (const domain of [undefined, ...domains()]) {
        for (const path of paths()) Cookies.remove(name, attributes({ domain, path }))
      }
    },
  ],
  ['storage', () => Object.keys(localStorage), (name) => localStorage.removeItem(name)],
  ['storage', () => Object.keys(sessionStorage), (name) => sessionStorage.removeItem(name)],
  [
    'storage',
    async () => (await indexedDB.databases()).map(({ name }) => name as string),
    (name) => indexedDB.deleteDatabase(name),
  ],
  ['storage', () => caches.keys(), (name) => caches.delete(name)],
]

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
  const isLeft = (kind: Kind) => (service: Service) => service[kind] && !isGranted(service.id)

  for (const [kind, list, remove] of STORES) {
    if (!services.some(isLeft(kind))) continue
    const sweep = (names: string[]) => {
      for (const name of names) {
        const owners = services.filter((one) =>
          one[kind]?.some((pattern) => matches(name, pattern)),
        )
        if (name !== own && owners[0] && owners.every(isLeft(kind))) remove(name)
      }
    }
    attempt(() => {
      const names = list()
      if ('then' in names) names.then(sweep, () => {})
      else sweep(names)
    })
  }
}
