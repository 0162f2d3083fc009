import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

/*
 * npm test: types, lint, units, the build, the built files, the browsers. Every step runs even where
 * one before it failed; the last line counts the tests, a step without tests of its own as one.
 */

const reports = 'test/.output/reports'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const vitest = (name, ...more) => [
  [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/${name}.json`,
    ...more,
  ],
  name,
]
const steps = [
  ['types', ['tsc', '-p', '.']],
  ['lint', ['biome', 'check', '--error-on-warnings', '.']],
  ['imports', ['node', 'scripts/check-imports.mjs']],
  ['build', ['node', 'scripts/check-dist.mjs']],
  ['package', ['publint', '--strict']],
  ['units', ...vitest('units')],
  [
    'install',
    ['bash', 'test/browser/harness/install.sh', ...(process.env.ENGINES ?? 'chromium').split(',')],
  ],
  ['browsers', ...vitest('browsers', '--config', 'test/browser/vitest.config.ts')],
]

let passed = 0
let failed = 0
const lines = []
for (const [title, [command, ...args], report] of steps) {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const program =
    { node: process.execPath, bash: 'bash' }[command] ?? `node_modules/.bin/${command}`
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  const counts = report ? countsOf(report) : { passed: 0, failed: 0 }
  if (!report && status === 0) counts.passed = 1
  // A step that failed without a failing test to show for it still failed.
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  passed += counts.passed
  failed += counts.failed
  const seconds = Math.round((Date.now() - started) / 1000)
  lines.push(`${title}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`)
}

console.log(`\n${lines.join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function countsOf(name) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(
      readFileSync(`${reports}/${name}.json`, 'utf8'),
    )
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
