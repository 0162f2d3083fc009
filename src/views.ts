import type { Events } from './events.ts'
import type { Stop, View } from './types.ts'

/** Which layers of the interface are open, and whether it was fetched. An interface draws what it hears. */
export function createViews({ emit, report }: Events, mount: () => Promise<Stop | undefined>) {
  const layers: View[] = []
  let ui: Promise<Stop | undefined> | undefined

  /** Fetches the interface. Where that fails it is told, and tried again the next time. */
  async function load(): Promise<boolean> {
    try {
      await (ui ??= mount())
      return true
    } catch (error) {
      if (ui) report(error, 'ui')
      ui = undefined
      layers.length = 0
      return false
    }
  }

  function close(): void {
    const view = layers.pop()
    if (view) emit('close', { view })
  }

  function closeAll(): void {
    while (layers[0]) close()
  }

  return {
    load,
    /** Closes the one on top: the preferences give way to the banner they were opened from. */
    close,
    closeAll,
    /** Resolves when it is shown, or when the interface could not be loaded. */
    async open(view: View, category?: string): Promise<void> {
      if (layers.includes(view)) return
      layers.push(view)
      // It may have been closed meanwhile.
      if ((await load()) && layers.includes(view)) {
        await Promise.all(emit('open', { view, ...(category && { category }) }).waits)
      }
    },
    async stop(): Promise<void> {
      closeAll()
      ;(await ui)?.()
    },
  }
}
