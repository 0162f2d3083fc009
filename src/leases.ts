import type { Guard } from './events.ts'
import type { Stop } from './types.ts'

/** Code that runs while consent lasts. */
export function createLeases(isGranted: (id: string) => boolean, guard: Guard) {
  const leases = new Set<(mayBegin: boolean) => void>()

  return {
    add(id: string, run: (signal: AbortSignal) => void | Stop): Stop {
      /** There while it runs. */
      let controller: AbortController | undefined

      function begin(): void {
        const { signal } = (controller = new AbortController())
        const cleanup = guard(id, () => run(signal))
        // What an `async` function returns is no function.
        const clean = () => guard(id, () => (cleanup as { call?(): unknown } | undefined)?.call?.())
        // Last of the signal's listeners: what it stops must not be started again by the cleanup.
        signal.addEventListener('abort', clean)
        // Taken back while it was starting.
        if (signal.aborted) clean()
      }
      function end(): void {
        const ending = controller
        controller = undefined
        ending?.abort()
      }
      const follow = (mayBegin: boolean) => {
        if (!isGranted(id)) end()
        else if (mayBegin && !controller) begin()
      }

      leases.add(follow)
      follow(true)
      return () => {
        leases.delete(follow)
        end()
      }
    },
    /** Ends what is no longer granted; begins what is granted now, where it may. */
    follow(mayBegin: boolean): void {
      for (const follow of leases) follow(mayBegin)
    },
  }
}
