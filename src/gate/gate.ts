import type { Guard } from '../events.ts'
import { keepFromRunning } from '../page/keep-from-running.ts'
import { all, matches, own } from '../page/own.ts'
import { setAddresses } from './addresses.ts'
import { copyScript, type ScriptTools, whenOver } from './script.ts'
import { showTemplate } from './template.ts'

export interface GateTools extends ScriptTools {
  /** @throws TypeError that names an id nobody configured */
  pointOf(id: string): unknown
  /** Whether consent stands for a category or service: `false` for an id nobody configured. */
  isGranted(id: string): boolean
  /** Collects the ids that scripts ran for, which cannot be unloaded. */
  running: Set<string>
  emit(name: 'block' | 'release', detail: { element: Element; category: string }): void
  report(error: unknown, where: string): void
  guard: Guard
  /** Lets go of the page. */
  signal: AbortSignal
}

/** Where a failure is said to have happened. */
const WHERE = 'gate'
/** What is blocked, and where the page has a place for something of the interface's. */
const SELECTOR = '[data-assent],[data-assent-settings],[data-assent-declaration]'
/** Types of scripts that run; others are data, such as JSON-LD. */
const RUNS = /^$|module|script/
/** More changes at once than this are looked at as a whole. */
const MANY = 9
/** How long at a stretch, before the visitor gets a turn: over 50 is a long task (w3.org/TR/longtasks-1). */
const SLICE_MS = 40

/** Nothing stands behind it yet. */
function isLast(element: Element): boolean {
  let node: Node | null = element
  while (node && !node.nextSibling) node = node.parentNode
  return !node
}

/** Blocked scripts that were run: none runs twice, whichever consent of the page released it. */
const ran = new WeakSet<HTMLScriptElement>()

export type Gate = ReturnType<typeof createGate>

/**
 * Holds the elements that carry `data-assent`, those that are there and those that arrive later.
 * Only what cannot be read off the page is remembered, so an element that leaves it is forgotten.
 */
