import { all } from '../page/own.ts'

/**
 * Runs once for each element of the page that a selector finds, now and later. `leave` runs when it is
 * no longer there; one that comes back is a new one.
 */
export function whenPlaced(
  selector: string,
  run: (element: HTMLElement) => void,
  leave: (element: HTMLElement) => void,
  { signal }: AbortController,
): void {
  const known = new Set<HTMLElement>()
  const look = () => {
    const found = new Set(all(selector))
    for (const element of known) {
      if (found.has(element)) continue
      known.delete(element)
      leave(element)
    }
    for (const element of found) {
      if (known.has(element)) continue
      known.add(element)
      run(element)
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
  look()
}
