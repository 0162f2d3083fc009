import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureAlone } from './alone/alone.mjs'
import { startChromium } from './browser/chromium.mjs'
import { measurePages } from './measure/pages.mjs'
import { readOptions } from './options.mjs'
import { circumstances } from './report/circumstances.mjs'
import { judge } from './report/goals.mjs'
import { writeIntoDocs } from './report/into-docs.mjs'
import { toMarkdown } from './report/markdown.mjs'
import { installPeers } from './site/install-peers.mjs'

/*
 * npm run bench: Assent beside its peers, in one run. The table goes to the console and to
 * test/.output/bench.md, every number to test/.output/bench.json.
 */

const output = join(import.meta.dirname, '../.output')
const options = readOptions()
const peers = installPeers()

// A copy: what is built meanwhile changes nothing.
const dist = mkdtempSync(join(tmpdir(), 'assent-bench-'))
cpSync(join(import.meta.dirname, '../../dist'), dist, { recursive: true })

const say = (/** @type {string} */ text) => console.error(`bench: ${text}`)
try {
  const pages = options.measuresPage
    ? await measurePages({ ...options, folders: { dist, peers }, say })
    : undefined
  const alone = options.measuresAlone ? await measureAlone({ ...options, dist, say }) : undefined

  const chromium = await startChromium()
  const run = { ...circumstances(options, chromium.version), pages, alone }
  await chromium.close()
  const result = { ...run, goals: judge(run) }
  const markdown = toMarkdown(result)
  mkdirSync(output, { recursive: true })
  writeFileSync(join(output, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`)
  writeFileSync(join(output, 'bench.md'), markdown)
  if (options.writesDocs) writeIntoDocs(markdown)
  console.log(markdown)
} finally {
  rmSync(dist, { recursive: true, force: true })
}
