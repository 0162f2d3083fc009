import type { ConsoleEntry } from '../engine.ts'

/** What the script in a page has seen since it was asked last. */
export interface Testimony {
  /** Names the document; a reload makes another. */
  document: string
  entries: ConsoleEntry[]
  errors: string[]
}

/** No page asks for it, so the internet does not record it. */
export const testimonyPath = '/.assent-witness'

/**
 * WebKitGTK's driver tells nothing of console, errors and new documents. This script, first in
 * every page, writes them down; the driver asks after each of its steps, and what a page still
 * holds when it goes away it sends with a beacon. The console's methods are wrapped for that.
 */
export function witness(path: string): void {
  if (window !== top) return
  const fresh = () => ({ entries: [] as ConsoleEntry[], errors: [] as string[] })
  const id = String(Math.random())
  const send = navigator.sendBeacon.bind(navigator)
  const write = JSON.stringify
  let seen = fresh()
  const take = () => {
    const testimony = { document: id, ...seen }
    seen = fresh()
    return testimony
  }
  const text = (value: unknown): string => {
    if (typeof value === 'string') return value
    if (value instanceof Error) return `${value.name}: ${value.message}`
    try {
      return typeof value === 'object' && value !== null ? write(value) : String(value)
    } catch {
      return String(value)
    }
  }
  for (const type of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const own = console[type].bind(console)
    console[type] = (...values: unknown[]) => {
      seen.entries.push({ type, text: values.map(text).join(' ') })
      own(...values)
    }
  }
  addEventListener('error', (event) => {
    if (event.error !== undefined)
      seen.errors.push(event.error === null ? event.message : text(event.error))
  })
  addEventListener('unhandledrejection', (event) => seen.errors.push(text(event.reason)))
  addEventListener('pagehide', () => send(path, write(take())))
  Object.defineProperty(window, Symbol.for('assent.witness'), { value: take })
}

/** The function that asks the witness; a page that was not served by us has none. */
export const askWitness = `() => window[Symbol.for('assent.witness')]?.()`

export const witnessScript = `(${witness})(${JSON.stringify(testimonyPath)});`

/** A page that has damaged `JSON` sends something else. */
export function parsedTestimony(body: string): Testimony | undefined {
  try {
    const testimony = JSON.parse(body) as Testimony
    return Array.isArray(testimony.entries) ? testimony : undefined
  } catch {
    return undefined
  }
}
