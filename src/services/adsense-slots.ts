/** The page's own `(adsbygoogle = window.adsbygoogle || []).push({…})`: an array until Google's script ran. */
export interface AdsQueue {
  push(entry: object): unknown
  loaded?: boolean
}

/** The page's slots, and not the one that Google's script adds for itself. */
export const SLOTS = 'ins.adsbygoogle:not(.adsbygoogle-noablate)'
/** Google's mark on a slot that was pushed. */
const DONE = 'data-adsbygoogle-status'
/** A slot that arrives late is the page's to push first, as it would with Google's own tag. */
const PATIENCE_MS = 300

/**
 * Fills each slot once, when it is visible and the page has not done so itself, until the signal
 * aborts: then all are emptied.
 */
export function fillSlots(
  queue: () => AdsQueue | undefined,
  signal: AbortSignal,
  report: (error: unknown) => void,
): void {
  const styles = new Map<HTMLElement, string>()
  // A hidden slot would be marked as done without an ad: it is pushed once it has a width.
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target as HTMLElement).offsetWidth || signal.aborted) continue
      sizes.unobserve(target)
      if (target.hasAttribute(DONE)) continue
      try {
        queue()?.push({ element: target })
      } catch (error) {
        report(error)
      }
      // Google marks the slot before `push` returns; what a blocker puts in its place does not.
      if (!target.hasAttribute(DONE)) {
        sizes.disconnect()
        report(new Error('AdSense was replaced, as ad blockers do'))
        return
      }
    }
  })
  const look = (waitMs: number) => {
    for (const slot of document.querySelectorAll<HTMLElement>(SLOTS)) {
      if (styles.has(slot)) continue
      styles.set(slot, slot.style.cssText)
      // Pushed while it was hidden, by a tag that could not be held back: marked, but empty.
      if (!waitMs && !slot.firstElementChild) slot.removeAttribute(DONE)
      setTimeout(() => sizes.observe(slot), waitMs)
    }
  }
  const arrivals = new MutationObserver(() => look(PATIENCE_MS))
  look(0)
  arrivals.observe(document, { childList: true, subtree: true })

  signal.addEventListener('abort', () => {
    arrivals.disconnect()
    for (const [slot, style] of styles) {
      slot.replaceChildren()
      slot.removeAttribute(DONE)
      slot.removeAttribute('data-ad-status')
      // By way of the CSSOM: a CSP may forbid to write the attribute.
      slot.style.cssText = style
    }
  })
}
