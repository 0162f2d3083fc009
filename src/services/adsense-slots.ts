import { attempt } from '../attempt.ts'

/** The page's own `(adsbygoogle = window.adsbygoogle || []).push({…})`: an array until Google's script ran. */
export interface AdsQueue {
  push(entry: object): unknown
  loaded?: boolean
}

/** The page's slots, and not the one that Google's script adds for itself. */
export const SLOTS = 'ins.adsbygoogle:not(.adsbygoogle-noablate)'
/** A slot that arrives late is the page's to push first, as it would with Google's own tag. */
const PATIENCE_MS = 300

/**
 * Fills each slot once, when it is visible and the page has not done so itself, until the signal
 * aborts: then all are emptied. Google marks a slot that was pushed with `data-adsbygoogle-status`.
 */
export function fillSlots(
  queue: AdsQueue,
  signal: AbortSignal,
  report: (error: unknown) => void,
): void {
  /** The slots that were seen, with the style that the page gave them. */
  const styles = new Map<HTMLElement, string>()
  // A hidden slot would be marked without an ad: it is pushed once it has a width.
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { dataset, offsetWidth } = target as HTMLElement
      if (!offsetWidth || signal.aborted) continue
      sizes.unobserve(target)
      // A page's `push` that met the slot while it was hidden left a comment in it, and no ad.
      if (dataset.adsbygoogleStatus && target.lastChild?.nodeType !== 8) continue
      delete dataset.adsbygoogleStatus
      attempt(() => queue.push({ element: target }), report)
      // Google marks the slot before `push` returns; what a blocker puts in its place does not.
      if (!dataset.adsbygoogleStatus) {
        sizes.disconnect()
        arrivals.disconnect()
        report(new Error('AdSense was replaced, as ad blockers do'))
        break
      }
    }
  })
  const look = (waitMs: number) => {
    for (const slot of document.querySelectorAll<HTMLElement>(SLOTS)) {
      if (styles.has(slot)) continue
      styles.set(slot, slot.style.cssText)
      // Pushed while it was hidden, by a tag that could not be held back: marked, but empty.
      if (!waitMs && !slot.firstElementChild) delete slot.dataset.adsbygoogleStatus
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
      delete slot.dataset.adsbygoogleStatus
      delete slot.dataset.adStatus
      // By way of the CSSOM: a CSP may forbid to write the attribute.
      slot.style.cssText = style
    }
  })
}
