import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'

/*
 * npm test: types, lint, units, the build, the built files, the browsers. Every step runs even where
 * one before it failed; the last line counts the tests, a step without tests of its own as one.
 * ENGINES=firefox,webkit chooses the engines. The default is all three; where one is missing and
 * cannot be installed, this is said, and fails only what asked for it by name, or CI.
 */

const ENGINES = ['chromium', 'firefox', 'webkit']
const reports = 'test/.output/reports'
const named = process.env.ENGINES?.split(',').filter(Boolean)
const isNeeded = Boolean(named || process.env.CI)
/** What does not depend on the engine, or takes long: looks, calendars, load, the tools of the tests themselves. */
const onlyInChromium = [
  'interface-axe',
  'interface-layouts',
  'interface-looks',
  'interface-policy',
  'load',
  'harness',
  'harness-tab',
  'stand-in',
  'compat',
  'filter-lists',
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** @typedef {{ title: string, command: string[], report?: string, env?: object }} Step */

const vitest = (name, ...more) => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports}/${name}.json`,
  ...more,
]

/** @type {Step[]} */
const steps = [
  { title: 'types', command: ['tsc', '-p', '.'] },
  { title: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { title: 'imports', command: ['node', 'scripts/check-imports.mjs'] },
  { title: 'build', command: ['node', 'scripts/check-dist.mjs'] },
  { title: 'package', command: ['publint', '--strict'] },
  { title: 'units', command: vitest('units'), report: 'units' },
]

/** Each engine in a process of its own, with an internet of its own. @returns {Step} */
const browser = (engine, files = []) => ({
  title: engine,
  command: vitest(
    engine,
    '--config',
    'test/browser/vitest.config.ts',
    ...(engine === 'chromium' ? [] : onlyInChromium.map((name) => `--exclude=**/${name}.test.ts`)),
    ...files,
  ),
  report: engine,
  env: { ENGINES: engine },
})

let passed = 0
let failed = 0
const lines = []
/** What failed, once more at the end: the engines' own reports are long. */
const failures = []
/** A few files, with a machine and a browser for themselves, get a second look: see `again`. */
const FEW = 3

for (const step of steps) await take(step)

console.log('\n── browsers')
const found = []
for (const engine of named ?? ENGINES) {
  const { status } = await run(['bash', 'test/browser/harness/install.sh', engine])
  if (status === 0) found.push(engine)
  else {
    if (isNeeded) failed += 1
    lines.push(`${engine}: not installed`)
  }
}
if (found.length === 0) failed += 1

// The longest first. A browser's test mostly waits, for a page or a timer: one more than there are cores.
const queue = found.map((engine) => browser(engine))
await Promise.all(
  Array.from({ length: availableParallelism() + 1 }, async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await take(step, true)
  }),
)
for (const engine of found) await again(engine)

console.log(`\n${[...failures, ...lines].join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** Runs a step and counts. What runs beside others says it all at the end. @param {Step} step */
async function take({ title, command, report, env }, isBeside = false) {
  const started = Date.now()
  if (!isBeside) console.log(`\n── ${title}`)
  const { status, output } = await run(command, env, isBeside)
  if (isBeside) console.log(`\n── ${title}\n${output}`)
  const counts = report ? countsOf(report) : { passed: 0, failed: 0, skipped: 0, failures: [] }
  if (!report && status === 0) counts.passed = 1
  // A step that failed without a failing test to show for it still failed, and so did one that ran none.
  if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1
  passed += counts.passed
  failed += counts.failed
  failures.push(...counts.failures.map((failure) => `${title}: ${failure}`))
  const seconds = Math.round((Date.now() - started) / 1000)
  const version = /^Engines: (.+)$/m.exec(output)?.[1]
  lines.push(
    `${version ?? title}: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} not for this engine` : ''} (${seconds} s)`,
  )
}

/**
 * Three browsers share the cores, and a browser that lost its turn may stay in disorder. What failed
 * is run once more, alone; what fails there is wrong. A file that passes now is named all the same.
 */
async function again(engine) {
  const before = countsOf(engine)
  const { files } = before
  if (!files.length || files.length > FEW) return
  const { status, output } = await run(browser(engine, files).command, { ENGINES: engine }, true)
  console.log(`\n── ${engine}, once more\n${output}`)
  if (status !== 0) return
  // Of a file that failed before its tests, `take` has counted one.
  const mended = Math.max(1, before.failed)
  passed += mended
  failed -= mended
  lines.push(`${engine}, once more and alone: ${files.join(', ')} passed`)
}

function run([command, ...args], env, isQuiet) {
  const program =
    { node: process.execPath, bash: 'bash' }[command] ?? `node_modules/.bin/${command}`
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', (error) => done({ status: 1, output: String(error) }))
    child.once('close', (status) => done({ status, output }))
  })
}

function countsOf(name) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(`${reports}/${name}.json`, 'utf8'),
    )
    const failures = testResults.flatMap(({ assertionResults, message }) => [
      // A file that could not even be read has a message, and no tests.
      ...(message ? [message] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages[0]}\n`),
    ])
    const files = testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(process.cwd(), name))
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests,
      failures,
      files,
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [], files: [] }
  }
}
