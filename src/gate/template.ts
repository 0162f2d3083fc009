/** What a released template put on the page. */
const shown = new WeakMap<HTMLTemplateElement, ChildNode[]>()

/**
 * Puts the template's content after it, or takes it away. Scripts in it, and what waits with
 * `data-src`, become blocked elements of the same category, so that the gate treats them as all
 * others, in document order. Content comes back as it was taken away: nothing runs twice.
 */
export function showTemplate(template: HTMLTemplateElement, isReleased: boolean): void {
  let nodes = shown.get(template)
  if (!isReleased) {
    for (const node of nodes ?? []) node.remove()
    return
  }
  if (!nodes) {
    const content = document.importNode(template.content, true)
    const waiting = 'script,[data-src],[data-srcset]'
    for (const element of content.querySelectorAll<HTMLElement>(waiting)) {
      const { dataset } = element
      if (dataset.assent) continue
      for (const name of ['assent', 'assentService']) {
        if (template.dataset[name]) dataset[name] = template.dataset[name]
      }
      if (element instanceof HTMLScriptElement && element.type !== 'text/plain') {
        dataset.type = element.type
        element.type = 'text/plain'
      }
    }
    shown.set(template, (nodes = [...content.childNodes]))
  }
  template.after(...nodes)
}
