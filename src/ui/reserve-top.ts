import type { Stop } from '../types.ts'
import { pageElement } from './host.ts'

/**
 * What `scroll-padding.ts` does at the page's end, for a layer over its beginning. Room above the page
 * would move all of it while somebody reads: so it is made when somebody begins to go through the page
 * by keyboard, or when an app moves the focus to what lies beneath.
 */
export function reserveTop(layer: HTMLElement): Stop {
  const { style } = pageElement()
  const before = [style.paddingTop, style.scrollPaddingTop] as const
  const { host } = layer.getRootNode() as ShadowRoot
  const end = new AbortController()
  let isNeeded = false
  const reserve = () => {
    style.scrollPaddingTop = `${layer.offsetTop + layer.offsetHeight}px`
    if (isNeeded) style.paddingTop = style.scrollPaddingTop
  }
  const need = () => {
    if (isNeeded) return
    isNeeded = true
    reserve()
  }
  const observer = new ResizeObserver(reserve)
  observer.observe(layer)
  const options = { signal: end.signal, capture: true }
  addEventListener('keydown', ({ key }) => key === 'Tab' && need(), options)
  addEventListener(
    'focusin',
    ({ target }) => {
      // Outside, the layer itself is its host.
      if (!(target instanceof Element) || target === host) return
      const { top, bottom } = target.getBoundingClientRect()
      if (bottom > 0 && top < layer.getBoundingClientRect().bottom) need()
    },
    options,
  )
  return () => {
    observer.disconnect()
    end.abort()
    ;[style.paddingTop, style.scrollPaddingTop] = before
  }
}
