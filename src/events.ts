import { attempt } from './attempt.ts'
import type { ConsentEvent, ConsentEvents, EventName, Stop } from './types.ts'

/** What listeners answered to an event. */
export interface Answer {
  /** Somebody called `preventDefault()`. */
  isPrevented: boolean
  waits: PromiseLike<unknown>[]
}

export type Events = ReturnType<typeof createEvents>

/**
 * One CustomEvent for everybody: the handle's listeners first, then `document` under `assent:<name>`.
 * Its fields stand on the event and in `detail`. A listener that throws holds nothing back.
 */
export function createEvents() {
  const listeners = new Set<[name: string, listener: (event: never) => void]>()

  function emit<Name extends EventName>(name: Name, detail: ConsentEvents[Name]): Answer {
    const waits: PromiseLike<unknown>[] = []
    const event = Object.assign(
      new CustomEvent(`assent:${name}`, { detail, cancelable: true }),
      detail,
      { waitUntil: (promise: PromiseLike<unknown>) => waits.push(promise) },
    )
    for (const [wanted, listener] of [...listeners]) {
      // A listener of `error` that fails is not told of itself.
      if (wanted === name) {
        attempt(
          () => listener(event as never),
          (error) => report(error, name, name === 'error'),
        )
      }
    }
    globalThis.document?.dispatchEvent(event)
    return { isPrevented: event.defaultPrevented, waits }
  }

  /** Tells of a failure through the console and `error`. */
  function report(error: unknown, where: string, isQuiet?: boolean): void {
    console.error('Assent:', where, error)
    if (!isQuiet) emit('error', { error, where })
  }

  return {
    emit,
    report,
    on<Name extends EventName>(
      name: Name,
      listener: (event: ConsentEvent<Name>) => void,
      { signal }: { signal?: AbortSignal } = {},
    ): Stop {
      const entry: [string, (event: never) => void] = [name, listener]
      const stop = () => {
        listeners.delete(entry)
      }
      if (!signal?.aborted) listeners.add(entry)
      signal?.addEventListener('abort', stop, { once: true })
      return stop
    },
    stop: () => listeners.clear(),
  }
}
