import { BYTES_PER_MS, RTT_MS } from '../site/conditions.mjs'
import { medianOf, spreadOf } from '../statistics.mjs'
import { added, clicked, loaded, over } from './values.mjs'

/**
 * @typedef {object} Goal
 * @property {string} name
 * @property {string} limit as it is said
 * @property {string} against whom or what
 * @property {import('../statistics.mjs').Spread} measured
 * @property {number} atMost
 * @property {string} unit `×` for a ratio
 * @property {boolean} isMet
 */

/** What Assent wants to be, and whether it is, in this run. @returns {Goal[]} */
export function judge({ pages, alone }) {
  return [...(pages ? judgePages(pages) : []), ...(alone ? judgeAlone(alone) : [])]
}

function judgePages(columns) {
  const of = (id) => columns.find((column) => column.id === id)
  const peers = columns.filter(({ role }) => role === 'peer')
  const assent = of('assent')
  if (!assent || !peers.length) return []

  /** Ours over the best peer's, round by round. */
  const ratio = (name, values, atMost, ours = assent, among = peers) => {
    const medians = among.map((peer) => ({ peer, median: medianOf(values(peer, columns)) }))
    const [best] = medians.sort((one, other) => one.median - other.median)
    if (!best) return []
    const theirs = values(best.peer, columns)
    const measured = spreadOf(values(ours, columns).map((value, round) => value / theirs[round]))
    return [goal(name, measured, atMost, '×', best.peer.title)]
  }
  const limit = (name, values, atMost, unit, against, ours) =>
    ours ? [goal(name, spreadOf(values(ours, columns)), atMost, unit, against)] : []

  const gating = peers.filter(({ gates }) => gates)
  const fileMs = medianOf(loaded('yes', 'bytes')(assent)) / BYTES_PER_MS
  const lcpNoise = noiseOf(loaded('first', 'lcpMs')(of('none')))
  return [
    ...ratio('bytes, return visit', loaded('yes', 'bytes'), 0.35, assent, gating),
    ...ratio('bytes, first visit', loaded('first', 'bytes'), 0.9, assent, gating),
    ...ratio('script, return visit (yes)', added('yes', 'scriptMs'), 0.4),
    ...ratio('script, return visit (no)', added('no', 'scriptMs'), 0.4),
    ...ratio('script, first visit', added('first', 'scriptMs'), 1),
    ...ratio('visible question, first visit', loaded('first', 'visibleMs'), 1),
    ...ratio('click on Accept to next paint', clicked('accept', 'paintMs'), 1),
    ...ratio('longest task after Accept', clicked('accept', 'longestTaskMs'), 1),
    ...limit(
      'vendor on return, external file',
      over('plain', loaded('yes', 'vendorMs')),
      RTT_MS + fileMs,
      'ms',
      'over the plain tag; one round trip and the file',
      assent,
    ),
    ...limit(
      'vendor on return, inline',
      over('plain', loaded('yes', 'vendorMs')),
      10,
      'ms',
      'over the plain tag',
      of('assent-inline'),
    ),
    ...['first', 'yes', 'no'].flatMap((visit) =>
      limit(`CLS, ${VISITS[visit]}`, loaded(visit, 'cls'), 0, '', '', assent),
    ),
    ...['first', 'yes', 'no'].flatMap((visit) =>
      limit(
        `LCP, ${VISITS[visit]}`,
        over('none', loaded(visit, 'lcpMs')),
        lcpNoise,
        'ms',
        'over the page without; its own spread',
        assent,
      ),
    ),
  ]
}

export const VISITS = { first: 'first visit', yes: 'return, yes', no: 'return, no' }

function judgeAlone({ observer, release, growth }) {
  return [
    ...observer.map(({ shape, ratio }) =>
      goal(`observer, 100,000 nodes ${shape}`, ratio, 1.02, '×', 'the page without'),
    ),
    ...release.map(({ kind, growth: slope, isComplete }) =>
      // Whoever cannot do all of it is not linear, whatever the slope of the rest.
      goal(
        `release of ${kind}: exponent`,
        { median: slope, low: slope, high: slope },
        isComplete ? 1.1 : 0,
        '',
        isComplete ? 'linear is 1' : 'stopped early: too slow',
      ),
    ),
    ...Object.entries(growth).map(([name, { nodes, listeners }]) => {
      const left = nodes + listeners
      return goal(
        name === 'openClose' ? 'left after 1,000 openings' : 'left after 1,000 grants',
        { median: left, low: left, high: left },
        0,
        '',
        'nodes and listeners',
      )
    }),
  ]
}

/** What a median of so many runs may be off by, from the page itself. */
function noiseOf(values) {
  const { low, high } = spreadOf(values)
  return Math.max(high - low, 4)
}

function goal(name, measured, atMost, unit, against) {
  return { name, measured, atMost, unit, against, isMet: measured.median <= atMost }
}
