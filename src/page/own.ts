/*
 * The document by its prototypes: markup can put an element in the place of whatever stands on the
 * document or on a form (`<img name="cookie">` answers for `document.cookie`), but not in theirs.
 */

/** A property of the document itself. */
export const own = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(HTMLDocument.prototype, name, document)

/** All elements of the page, or of a part of it, that match. */
export const all = <Found extends Element = HTMLElement>(
  selector: string,
  root: Element = own('documentElement'),
): NodeListOf<Found> => Element.prototype.querySelectorAll.call(root, selector) as NodeListOf<Found>

/** Whether an element matches. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector)

/** A new element. */
export const create = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name] => own('createElement').call(document, name) as never
