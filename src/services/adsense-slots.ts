import { all } from '../own.ts'

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
  /** Those that wait to be seen. */
  const waiting = new Set<HTMLElement>()
  // A hidden slot would be marked without an ad, and one without room would be an error: it is pushed
  // once it is shown where there is room. It may have no size of its own: `<ins>` stands in a line.
  const fill = () => {
    for (const slot of waiting) {
      const { dataset, parentElement } = slot
      if (signal.aborted || !(slot.offsetWidth || parentElement?.offsetWidth)) continue
      if (getComputedStyle(slot).display === 'none') continue
      waiting.delete(slot)
      // A page's `push` that met the slot while it was hidden left a comment in it, and no ad.
      if (dataset.adsbygoogleStatus && slot.lastChild?.nodeType !== 8) continue
      delete dataset.adsbygoogleStatus
      let error: unknown
      try {
        queue.push({ element: slot })
      } catch (thrown) {
        error = thrown
      }
      // Google marks the slot before `push` returns; what a blocker puts in its place does not.
      if (!dataset.adsbygoogleStatus) {
        waiting.clear()
        arrivals.disconnect()
        error = new Error('AdSense was replaced, as ad blockers do')
      }
      if (error) report(error)
    }
  }
  // In a turn of its own: an ad changes the size of what is observed.
  const sizes = new ResizeObserver(() => setTimeout(fill))
  const look = (waitMs: number) => {
    for (const slot of all(SLOTS)) {
      if (styles.has(slot)) continue
      styles.set(slot, slot.style.cssText)
      // Pushed while it was hidden, by a tag that could not be held back: marked, but empty.
      if (!waitMs && !slot.firstElementChild) delete slot.dataset.adsbygoogleStatus
      setTimeout(() => {
        waiting.add(slot)
        sizes.observe(slot)
        sizes.observe(slot.parentElement ?? slot)
      }, waitMs)
    }
  }
  const arrivals = new MutationObserver(() => look(PATIENCE_MS))
  look(0)
  arrivals.observe(document, { childList: true, subtree: true })

  signal.addEventListener('abort', () => {
    arrivals.disconnect()
    sizes.disconnect()
    for (const [slot, style] of styles) {
      slot.replaceChildren()
      delete slot.dataset.adsbygoogleStatus
      delete slot.dataset.adStatus
      // By way of the CSSOM: a CSP may forbid to write the attribute.
      slot.style.cssText = style
    }
  })
}
