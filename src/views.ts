import type { Events } from './events.ts'
import type { Stop, View } from './types.ts'

/** Which layers of the interface are open, and whether it was fetched. An interface draws what it hears. */
export function createViews({ emit, report }: Events, mount: () => Promise<Stop | undefined>) {
  const layers: View[] = []
  let ui: Promise<Stop | void> | undefined

  /** Fetches the interface. Where that fails it is told, and tried again the next time. */
  const load = () =>
    (ui ??= mount().catch((error) => {
      ui = undefined
      closeAll()
      report(error, 'ui')
    }))

  /** Closes the one on top: the preferences give way to the banner they were opened from. */
  function close(): void {
    const view = layers.pop()
    if (view) emit('close', { view })
  }

  function closeAll(): void {
    while (layers[0]) close()
  }

  return {
    load,
    close,
    closeAll,
    /** Resolves when it is shown, or when the interface could not be loaded. */
    async open(view: View, category?: string): Promise<void> {
      if (layers.includes(view)) return
      layers.push(view)
      await load()
      // It may have been closed meanwhile.
      if (!layers.includes(view)) return
      const waits: PromiseLike<unknown>[] = []
      emit('open', { view, ...(category && { category }) }, waits)
      try {
        for (const wait of waits) await wait
      } catch (error) {
        // A part of the interface did not come: there is nothing to see.
        close()
        report(error, 'ui')
      }
    },
    stop(): void {
      closeAll()
      ui?.then((stop) => stop?.())
    },
  }
}
