const LIMIT_MS = 5000

/** Reloads this page once every promise has settled, after 5 s at the latest. */
export function reloadAfter(waits: PromiseLike<unknown>[]): void {
  let open = waits.length
  const reload = () => location.reload()
  const settled = () => {
    if (!--open) reload()
  }
  for (const wait of waits) wait.then(settled, settled)
  if (open) setTimeout(reload, LIMIT_MS)
  else reload()
}
