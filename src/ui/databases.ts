import type { Given } from './given.ts'

/** Fetches what erases databases and caches of services without consent, and waits until it has. */
export const eraseDatabases = ({ consent }: Pick<Given, 'consent'>): Promise<void> =>
  import('../erase-databases.ts').then(
    (module) => module.eraseDatabases(consent),
    // Blocked, or no network: nothing waits for it.
    () => {},
  )
