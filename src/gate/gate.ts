import { attempt } from '../attempt.ts'
import { setAddresses } from './addresses.ts'
import { createScriptQueue } from './script-queue.ts'
import { showTemplate } from './template.ts'

export interface GateTools {
  /** Whether consent stands for a category or service; `undefined` for an id nobody configured. */
  isGranted(id: string): boolean | undefined
  nonce: string | undefined
  trustedUrl(url: string): string
  trustedText(text: string): string
  /** A frame is blocked: the visitor could be offered to allow it. Told at every review. */
  onBlock(frame: Element, category: string): void
  /** `id` is what the element follows: its service, or else its category. */
  onRelease(element: Element, category: string, id: string): void
  onError(error: unknown): void
}

export type Gate = ReturnType<typeof createGate>

/**
 * Holds the elements that carry `data-assent`, those that are there and those that arrive later.
 * Only what cannot be read off the page is remembered, so an element that leaves it is forgotten.
 */
export function createGate(tools: GateTools) {
  const { trustedUrl, onError } = tools
  const released = new WeakSet<Element>()
  const unknown = new Set<string>()
  const queue = createScriptQueue()

  const idOf = ({ dataset }: HTMLElement) => dataset.assentService || dataset.assent || ''
  const tell = (element: HTMLElement, shown: Element = element) =>
    tools.onRelease(shown, element.dataset.assent ?? '', idOf(element))

  function isAllowed(element: HTMLElement): boolean {
    const id = idOf(element)
    const isGranted = tools.isGranted(id)
    if (isGranted === undefined && !unknown.has(id)) {
      unknown.add(id)
      console.error(`Assent: nothing is called "${id}": it stays blocked`)
    }
    return !!isGranted
  }

  /**
   * Changing the type of a blocked script runs nothing, so a copy takes its place. Cloning keeps the
   * nonce, which markup cannot read, and an `onload=`, which Trusted Types would not let us write.
   */
  function run(blocked: HTMLScriptElement): HTMLScriptElement | undefined {
    if (!blocked.isConnected || !isAllowed(blocked)) {
      // Taken back before its turn: it waits again.
      released.delete(blocked)
      return undefined
    }
    const script = blocked.cloneNode() as HTMLScriptElement
    const { dataset } = script
    const { src = script.getAttribute('src'), type = '' } = dataset
    // A vendor reads its own tag: AdSense complains of every `data-*` that is not its own.
    for (const name of ['src', 'type', 'assent', 'assentService']) delete dataset[name]
    script.removeAttribute('type')
    if (type) script.type = type
    script.async = blocked.hasAttribute('async')
    script.nonce ||= tools.nonce ?? ''
    if (src) {
      script.src = trustedUrl(src)
      script.addEventListener('error', () => onError(new Error(`${src} did not load`)))
    } else script.text = tools.trustedText(blocked.text)
    blocked.replaceWith(script)
    tell(blocked, script)
    return script
  }

  function setReleased(element: HTMLElement, isReleased: boolean): void {
    released[isReleased ? 'add' : 'delete'](element)
    if (element instanceof HTMLScriptElement) {
      if (isReleased) queue.add(() => attempt(() => run(element), onError))
      return
    }
    attempt(() => {
      if (element instanceof HTMLTemplateElement) showTemplate(element, isReleased)
      else setAddresses(element, isReleased, trustedUrl)
    }, onError)
    if (isReleased) tell(element)
  }

  function settle(element: HTMLElement): void {
    const isReleased = isAllowed(element)
    if (isReleased !== released.has(element)) setReleased(element, isReleased)
    if (!isReleased && element.localName === 'iframe') {
      tools.onBlock(element, element.dataset.assent ?? '')
    }
  }

  function review(root: ParentNode): void {
    for (const element of root.querySelectorAll<HTMLElement>('[data-assent]')) settle(element)
  }

  const observer = new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes as NodeListOf<HTMLElement>) {
        if (node.dataset?.assent !== undefined) settle(node)
        if (node.firstElementChild) review(node)
      }
    }
  })
  observer.observe(document, { childList: true, subtree: true })

  return {
    /** Looks at every element again: releases what may run now, takes back what may not. */
    review: () => review(document),
    /** Shows one element until the next review. */
    release: (element: Element) => setReleased(element as HTMLElement, true),
    stop(): void {
      observer.disconnect()
      queue.stop()
    },
  }
}
