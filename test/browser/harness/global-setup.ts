import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installed } from './engines/installed.ts'
import { wantedEngines } from './wanted-engines.ts'

/**
 * Says once, before all tests, where they run; fails where they would run nowhere. What browsers
 * and tests leave in the folder for temporary files goes with the run.
 */
export default function globalSetup(): () => Promise<void> {
  const found = wantedEngines().map((name) => ({ name, title: installed(name)?.title }))
  const running = found.filter(({ title }) => title !== undefined)
  const missing = found.filter(({ title }) => title === undefined).map(({ name }) => name)
  const line = [
    `Engines: ${running.map(({ title }) => title).join(' · ') || 'none'}`,
    missing.length > 0 ? `not installed: ${missing.join(', ')}` : '',
  ]
  process.stdout.write(`${line.filter(Boolean).join(' · ')}\n`)
  if (running.length === 0) {
    throw new Error(
      `No engine to test in. Install one: sh test/browser/harness/install.sh ${missing.join(' ')}`,
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'assent-test-'))
  process.env.TMPDIR = folder
  // A browser's helpers may still write for a moment after it has ended.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
