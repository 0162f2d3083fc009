import { spreadOf } from '../statistics.mjs'
import { VISITS } from './goals.mjs'
import { added, clicked, loaded, over } from './values.mjs'

/** A run as Markdown. */
export function toMarkdown({ pages, alone, goals, ...circumstances }) {
  return [
    headOf(circumstances, pages),
    ...(goals.length ? [goalsTable(goals)] : []),
    ...(pages ? Object.keys(TABLES).map((title) => pageTable(title, pages)) : []),
    ...(alone ? [observerTable(alone), releaseTable(alone), growthTable(alone)] : []),
  ].join('\n\n')
}

function headOf({ date, assent, runs, browser, node, machine, conditions }, pages) {
  const { cpuSlowdown, roundTripMs, bitsPerSecond, screen } = conditions
  const peers = (pages ?? [])
    .filter(({ version }) => version)
    .map(({ title, version }) => `${title} ${version}`)
  return [
    `Measured ${date}: Assent ${assent}${peers.length ? `, ${peers.join(', ')}` : ''}.`,
    `${browser}, Node ${node}, ${machine}; CPU ${cpuSlowdown}× slower, round trip ${roundTripMs} ms,`,
    `${bitsPerSecond / 1e6} Mbit/s, brotli, ${screen.width}×${screen.height}; ${runs} interleaved runs, medians,`,
    'the middle half of the runs in brackets.',
  ].join('\n')
}

/** @type {Record<string, [label: string, values: import('./values.mjs').Values, unit: string][]>} */
const TABLES = {
  'First visit': [
    ['files, B', loaded('first', 'bytes'), 'B'],
    ['markup, B', over('none', loaded('first', 'documentBytes')), 'B'],
    ['requests', loaded('first', 'requests'), 'B'],
    ['visible, ms', loaded('first', 'visibleMs'), 'ms'],
    ['script, ms', added('first', 'scriptMs'), 'fine'],
    ['style and layout, ms', added('first', 'layoutMs'), 'fine'],
    ['long tasks, ms', added('first', 'longTaskMs'), 'ms'],
    ['CLS', loaded('first', 'cls'), 'cls'],
    ['LCP, ms', loaded('first', 'lcpMs'), 'ms'],
    ['heap, MB', added('first', 'heapMb'), 'mb'],
  ],
  'The answer': [
    ['Accept to next paint, ms', clicked('accept', 'paintMs'), 'fine'],
    ['Reject to next paint, ms', clicked('reject', 'paintMs'), 'fine'],
    ['Accept to vendor request, ms', clicked('accept', 'vendorMs'), 'fine'],
    ['longest task after Accept, ms', clicked('accept', 'longestTaskMs'), 'fine'],
  ],
  ...Object.fromEntries(
    /** @type {const} */ (['yes', 'no']).map((visit) => [
      VISITS[visit].replace('return', 'Return visit'),
      [
        ['files, B', loaded(visit, 'bytes'), 'B'],
        ['requests', loaded(visit, 'requests'), 'B'],
        ['script, ms', added(visit, 'scriptMs'), 'fine'],
        ['style and layout, ms', added(visit, 'layoutMs'), 'fine'],
        ['long tasks, ms', added(visit, 'longTaskMs'), 'ms'],
        ['CLS', loaded(visit, 'cls'), 'cls'],
        ['LCP, ms', loaded(visit, 'lcpMs'), 'ms'],
        ...(visit === 'yes'
          ? [
              ['vendor request, ms', loaded(visit, 'vendorMs'), 'ms'],
              ['over the plain tag, ms', over('plain', loaded(visit, 'vendorMs')), 'ms'],
            ]
          : []),
        ['heap, MB', added(visit, 'heapMb'), 'mb'],
      ],
    ]),
  ),
}

function pageTable(title, columns) {
  const rows = TABLES[title]
  return `### ${title}\n\n${table(
    ['', ...rows.map(([label]) => label)],
    columns.map((column) => [
      column.title,
      ...rows.map(([, values, unit]) => cell(spreadOf(values(column, columns)), unit)),
    ]),
  )}`
}

function goalsTable(goals) {
  return `### Goals\n\n${table(
    ['goal', 'against', 'at most', 'measured', ''],
    goals.map(({ name, against, atMost, measured, unit, isMet }) => [
      name,
      against,
      `${round(atMost, 2)} ${unit}`.trim(),
      `${round(measured.median, 2)} ${unit} ${range(measured, 2)}`.trim(),
      isMet ? 'met' : `missed by ${missOf(measured.median, atMost, unit)}`,
    ]),
  )}`
}

const missOf = (value, atMost, unit) => `${round(value - atMost, 2)} ${unit}`.trim()

const observerTable = ({ observer }) =>
  `### A page that adds 100,000 nodes\n\n${table(
    ['', 'CPU without, ms', 'with Assent', 'with an observer that does nothing'],
    observer.map(({ shape, withoutMs, ratio, idleRatio }) => [
      shape,
      round(withoutMs, 0),
      `${round(ratio.median, 3)} × ${range(ratio, 3)}`,
      `${round(idleRatio.median, 3)} × ${range(idleRatio, 3)}`,
    ]),
  )}`

const releaseTable = ({ release }) =>
  `### Releasing blocked elements\n\n${table(
    ['', '100', '1,000', '10,000', '100,000', 'exponent'],
    release.map(({ kind, points, growth }) => [
      kind,
      ...[0, 1, 2, 3].map((index) => {
        const point = points[index]
        if (!point) return 'too slow'
        return `${round(point.ms, 0)} ms, ${round((point.ms / point.count) * 1000, 1)} µs each`
      }),
      round(growth, 2),
    ]),
  )}`

const growthTable = ({ growth }) =>
  `### What is left after a thousand times\n\n${table(
    ['', 'nodes', 'listeners', 'heap, kB'],
    Object.entries(growth).map(([name, { nodes, listeners, heapKb }]) => [
      name === 'openClose' ? 'open and close' : 'grant and withdraw',
      nodes,
      listeners,
      round(heapKb, 0),
    ]),
  )}\n`

const DIGITS = { B: 0, ms: 0, fine: 1, cls: 3, mb: 2 }

function cell(spread, unit) {
  if (Number.isNaN(spread.median)) return '–'
  const digits = DIGITS[unit]
  return `${round(spread.median, digits)}${unit === 'B' || unit === 'cls' ? '' : ` ${range(spread, digits)}`}`
}

const range = ({ low, high }, digits) =>
  low === high ? '' : `[${round(low, digits)}–${round(high, digits)}]`

/** @param {number} value @param {number} digits */
const round = (value, digits) =>
  (Math.round(value * 10 ** digits) / 10 ** digits || 0).toLocaleString('en')

const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '--:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
