import type { FocusedElement, InPage, Seen, Target } from './target.ts'

/**
 * Runs inside the page and gives back what the tab asks it for. It is sent as text, so it uses
 * nothing from outside; it leaves nothing behind in the page.
 */
export function inPage(): InPage {
  const roleOf = (element: Element): string => {
    const given = element.getAttribute('role')
    if (given) return given
    const type = element.getAttribute('type') ?? ''
    const implied: Record<string, string> = {
      A: element.hasAttribute('href') ? 'link' : 'generic',
      BUTTON: 'button',
      DIALOG: 'dialog',
      INPUT: type === 'checkbox' ? 'checkbox' : type === 'radio' ? 'radio' : 'textbox',
      SUMMARY: 'button',
      TABLE: 'table',
    }
    return /^H[1-6]$/.test(element.tagName) ? 'heading' : (implied[element.tagName] ?? '')
  }
  const textOf = (element: Element): string =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is no text to a visitor.
    ((element as HTMLElement).innerText ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label')
    if (label) return label.trim()
    const root = element.getRootNode() as Document | ShadowRoot
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    const named = ids.map((id) => root.getElementById(id)).filter((one) => one !== null)
    if (named.length > 0) return named.map(textOf).join(' ')
    const labels = [...((element as HTMLInputElement).labels ?? [])]
    return labels.length > 0 ? labels.map(textOf).join(' ') : textOf(element)
  }
  const everything = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...everything(element.shadowRoot)] : [element],
    )
  const partOf = (element: Element) => element.getAttribute('part') ?? ''
  const all = (target: Target): Element[] =>
    everything(document).filter(
      (element) =>
        (target.css === undefined || element.matches(target.css)) &&
        (target.part === undefined || partOf(element).split(/\s+/).includes(target.part)) &&
        (target.id === undefined || element.id === target.id) &&
        (target.role === undefined || roleOf(element) === target.role) &&
        (target.name === undefined || nameOf(element) === target.name) &&
        (target.text === undefined || textOf(element).includes(target.text)),
    )
  const deepestAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y)
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y)
      if (!inner || inner === found) break
      found = inner
    }
    return found
  }
  const isInside = (inner: Element, outer: Element): boolean => {
    let node: Node | null = inner
    while (node) {
      if (node === outer) return true
      node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null
    }
    return false
  }
  const describe = (element: Element): string =>
    `<${element.localName}${element.id && ` id="${element.id}"`}${partOf(element) && ` part="${partOf(element)}"`}>`
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  /** A text is also the text of all its ancestors: the innermost are meant, the visible ones first. */
  const innermost = (found: Element[]): Element[] => {
    const inner = found.filter(
      (one) => !found.some((other) => other !== one && isInside(other, one)),
    )
    const visible = inner.filter(isVisible)
    return visible.length > 0 ? visible : inner
  }
  const pick = (target: Target): { element: Element | undefined; count: number } => {
    const byText = target.text !== undefined || target.name !== undefined
    const found = byText ? innermost(all(target)) : all(target)
    return { element: found[target.index ?? 0], count: found.length }
  }
  const see = (target: Target, scroll: boolean): Seen => {
    const { element, count } = pick(target)
    const nothing = { x: 0, y: 0, width: 0, height: 0 }
    const blank = { visible: false, x: 0, y: 0, box: nothing, coveredBy: undefined }
    if (!element) return { ...blank, count, text: '', name: '', tag: '', part: '' }
    if (scroll) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const box = element.getBoundingClientRect()
    const left = Math.max(box.left, 0)
    const top = Math.max(box.top, 0)
    const x = (left + Math.min(box.right, innerWidth)) / 2
    const y = (top + Math.min(box.bottom, innerHeight)) / 2
    const hit = deepestAt(x, y)
    const reached = hit !== null && (isInside(hit, element) || isLabelOf(hit, element))
    return {
      count,
      visible: isVisible(element),
      x,
      y,
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      coveredBy: reached ? undefined : hit ? describe(hit) : 'nothing: it is outside the viewport',
      text: textOf(element),
      name: nameOf(element),
      tag: element.localName,
      part: partOf(element),
    }
  }
  const isLabelOf = (hit: Element, element: Element): boolean =>
    [...((element as HTMLInputElement).labels ?? [])].some((label) => isInside(hit, label))
  const focused = (): FocusedElement | undefined => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (!element || element === document.body) return undefined
    const dataId = element.getAttribute('data-id') ?? undefined
    return {
      tag: element.localName,
      id: element.id,
      part: partOf(element),
      name: nameOf(element),
      dataId,
    }
  }
  return {
    all: (target) => {
      const { element } = pick(target)
      return target.index === undefined ? all(target) : element ? [element] : []
    },
    see,
    focused,
  }
}
