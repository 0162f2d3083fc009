import { attempt } from './page/attempt.ts'
import type { ConsentEvent, ConsentEvents, EventName, Stop } from './types.ts'

/** What `run` returns, or `undefined` where it throws: then `error` tells so, with `where`. */
export type Guard = <Result>(where: string, run: () => Result) => Result | undefined

export type Events = ReturnType<typeof createEvents>

/**
 * One CustomEvent for everybody: the handle's listeners first, then `document` under `assent:<name>`.
 * Its fields stand on the event and in `detail`. A listener that throws holds nothing back.
 */
export function createEvents(signal: AbortSignal) {
  // Of this consent alone: a page may have several, and may send events of our names itself.
  const target = new EventTarget()

  /** Answers `false` where a listener prevented what follows; `waits` takes what it should wait for. */
  function emit<Name extends EventName>(
    name: Name,
    detail: ConsentEvents[Name],
    waits: PromiseLike<unknown>[] = [],
  ): boolean {
    // Nobody hears of what is over.
    if (signal.aborted) return true
    const event = Object.assign(
      new CustomEvent(`assent:${name}`, { detail, cancelable: true }),
      detail,
      { waitUntil: (promise: PromiseLike<unknown>) => waits.push(promise) },
    )
    target.dispatchEvent(event)
    // Markup can put an element in the place of the document's own: `<form name="dispatchEvent">`.
    if (typeof document !== 'undefined') target.dispatchEvent.call(document, event)
    return !event.defaultPrevented
  }

  /** Tells of a failure through the console and `error`. */
  function report(error: unknown, where: string): void {
    // In words, too: not every console says what an error says.
    attempt(() => console.error(`Assent: ${where} ${error}`, error))
    // A listener of `error` that fails is not told of itself.
    if (where !== 'error') emit('error', { error, where })
  }

  /** What `run` returns, or `undefined` where it throws: that is told, and holds nothing back. */
  const guard = <Result>(where: string, run: () => Result): Result | undefined =>
    attempt(run, (error) => report(error, where))

  return {
    emit,
    guard,
    report,
    on<Name extends EventName>(
      name: Name,
      listener: (event: ConsentEvent<Name>) => void,
      options: AddEventListenerOptions = {},
    ): Stop {
      const type = `assent:${name}`
      const tell = (event: Event) => {
        guard(name, () => listener(event as ConsentEvent<Name>))
      }
      // Browsers see to this themselves, the DOMs that tests run in do not.
      if (!options.signal?.aborted) target.addEventListener(type, tell, options)
      return () => target.removeEventListener(type, tell)
    },
  }
}
