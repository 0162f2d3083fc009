import type { Engine, EngineName } from '../engine.ts'
import { type Internet, startInternet } from '../internet.ts'

export interface Started {
  engine: Engine
  /** Each engine has its own: their requests never mix. */
  internet: Internet
}

const starters = {
  chromium: async () => (await import('./chromium.ts')).startChromium,
  firefox: async () => (await import('./firefox.ts')).startFirefox,
  webkit: async () => (await import('./webkit.ts')).startWebKit,
}

/** Kept on `globalThis`: all test files of a worker share one engine, whatever module cache they have. */
const key = Symbol.for('assent.test.engines')
const shared = globalThis as { [key]?: Map<EngineName, Promise<Started>> }

/**
 * Started at the first call, the same one afterwards; a new one where the browser has ended meanwhile.
 * It ends with the process.
 */
export async function startedEngine(name: EngineName, path: string): Promise<Started> {
  shared[key] ??= new Map()
  const running = shared[key].get(name)
  if (running && (await running).engine.isAlive()) return running
  const started = start(name, path)
  shared[key].set(name, started)
  return started
}

async function start(name: EngineName, path: string): Promise<Started> {
  const startEngine = await starters[name]()
  const internet = await startInternet()
  return { engine: await startEngine(internet, path), internet }
}
