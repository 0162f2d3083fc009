import { sheetOf, wear } from './host.ts'

/** Where and how wide the frame lies: taken over as it is. */
const TAKEN_OVER = [
  'position',
  'inset',
  'margin',
  'float',
  'flex',
  'gridArea',
  'alignSelf',
  'justifySelf',
  'maxWidth',
  'verticalAlign',
] as const

/**
 * A rule of the page's own document, and nothing on the frame itself: a copy of both that the page
 * makes (a carousel, a cached page of Turbo's) is a frame like every other.
 */
const hidden = sheetOf('assent-ui+iframe[data-assent]:not([src]){display:none!important}')

/** Whether an element of ours is only a copy of one, which nothing was drawn in. */
export const isCopy = (element: Element | null): element is Element =>
  element?.localName === 'assent-ui' && !element.shadowRoot

/**
 * Puts an element in the place of a frame, in its size and ratio, so that the page keeps its shape.
 * The frame is only hidden, until it has an address or the element is gone.
 */
export function standIn(element: HTMLElement, frame: HTMLElement): void {
  const seen = getComputedStyle(frame)
  const { offsetWidth: width, offsetHeight: height } = frame
  const room = frame.parentElement?.clientWidth ?? 0
  const { style } = element

  for (const name of TAKEN_OVER) style[name] = seen[name]
  // A grid, so that what is in it fills it.
  style.display =
    seen.display === 'none' ? 'none' : /^inline/.test(seen.display) ? 'inline-grid' : 'grid'
  // As a part of its width; not `aspect-ratio`, which would not grow with what is in it everywhere.
  // compat/autoconsent.json knows a stand-in by it.
  const [, across = width, down = height] = /([\d.]+) \/ ([\d.]+)/.exec(seen.aspectRatio) ?? []
  style.setProperty('--ratio', `${+down / +across || 0}`)
  // A frame that fills its column keeps filling it when the window changes.
  if (width) style.width = width >= room - 1 ? '100%' : `${width}px`
  else {
    // In a tab or a dialog that is shown later it has no size yet, only what the page wants.
    style.width = seen.width === 'auto' ? '300px' : seen.width
    if (seen.height !== 'auto') style.minHeight = seen.height
  }
  frame.before(element)
  wear(document, hidden)
}
