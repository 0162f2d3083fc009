import type { Stop } from '../types.ts'

/**
 * As long as a layer stands at an edge of the window, the page scrolls to beside it, and further at
 * its end: what has the focus is never hidden beneath (WCAG 2.4.11).
 */
export function reserveScrollPadding(layer: HTMLElement, edge: 'Top' | 'Bottom'): Stop {
  const { style } = document.documentElement
  const padding = `padding${edge}` as const
  const scrollPadding = `scrollPadding${edge}` as const
  const before: [string, string] = [style[padding], style[scrollPadding]]
  const observer = new ResizeObserver(() => {
    style[padding] = style[scrollPadding] = `${layer.offsetHeight}px`
  })
  observer.observe(layer)
  return () => {
    observer.disconnect()
    ;[style[padding], style[scrollPadding]] = before
  }
}
