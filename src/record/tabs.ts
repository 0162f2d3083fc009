import { attempt } from '../attempt.ts'
import type { Stop } from '../types.ts'

/*
 * Other tabs hear of a decision through the `storage` event: it reaches every other document of this
 * origin in all engines, and unlike an open BroadcastChannel it does not keep a page out of the
 * back/forward cache. The key is taken away again at once: the record itself is kept elsewhere.
 */

/** Tells the other tabs that the record named so has changed. */
export function announce(name: string): void {
  attempt(() => {
    localStorage.setItem(`${name}.tab`, `${Math.random()}`)
    localStorage.removeItem(`${name}.tab`)
  })
}

/**
 * Calls when the record may have changed elsewhere: in another tab, on another subdomain, while the
 * page was in the back/forward cache. All of them end with the page being looked at.
 */
export function whenRecordMayHaveChanged(run: () => void): Stop {
  const types: [EventTarget, string][] = [
    [window, 'storage'],
    [window, 'pageshow'],
    [document, 'visibilitychange'],
  ]
  for (const [target, type] of types) target.addEventListener(type, run)
  return () => {
    for (const [target, type] of types) target.removeEventListener(type, run)
  }
}
