import type { Stop } from '../types.ts'

/**
 * As long as a layer stands at the edge of the window, the page scrolls to beside it: what has the
 * focus is never hidden beneath (WCAG 2.4.11).
 */
export function reserveScrollPadding(layer: HTMLElement, edge: 'Top' | 'Bottom'): Stop {
  const { style } = document.documentElement
  const name = `scrollPadding${edge}` as const
  const before = style[name]
  const observer = new ResizeObserver(() => {
    style[name] = `${layer.offsetHeight}px`
  })
  observer.observe(layer)
  return () => {
    observer.disconnect()
    style[name] = before
  }
}
