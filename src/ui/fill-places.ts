import type { Given } from './given.ts'
import { whenPlaced } from './when-placed.ts'

/** Something of ours that is a part of the page. */
export interface Piece {
  node: Node
  /** Draws it again, after what it tells of has changed. */
  draw(): void
}

/**
 * Puts a piece into each place that the page keeps for it, now and later, instead of what the page
 * wrote there, and keeps it in step with the decisions. At the end the page has its own words back.
 */
export function fillPlaces(
  selector: string,
  fetchMake: () => Promise<(given: Given) => Piece>,
  given: Given,
  end: AbortController,
): void {
  whenPlaced(
    selector,
    async (place) => {
      // Blocked, or no network: the page's own words stay.
      const make = await fetchMake().catch(() => undefined)
      if (!make || end.signal.aborted) return
      const { node, draw } = make(given)
      const before = [...place.childNodes]
      place.replaceChildren(node)
      // `open` too: that is all that is heard where a visitor is forgotten who had refused.
      for (const name of ['decide', 'withdraw', 'open'] as const) given.consent.on(name, draw, end)
      end.signal.addEventListener('abort', () => place.replaceChildren(...before))
    },
    end,
  )
}
