import { matches } from './own.ts'

/** Runs now; on a page that is being prerendered when the visitor first sees it, with the event of that. */
export function whenShown(run: (hasWaited?: unknown) => void, signal: AbortSignal): void {
  // Markup can put an element in its place: `<img name="prerendering">`.
  if ((document as { prerendering?: unknown }).prerendering === true) {
    addEventListener.call(document, 'prerenderingchange', run, { once: true, signal })
  } else run()
}

/** Runs when an element that matches is clicked, now or later on the page, in place of what it does. */
export function whenClicked(
  signal: AbortSignal,
  selector: string,
  run: (element: HTMLElement) => void,
): void {
  addEventListener(
    'click',
    (event) => {
      // In a shadow root of the page's own, too; and before a handler of the page's can end the matter.
      const element = event
        .composedPath()
        .find((one): one is HTMLElement => one instanceof Element && matches(one, selector))
      if (!element) return
      event.preventDefault()
      // Safari does not focus a link that is clicked: the focus is to come back here.
      element.focus()
      run(element)
    },
    { signal, capture: true },
  )
}

/** Runs when all of the page's own markup is there. */
export function whenParsed(run: () => void, signal: AbortSignal): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', run, { signal })
  else run()
}
