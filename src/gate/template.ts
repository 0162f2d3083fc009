/** What a released template put on the page. */
const shown = new WeakMap<HTMLTemplateElement, ChildNode[]>()

/**
 * Puts the template's content after it and returns it, or takes it away. Scripts in it, and what waits with
 * `data-src`, become blocked elements of the same category, so that the gate treats them as all
 * others, in document order. Content comes back as it was taken away: nothing runs twice.
 */
export function showTemplate(template: HTMLTemplateElement, isReleased: boolean): ChildNode[] {
  const nodes = shown.get(template) ?? (isReleased ? block(template) : [])
  if (isReleased) {
    shown.set(template, nodes)
    template.after(...nodes)
  } else new DocumentFragment().append(...nodes)
  return nodes
}

function block({ content, dataset }: HTMLTemplateElement): ChildNode[] {
  const { assent, assentService = assent } = dataset
  const copy = content.cloneNode(true) as DocumentFragment
  for (const element of copy.querySelectorAll<HTMLScriptElement>(
    'script:not([data-assent]),[data-src]:not([data-assent])',
  )) {
    const isScript = element.localName === 'script'
    // A copied script's text is none that Trusted Types knows of: it waits outside of an empty one.
    const blocked = isScript ? (element.cloneNode() as HTMLScriptElement) : element
    Object.assign(blocked.dataset, { assent, assentService })
    if (isScript) {
      blocked.dataset.type = element.type
      blocked.dataset.assentText = element.text
      blocked.type = 'text/plain'
      element.replaceWith(blocked)
    }
  }
  return [...copy.childNodes]
}
