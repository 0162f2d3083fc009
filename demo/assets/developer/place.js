/**
 * The element of the page that a part draws into.
 *
 * @param {string} name
 * @returns {HTMLElement}
 */
export function place(name) {
  const element = document.querySelector(`[data-show="${name}"]`)
  if (!(element instanceof HTMLElement)) throw new Error(`No element shows ${name}`)
  return element
}

/**
 * Puts these children in, unless the same ones stand there: what somebody has selected, focused or
 * opened stays as it is.
 *
 * @param {HTMLElement} element
 * @param {(Node | string)[]} children
 */
export function fill(element, children) {
  const next = document.createElement('div')
  next.append(...children)
  if (drawn.get(element) === next.outerHTML) return
  drawn.set(element, next.outerHTML)
  element.replaceChildren(...next.childNodes)
}

/** @type {WeakMap<HTMLElement, string>} */
const drawn = new WeakMap()
