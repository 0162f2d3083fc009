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
 * wrote there, and keeps it in step with the decisions. A place that the page takes away, and all of
 * them at the end, have their own words back.
 */
export function fillPlaces(
  selector: string,
  fetchMake: () => Promise<(given: Given) => Piece>,
  given: Given,
  end: AbortController,
): void {
  const pieces = new Map<HTMLElement, { piece: Piece; words: Node[] }>()
  const empty = (place: HTMLElement) => {
    const filled = pieces.get(place)
    if (filled) place.replaceChildren(...filled.words)
    pieces.delete(place)
  }
  // `open` too: that is all that is heard where a visitor is forgotten who had refused.
  for (const name of ['decide', 'withdraw', 'open'] as const) {
    given.consent.on(
      name,
      () => {
        for (const { piece } of pieces.values()) piece.draw()
      },
      end,
    )
  }
  whenPlaced(
    selector,
    async (place) => {
      // Blocked, or no network: the page's own words stay.
      const make = await fetchMake().catch(() => undefined)
      // It may have gone meanwhile, and come back, and be filled already.
      if (!make || end.signal.aborted || !place.isConnected || pieces.has(place)) return
      const piece = make(given)
      pieces.set(place, { piece, words: [...place.childNodes] })
      place.replaceChildren(piece.node)
    },
    empty,
    end,
  )
  end.signal.addEventListener('abort', () => [...pieces.keys()].forEach(empty))
}
