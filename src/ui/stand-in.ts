import type { Stop } from '../types.ts'

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
 * Puts an element in the place of a frame, in its size and ratio, so that the page keeps its shape.
 * The frame is only hidden; the returned function shows it again exactly as it was.
 */
export function standIn(element: HTMLElement, frame: HTMLElement): Stop {
  const seen = getComputedStyle(frame)
  const numberOf = (name: string, otherwise: number) =>
    Number.parseInt(frame.getAttribute(name) ?? '', 10) || otherwise
  const width = frame.offsetWidth || numberOf('width', 300)
  const height = frame.offsetHeight || numberOf('height', 150)
  const room = frame.parentElement?.clientWidth ?? 0
  const { style } = element

  for (const name of TAKEN_OVER) style[name] = seen[name]
  // A grid, so that what is in it fills it.
  style.display =
    seen.display === 'none' ? 'none' : /^inline/.test(seen.display) ? 'inline-grid' : 'grid'
  // A frame that fills its column keeps filling it when the window changes.
  style.width = width >= room - 1 ? '100%' : `${width}px`
  // As a part of its width; not `aspect-ratio`, which would not grow with what is in it everywhere.
  // compat/autoconsent.json knows a stand-in by it.
  const [, across = width, down = height] = /([\d.]+) \/ ([\d.]+)/.exec(seen.aspectRatio) ?? []
  style.setProperty('--ratio', `${+down / +across}`)

  // Rules of the page that say otherwise lose. Its own inline style is put back as it was.
  const display = frame.style.getPropertyValue('display')
  const priority = frame.style.getPropertyPriority('display')
  const hadStyle = frame.hasAttribute('style')
  frame.before(element)
  frame.style.setProperty('display', 'none', 'important')
  return () => {
    element.remove()
    frame.style.setProperty('display', display, priority)
    if (!hadStyle) frame.removeAttribute('style')
  }
}
