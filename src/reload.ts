import { attempt } from './page/attempt.ts'

const LIMIT_MS = 5000

/**
 * Reloads this page once every promise has settled, after 5 s at the latest. A page that a form has
 * led to is asked for, not sent once more: browsers reload by the entry in the history, and one that a
 * script has made has no form in it (HTML, "URL and history update steps").
 */
export async function reloadAfter(waits: PromiseLike<unknown>[]): Promise<void> {
  // What could not be saved holds nothing back, nor does an old library in the place of promises.
  await attempt(() =>
    Promise.race([Promise.allSettled(waits), new Promise((done) => setTimeout(done, LIMIT_MS))]),
  )
  attempt(() => history.replaceState(history.state, ''))
  location.reload()
}
