const LIMIT_MS = 5000

/** Reloads this page once every promise has settled, after 5 s at the latest. */
export function reloadAfter(waits: PromiseLike<unknown>[]): void {
  const reload = () => location.reload()
  setTimeout(reload, LIMIT_MS)
  // What could not be saved holds nothing back.
  Promise.allSettled(waits).then(reload)
}
