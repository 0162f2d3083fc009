import type { Stop } from '../types.ts'
import { pageElement } from './host.ts'

/** What stands over the page's end. */
const standing = new Set<HTMLElement>()
/** What the page had itself. */
let before: [string, string, string] = ['', '', '']

/**
 * As long as something stands over the page's end, the page scrolls to above it, and further at its
 * end: what has the focus is never hidden beneath (WCAG 2.4.11). Nothing on the page moves by it.
 */
export function reserveScrollPadding(layer: HTMLElement): Stop {
  const { style } = pageElement()
  if (!standing.size) before = [style.paddingBottom, style.scrollPaddingBottom, style.boxSizing]
  const observer = new ResizeObserver(reserve)
  standing.add(layer)
  observer.observe(layer)
  return () => {
    observer.disconnect()
    standing.delete(layer)
    reserve()
  }
}

function reserve(): void {
  const { style } = pageElement()
  const covered = Array.from(standing, (each) => {
    const { height, top } = each.getBoundingClientRect()
    // What a blocker or a printer hides has no height, and covers nothing.
    return height && innerHeight - top
  })
  const most = `${Math.max(0, ...covered)}px`
  // `content-box`: a page as high as the window, padding included, would have to make room for ours.
  ;[style.paddingBottom, style.scrollPaddingBottom, style.boxSizing] =
    most === '0px' ? before : [most, most, 'content-box']
}
