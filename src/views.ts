import type { Events } from './events.ts'
import type { Stop, View } from './types.ts'

/** Which layers of the interface are open, and whether it was fetched. An interface draws what it hears. */
export function createViews(
  { emit, report }: Events,
  mount: () => Promise<Stop | undefined>,
  signal: AbortSignal,
) {
  /** The open ones, one on top of another, each with what resolves when it is there. */
  const layers = new Map<View, Promise<void>>()
  const shown = new Set<View>()
  let ui: Promise<Stop | void> | undefined
  /** Pending while a question is open; others wait for it. */
  let asking: Promise<void> | undefined
  /** Resolves it, however it was closed. */
  let endQuestion: (() => void) | undefined
  /** The category or service that it asks about. */
  let subject: string

  /** Fetches the interface. Where that fails it is told, and tried again the next time. */
  const load = () =>
    (ui ??= mount().catch((error) => {
      ui = undefined
      closeAll()
      report(error, 'ui')
    }))

  async function show(view: View): Promise<void> {
    await (signal.aborted || load())
    if (signal.aborted) return closeAll()
    // It may have been closed meanwhile, or opened once more.
    if (!layers.has(view) || shown.has(view)) return
    shown.add(view)
    const waits: PromiseLike<unknown>[] = []
    emit('open', { view, category: view === 'ask' ? subject : undefined }, waits)
    try {
      for (const wait of waits) await wait
    } catch (error) {
      // A part of the interface did not come: there is nothing to see.
      close()
      report(error, 'ui')
    }
  }

  /** Resolves when it is shown, or when the interface could not be loaded. */
  function open(view: View): Promise<void> {
    const opened = layers.get(view) ?? show(view)
    layers.set(view, opened)
    return opened
  }

  /** Closes the one on top: a dialog lies over the banner, whichever came first. */
  function close(): void {
    const view = [...layers.keys()].findLast((one) => one !== 'banner') ?? 'banner'
    if (!layers.delete(view)) return
    if (shown.delete(view)) emit('close', { view })
    if (view === 'ask') endQuestion?.()
  }

  function closeAll(): void {
    while (layers.size) close()
  }

  return {
    load,
    open,
    close,
    closeAll,
    /** Resolves when the question is gone, answered or not. It waits for its turn, and may be answered by then. */
    async ask(id: string, isAnswered: () => unknown): Promise<void> {
      while (asking) await asking
      if (isAnswered()) return
      asking = new Promise<void>((done) => {
        endQuestion = done
        subject = id
        open('ask')
      })
      await asking
      asking = undefined
    },
    stop(): void {
      closeAll()
      ui?.then((stop) => stop?.())
    },
  }
}
