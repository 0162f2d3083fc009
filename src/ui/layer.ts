import type { Stop } from '../types.ts'
import type { Given } from './given.ts'
import { reserveScrollPadding } from './scroll-padding.ts'

/** A layer that is open. */
export interface Layer {
  /** Draws it, or draws it again, in the texts of now. */
  draw(): void
  /** Takes it away. */
  end: Stop
}

/** Puts a layer into the interface's root, on top of the others. `id` is what is asked about. */
export type LayerKind = (given: Given, root: ShadowRoot, id?: string) => Layer

/** A layer that never changes by itself: made anew where it is to be drawn again. */
export function layerOf(
  root: ShadowRoot,
  make: () => HTMLElement,
  reserve: (layer: HTMLElement) => Stop = reserveScrollPadding,
): Layer {
  let end: Stop | undefined
  const layer = {
    draw(): void {
      // Made anew it has lost the focus, if it had it.
      const part = root.activeElement?.getAttribute('part')
      end?.()
      const made = make()
      root.prepend(made)
      if (part) made.querySelector<HTMLElement>(`[part=${part}]`)?.focus()
      const free = reserve(made)
      end = () => {
        free()
        made.remove()
      }
    },
    end: () => end?.(),
  }
  layer.draw()
  return layer
}
