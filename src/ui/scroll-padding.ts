import type { Stop } from '../types.ts'
import { pageElement } from './host.ts'

/**
 * As long as a layer stands over the page's end, the page scrolls to above it, and further at its
 * end: what has the focus is never hidden beneath (WCAG 2.4.11). Nothing on the page moves by it.
 */
export function reserveScrollPadding(layer: HTMLElement): Stop {
  const { style } = pageElement()
  const before = [style.paddingBottom, style.scrollPaddingBottom] as const
  const observer = new ResizeObserver(() => {
    style.paddingBottom = style.scrollPaddingBottom = `${innerHeight - layer.offsetTop}px`
  })
  observer.observe(layer)
  return () => {
    observer.disconnect()
    ;[style.paddingBottom, style.scrollPaddingBottom] = before
  }
}
