const LIMIT_MS = 5000

/** Reloads this page once every promise has settled, after 5 s at the latest. */
export async function reloadAfter(waits: PromiseLike<unknown>[]): Promise<void> {
  const reload = () => location.reload()
  setTimeout(reload, LIMIT_MS)
  for (const wait of waits) {
    try {
      await wait
    } catch {
      // What could not be saved holds nothing back.
    }
  }
  reload()
}
