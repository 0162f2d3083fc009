/** What to look for. All that is given must hold; `index` counts the rest in document order. */
export interface Target {
  css?: string
  /** A word of the `part` attribute. */
  part?: string
  id?: string
  /** The accessible name: `aria-label`, `aria-labelledby`, a label, or the text. */
  name?: string
  /** The visible text contains it. */
  text?: string
  /** An ARIA role, given or implied by the element. */
  role?: string
  index?: number
}

export interface Seen {
  count: number
  visible: boolean
  /** The middle of its visible part, in CSS pixels of the viewport. */
  x: number
  y: number
  box: { x: number; y: number; width: number; height: number }
  /** What lies over that point instead, if anything. */
  coveredBy: string | undefined
  text: string
  name: string
  tag: string
  part: string
}

/** What `inPage` gives inside the page. */
export interface InPage {
  all(target: Target): Element[]
  see(target: Target, scroll: boolean): Seen
  focused(): FocusedElement | undefined
}

export interface FocusedElement {
  tag: string
  id: string
  part: string
  name: string
  dataId: string | undefined
}