export function createGate(tools: GateTools) {
  const { emit, guard, isGranted, pointOf, signal } = tools
  /** Whether an element was released. */
  const released = new WeakMap<Element, boolean>()
  /** Allowed once: shown until the next review, also where the page moves them. */
  let once = new WeakSet<Element>()
  /** What was named because nobody configured it. */
  const named = new Set<string>()
  /** Scripts that may run, in document order. */
  const waiting = new Set<HTMLScriptElement>()
  /** Scripts that were put on the page and have not run yet, each with the blocked one that it took the place of. */
  const loading = new Map<HTMLScriptElement, HTMLScriptElement>()
  let isRunning = false
  /** An element was left for later, because the parser may still be in it. */
  let isUnfinished = false

  const categoryOf = ({ dataset }: HTMLElement) => dataset.assent ?? ''
  /** What an element follows: its service, or else its category. */
  const idOf = (element: HTMLElement) => element.dataset.assentService || categoryOf(element)

  function setReleased(element: HTMLElement, isReleased: boolean): void {
    released.set(element, isReleased)
    guard(WHERE, () => {
      if (element instanceof HTMLTemplateElement) {
        // Looked at here and now: what is in it comes before what follows it.
        showTemplate(element, isReleased).forEach(look)
      } else setAddresses(element, isReleased)
    })
    // What is blocked and cannot be seen needs no placeholder.
    if (isReleased || element.localName === 'iframe') {
      emit(isReleased ? 'release' : 'block', { element, category: categoryOf(element) })
    }
  }

  /** Puts a script on the page; what it returns, the next one waits for. */
  function run(blocked: HTMLScriptElement): Promise<unknown> | undefined {
    ran.add(blocked)
    const script = copyScript(blocked, tools)
    // A page that is kept as text and comes back so (Turbo, htmx) must not run it once more.
    const end = () => {
      loading.delete(script)
      if (RUNS.test(script.type)) script.type = 'text/plain'
    }
    script.addEventListener('error', () => {
      end()
      tools.report(new Error(`${script.src} did not load`), WHERE)
    })
    script.addEventListener('load', end)
    loading.set(script, blocked)
    const over = whenOver(script)
    // The blocked one stays: an app that drew it takes it away itself, and fails where it is gone.
    blocked.before(script)
    // What is inline has run when it was put there.
    if (!script.src) end()
    tools.running.add(idOf(blocked))
    emit('release', { element: script, category: categoryOf(blocked) })
    return over
  }

  /** One after the other, as the parser would have had it. */
  async function runScripts(): Promise<void> {
    if (isRunning) return
    isRunning = true
    for (const script of waiting) {
      waiting.delete(script)
      // Taken back before its turn, or gone from the page: it does not run.
      const isDue =
        script.isConnected && !ran.has(script) && !signal.aborted && isGranted(idOf(script))
      const over = isDue && guard(WHERE, () => run(script))
      // No `await` without need: a decision has run what it could before it returns.
      if (over) await over
    }
    isRunning = false
  }

  /**
   * Takes back what may not run or show, all at once, and releases what may, in slices that let the
   * visitor act in between.
   */
  async function reviewAll(root?: Element): Promise<void> {
    let start = performance.now()
    for (const element of all(SELECTOR, root)) {
      if (settle(element) && performance.now() - start > SLICE_MS) {
        await new Promise((next) => setTimeout(next))
        if (signal.aborted) return
        start = performance.now()
      }
    }
  }

  /** Answers whether it was released just now. */
  function settle(element: HTMLElement): boolean | undefined {
    const wasReleased = released.get(element)
    if (element.dataset.assent === undefined) {
      if (wasReleased === undefined) emit('block', { element, category: '' })
      released.set(element, false)
      return
    }
    let isReleased = isGranted(idOf(element))
    for (const id of [categoryOf(element), idOf(element)]) {
      // Told once.
      if (!named.has(id) && guard(WHERE, () => pointOf(id))) continue
      named.add(id)
      isReleased = false
    }
    // The parser may still be in its text or template: looked at again when something comes after it, or when
    // it is done. What has elements in it is neither, and may be a form, which answers for its own
    // `parentNode` with a field of that name.
    if (
      isReleased &&
      !element.firstElementChild &&
      own('readyState') === 'loading' &&
      isLast(element)
    ) {
      isUnfinished = true
      return
    }
    if (element instanceof HTMLScriptElement) {
      if (isReleased) {
        waiting.add(element)
        runScripts()
      }
    } else if (wasReleased !== isReleased && !once.has(element)) {
      setReleased(element, isReleased)
      return isReleased
    }
  }

  /** Sees to a new node and what is in it. */
  function look(node: Node): void {
    if (!(node instanceof Element)) return
    if (matches(node, SELECTOR)) settle(node as HTMLElement)
    if (node.firstElementChild) reviewAll(node)
  }

  const observer = new MutationObserver((mutations) => {
    // One look at the whole page costs less than one at each node of many: the parser's, for one.
    if (isUnfinished || mutations.length > MANY) {
      isUnfinished = false
      reviewAll()
    } else for (const { addedNodes } of mutations) addedNodes.forEach(look)
  })
  observer.observe(document, { childList: true, subtree: true })
  addEventListener('DOMContentLoaded', () => reviewAll(), { signal })
  signal.addEventListener('abort', () => observer.disconnect())

  return {
    /** Looks at every element again. */
    review(): void {
      once = new WeakSet()
      for (const [script, blocked] of loading) {
        if (isGranted(idOf(blocked))) continue
        // As if it had never been there: another yes runs it.
        ran.delete(blocked)
        loading.delete(script)
        keepFromRunning(script)
      }
      // What shows is taken back from the end: where its `source` goes first, WebKit asks for an image's own
      // address before that goes, too.
      for (const element of [...all(SELECTOR)].reverse()) {
        if (released.get(element) && !isGranted(idOf(element))) setReleased(element, false)
      }
      reviewAll()
    },
    /** Shows one element until the next review. */
    release(element: Element): void {
      once.add(element)
      setReleased(element as HTMLElement, true)
    },
  }
}
