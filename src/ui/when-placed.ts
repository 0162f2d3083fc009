import { all } from '../page/own.ts'

/** Runs once for each element of the page that a selector finds, now and later. */
export function whenPlaced(
  selector: string,
  run: (element: HTMLElement) => void,
  { signal }: AbortController,
): void {
  const known = new WeakSet<Element>()
  const look = () => {
    for (const element of all(selector)) {
      if (!known.has(element)) run(element)
      known.add(element)
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
  look()
}
