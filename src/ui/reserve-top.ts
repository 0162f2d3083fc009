import type { Stop } from '../types.ts'
import { pageElement } from './host.ts'

/**
 * What `scroll-padding.ts` does at the page's end, for a layer over its beginning. Room above the page
 * would move all of it while somebody reads: so it is made when somebody begins to go through the page
 * by keyboard.
 */
export function reserveTop(layer: HTMLElement): Stop {
  const { style } = pageElement()
  const before = [style.paddingTop, style.scrollPaddingTop] as const
  const end = new AbortController()
  let isTabbing = false
  const reserve = () => {
    style.scrollPaddingTop = `${layer.offsetTop + layer.offsetHeight}px`
    if (isTabbing) style.paddingTop = style.scrollPaddingTop
  }
  const observer = new ResizeObserver(reserve)
  observer.observe(layer)
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab' || isTabbing) return
      isTabbing = true
      reserve()
    },
    { signal: end.signal, capture: true },
  )
  return () => {
    observer.disconnect()
    end.abort()
    ;[style.paddingTop, style.scrollPaddingTop] = before
  }
}
