import { readFileSync } from 'node:fs'
import { availableParallelism, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { BYTES_PER_MS, CPU_SLOWDOWN, RTT_MS, SCREEN } from '../site/conditions.mjs'

/** When, with what and how it was measured: a number without these says nothing. */
export function circumstances({ runs }, browser) {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
  )
  return {
    date: new Date().toISOString().slice(0, 10),
    assent: version,
    runs,
    browser,
    node: process.version,
    machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release().split('.').slice(0, 2).join('.')}`,
    conditions: {
      cpuSlowdown: CPU_SLOWDOWN,
      roundTripMs: RTT_MS,
      bitsPerSecond: BYTES_PER_MS * 8000,
      screen: SCREEN,
      compression: 'brotli 11',
    },
  }
}
