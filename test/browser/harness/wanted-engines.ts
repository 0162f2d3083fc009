import type { EngineName } from './engine.ts'

const known: readonly EngineName[] = ['chromium', 'firefox', 'webkit']

/** All that are installed, when `ENGINES` does not say otherwise, e.g. `ENGINES=chromium,firefox`. */
export function wantedEngines(): readonly EngineName[] {
  const names = (process.env.ENGINES ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const unknown = names.filter((name) => !known.includes(name as EngineName))
  if (unknown.length > 0) {
    throw new Error(`ENGINES names "${unknown.join(', ')}"; there are ${known.join(', ')}.`)
  }
  return names.length > 0 ? known.filter((name) => names.includes(name)) : known
}
