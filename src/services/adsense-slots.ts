import { all } from '../page/own.ts'
import type { Stop } from '../types.ts'

/** The page's own `(adsbygoogle = window.adsbygoogle || []).push({…})`: an array until Google's script ran. */
export interface AdsQueue {
  push(entry: object): unknown
  loaded?: boolean
}

/** The page's slots, and not the one that Google's script adds for itself. */
export const SLOTS = 'ins.adsbygoogle:not(.adsbygoogle-noablate)'
/** What Google's script leaves on the page besides what is in the slots. */
const LEFTOVERS =
  '.adsbygoogle-noablate,.google-auto-placed,#google_vignette,#google_shimpl,#google_esf,iframe[id^=google_ads_iframe],[id^=aswift_]'
/** A slot that the page has not pushed yet is the page's to push first, as it would with Google's own tag. */
const PATIENCE_MS = 1000
/** How long a page is kept clean of what was on its way when consent ended. */
const ARRIVAL_MS = 10_000

/**
 * Fills each slot once, when it is visible and the page has not done so itself, until the signal
 * aborts: then all are emptied, and for a while what was on its way to them, until what it returns is
 * called. Google marks a slot that was pushed with `data-adsbygoogle-status`.
 *
 * `pushes` are the page's own from before Google's script ran, which would have given each to the
 * next slot.
 */
export function fillSlots(
  queue: AdsQueue,
  pushes: (object | undefined)[],
  signal: AbortSignal,
  report: (error: unknown) => void,
): Stop {
  /** The slots that were seen, with the style that the page gave them. */
  const styles = new WeakMap<HTMLElement, string>()
  /** Those that wait to be seen, with what the page pushed for them. */
  const waiting = new Map<HTMLElement, object | undefined>()
  // A hidden slot would be marked without an ad, and one without room would be an error: it is pushed
  // once it is shown where there is room. It may have no size of its own: `<ins>` stands in a line.
  const fill = () => {
    for (const [slot, entry] of waiting) {
      const { dataset, parentElement } = slot
      // A page that changes without loading takes its slots with it; one that it brings back is a new one.
      if (!slot.isConnected) waiting.delete(slot) && styles.delete(slot)
      if (!(slot.offsetWidth || parentElement?.offsetWidth)) continue
      if (getComputedStyle(slot).display === 'none') continue
      waiting.delete(slot)
      // A page's `push` that met the slot while it was hidden left a comment in it, and no ad.
      if (dataset.adsbygoogleStatus && !/display:none/.test(slot.lastChild?.nodeValue as string))
        continue
      delete dataset.adsbygoogleStatus
      styles.set(slot, slot.style.cssText)
      try {
        queue.push({ ...entry, element: slot })
      } catch (error) {
        report(error)
      }
    }
  }
  // In a turn of its own: an ad changes the size of what is observed.
  const fillSoon = () => setTimeout(fill)
  const sizes = new ResizeObserver(fillSoon)
  // What has no box of its own has no size that changes when it is shown.
  const sights = new IntersectionObserver(fillSoon, { rootMargin: '9999px' })
  const look = () => {
    for (const slot of all(SLOTS)) {
      if (styles.has(slot)) continue
      styles.set(slot, slot.style.cssText)
      const entry = pushes.shift()
      setTimeout(
        () => {
          if (signal.aborted) return
          waiting.set(slot, entry)
          sights.observe(slot)
          sizes.observe(slot)
          sizes.observe(slot.parentElement ?? slot)
          // What was seen before tells nothing new.
          fill()
        },
        entry ? 0 : PATIENCE_MS,
      )
    }
  }
  const empty = () => {
    for (const slot of all(SLOTS)) {
      const { dataset } = slot
      // What is on its way stays marked: another yes must not ask for it again.
      if (!styles.has(slot) || !(slot.firstChild || dataset.adStatus)) continue
      slot.replaceChildren()
      delete dataset.adsbygoogleStatus
      delete dataset.adStatus
      // By way of the CSSOM: a CSP may forbid to write the attribute.
      slot.style.cssText = styles.get(slot) as string
    }
    for (const leftover of all(LEFTOVERS)) leftover.remove()
  }
  const arrivals = new MutationObserver(() => (signal.aborted ? empty() : look()))
  const stop = () => arrivals.disconnect()
  look()
  // The slots of what is left are gone: later ones have a push of their own.
  pushes.length = 0
  arrivals.observe(document, { childList: true, subtree: true })
  signal.addEventListener('abort', () => {
    sizes.disconnect()
    sights.disconnect()
    waiting.clear()
    empty()
    setTimeout(stop, ARRIVAL_MS)
  })
  return stop
}
