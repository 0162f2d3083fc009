import { storageOf, sweep } from './erase.ts'
import type { Consent } from './types.ts'

/** What of the handle is needed. */
type Handle = Pick<Consent<string, string>, 'config' | 'isGranted'>

/**
 * Erases databases (IndexedDB) and caches (Cache API) that services without consent have declared in
 * `storage`. Listing them takes a while, and few services have any: so this is fetched at a withdrawal,
 * once the preferences have been opened.
 */
export async function eraseDatabases({ config, isGranted }: Handle): Promise<void> {
  const { services, cookie } = config
  const erase = async (list: () => Promise<string[]>, remove: (name: string) => unknown) => {
    try {
      const names = await list()
      sweep(services, isGranted, cookie.name, storageOf, () => names, remove)
    } catch {
      // Refused, or not there: then there is nothing.
    }
  }
  await erase(
    // Where storage is denied, localStorage throws first: Chromium would reject a promise of its own too.
    async () => (localStorage ? (await indexedDB.databases()).map(({ name = '' }) => name) : []),
    (name) => indexedDB.deleteDatabase(name),
  )
  await erase(
    () => caches.keys(),
    (name) => caches.delete(name),
  )
}
