import { attempt } from './attempt.ts'
import type { Stop } from './types.ts'

interface Lease {
  id: string
  run(signal: AbortSignal): void | Stop
  /** There while consent lasts. */
  end?: Stop | undefined
}

/** Code that runs while consent lasts. Nothing begins before `begin` was called once. */
export function createLeases(
  isGranted: (id: string) => boolean,
  report: (error: unknown, where: string) => void,
) {
  const leases = new Set<Lease>()
  let isOpen = false

  function begin(lease: Lease): void {
    const { id } = lease
    if (!isOpen || lease.end || !isGranted(id)) return
    const controller = new AbortController()
    let cleanup: void | Stop
    const clean = () =>
      attempt(
        () => cleanup?.(),
        (error) => report(error, id),
      )
    lease.end = () => {
      lease.end = undefined
      // The signal first: what it stops must not be started again by the cleanup.
      controller.abort()
      clean()
    }
    cleanup = attempt(
      () => lease.run(controller.signal),
      (error) => report(error, id),
    )
    // Taken back while it was starting.
    if (!lease.end) clean()
  }

  return {
    add(id: string, run: Lease['run']): Stop {
      const lease: Lease = { id, run }
      leases.add(lease)
      begin(lease)
      return () => {
        leases.delete(lease)
        lease.end?.()
      }
    },
    /** Ends what is no longer granted, or everything. */
    end(all?: boolean): void {
      for (const { id, end } of leases) if (all || !isGranted(id)) end?.()
    },
    /** Begins what is granted now. */
    begin(): void {
      isOpen = true
      leases.forEach(begin)
    },
  }
}
