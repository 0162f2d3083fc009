import type { Stop } from './types.ts'

/** Runs now, or when a page that is being prerendered is looked at: until then nothing may start. */
export function whenShown(run: () => void): Stop {
  const type = 'prerenderingchange'
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener(type, run, { once: true })
  } else run()
  return () => document.removeEventListener(type, run)
}

/** Runs when an element that matches is clicked, now or later on the page, in place of what it does. */
export function whenClicked(selector: string, run: (element: Element) => void): Stop {
  const listener = (event: Event) => {
    const element = (event.target as Element | null)?.closest?.(selector)
    if (!element) return
    event.preventDefault()
    run(element)
  }
  document.addEventListener('click', listener)
  return () => document.removeEventListener('click', listener)
}
