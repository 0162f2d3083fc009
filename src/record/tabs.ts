import { attempt } from '../page/attempt.ts'

/** Not there without https, and in older browsers. */
declare const cookieStore: EventTarget

/**
 * Runs when the record, kept under `name`, may have changed elsewhere: in another tab, on another
 * subdomain, while the page was in the back/forward cache. After the last two the page becomes visible
 * again, and it looks then. Other tabs are heard through the `storage` event: it reaches every other
 * document of this origin in all engines, and unlike an open BroadcastChannel it does not keep a page
 * out of that cache.
 */
export function whenRecordMayHaveChanged(run: () => void, name: string, signal: AbortSignal): void {
  // Cookies reach other processes later than the news of them, and Firefox may keep that news to itself:
  // where the browser tells of cookies (Chrome 87, Firefox 140, Safari 18.4; https), it tells in time.
  // Without https markup can have its name.
  attempt(() =>
    cookieStore.addEventListener('change', run, {
      signal,
    }),
  )
  for (const type of ['storage', 'pageshow', 'visibilitychange']) {
    addEventListener(
      type,
      (event) => {
        const { key, persisted } = event as Event & Partial<StorageEvent & PageTransitionEvent>
        // Not for what else a site keeps there, nor on a page that was just loaded and has just read it.
        if ((key ?? name) === name && persisted !== false) run()
      },
      { signal },
    )
  }
}
