import { CPU_SLOWDOWN } from '../site/conditions.mjs'

/*
 * Where the main thread's time went, from a trace. Not from `Performance.getMetrics`: its
 * ScriptDuration leaves out promise jobs, which is where a dynamic `import()` goes on. Times are the
 * thread's own CPU time (`tdur`), so that other work on the machine does not count, as the slow
 * processor would need it. Without the category `devtools.timeline`: for it V8 parses each function
 * that is called once more, to tell its line.
 */
const CATEGORIES = ['v8', 'toplevel', 'blink', 'blink.user_timing']

const LONG_TASK_MS = 50

/** From microseconds of CPU time to milliseconds on the slow processor. */
const slowMs = (us = 0) => (us / 1000) * CPU_SLOWDOWN

/** @type {Record<string, 'script' | 'layout' | 'paint'>} */
const KINDS = {
  'v8.compile': 'script',
  'v8.compileModule': 'script',
  'v8.run': 'script',
  'v8.evaluateModule': 'script',
  'v8.callFunction': 'script',
  BlinkScheduler_PerformMicrotaskCheckpoint: 'script',
  'CSSParserImpl::parseStyleSheet': 'layout',
  UpdateLayoutTree: 'layout',
  'LocalFrameView::layout': 'layout',
  'LocalFrameView::RunPrePaintLifecyclePhase': 'paint',
  'LocalFrameView::RunPaintLifecyclePhase': 'paint',
}

/**
 * @typedef {object} Costs milliseconds of the page's main thread, on the slow processor
 * @property {number} scriptMs
 * @property {number} layoutMs style and layout
 * @property {number} longTaskMs of all tasks above 50 ms
 * @property {number} longestTaskMs
 */

/**
 * Traces while something runs.
 *
 * @param {import('puppeteer-core').CDPSession} root
 * @param {string} host of the page that is meant
 * @param {() => Promise<void>} run
 * @returns {Promise<Costs>}
 */
export async function trace(root, host, run) {
  /** @type {any[]} */
  const events = []
  const take = ({ value }) => events.push(...value)
  root.on('Tracing.dataCollected', take)
  await root.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  })
  try {
    await run()
  } finally {
    const isComplete = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve))
    await root.send('Tracing.end')
    await isComplete
    root.off('Tracing.dataCollected', take)
  }
  return costsOf(events, host)
}

function costsOf(events, host) {
  const { pid, tid, ts } = begin(events, host)
  const own = events.filter(
    (event) => event.ph === 'X' && event.pid === pid && event.tid === tid && event.ts >= ts,
  )
  const sums = { script: 0, layout: 0, paint: 0 }
  for (const { kind, ms } of selfTimes(own)) if (kind) sums[kind] += ms
  const tasks = own
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .map(({ tdur }) => slowMs(tdur))
  return {
    scriptMs: sums.script,
    layoutMs: sums.layout,
    longTaskMs: tasks.filter((ms) => ms > LONG_TASK_MS).reduce((sum, ms) => sum + ms, 0),
    longestTaskMs: Math.max(0, ...tasks),
  }
}

/** Where the page began; of a page that was there before, its busy main thread. */
function begin(events, host) {
  const navigation = events.find(
    ({ name, args }) =>
      name === 'navigationStart' && args.data?.documentLoaderURL?.startsWith(host),
  )
  if (navigation) return navigation
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  const busy = ({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid)
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0)
  const [{ pid, tid }] = mains.sort((one, other) => busy(other) - busy(one))
  return { pid, tid, ts: 0 }
}

/** Each event's time without that of the events inside it. What has no kind is of the one around it. */
function* selfTimes(events) {
  events.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
  const open = []
  for (const { name, ts, dur = 0, tdur = 0 } of [...events, { name: '', ts: Infinity }]) {
    while (open.length && open[open.length - 1].end <= ts) {
      const { kind, selfUs } = open.pop()
      yield { kind, ms: slowMs(selfUs) }
    }
    const outer = open[open.length - 1]
    if (outer) outer.selfUs -= tdur
    open.push({ kind: KINDS[name] ?? outer?.kind, selfUs: tdur, end: ts + dur })
  }
}
