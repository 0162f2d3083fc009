import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const page = join(import.meta.dirname, '../../../docs/bench.md')

/** Puts a run in the place of the one that the documentation shows. @param {string} markdown */
export function writeIntoDocs(markdown) {
  const [before, , after] = readFileSync(page, 'utf8').split(/<!-- \/?bench -->/)
  writeFileSync(page, `${before}<!-- bench -->\n${markdown}\n<!-- /bench -->${after}`)
}
