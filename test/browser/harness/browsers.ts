import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import type { Ability, Engine, EngineName, Visitor, VisitorOptions } from './engine.ts'
import { installed } from './engines/installed.ts'
import { startedEngine } from './engines/started.ts'
import type { Internet } from './internet.ts'
import type { Tab } from './tab.ts'
import { wantedEngines } from './wanted-engines.ts'

/** What a suite gets for the engine that runs it. Use it inside hooks and tests. */
export interface Run {
  readonly name: EngineName
  readonly engine: Engine
  /** The engine's own internet; empty again before each test. */
  readonly internet: Internet
  /** An empty profile, closed after the test. */
  newVisitor(options?: VisitorOptions): Promise<Visitor>
  /** A new visitor's first tab, gone to a page if one is given. */
  open(url?: string, options?: VisitorOptions): Promise<Tab>
  /** One visitor for all tests of a suite: a new one costs seconds. Use hosts of your own there. */
  sharedVisitor(options?: VisitorOptions): Promise<Visitor>
  /** The shared visitor's one tab, gone to a page. In each test it has said and thrown nothing yet. */
  openShared(url: string, options?: VisitorOptions): Promise<Tab>
  /** For `test.runIf(run.can('colorScheme'))`. */
  can(ability: Ability): boolean
}

const abilities: Record<EngineName, readonly Ability[]> = {
  chromium: ['colorScheme', 'reducedMotion', 'forcedColors', 'locale', 'noJavaScript', 'cdp'],
  firefox: ['colorScheme', 'reducedMotion', 'forcedColors', 'locale'],
  webkit: ['colorScheme', 'reducedMotion', 'locale'],
}

const pictures = join(import.meta.dirname, '../../.output/browser')

/** The same tests, once for each engine that is wanted (see `wanted-engines.ts`) and installed. */
export function describeEngines(title: string, suite: (run: Run) => void): void {
  for (const name of wantedEngines()) {
    const program = installed(name)
    describe.runIf(program)(`${title} (${name})`, () => suite(runIn(name, program?.path ?? '')))
  }
}

function runIn(name: EngineName, path: string): Run {
  let started: Awaited<ReturnType<typeof startedEngine>> | undefined
  const visitors: Visitor[] = []
  const tabs: Tab[] = []
  /** By their options: those with the same ones are one visitor, with one tab. */
  const shared = new Map<string, { visitor: Visitor; tab?: Tab }>()

  async function sharedWith(options: VisitorOptions = {}) {
    const key = JSON.stringify(options)
    const found = shared.get(key) ?? { visitor: await run.engine.newVisitor(options) }
    shared.set(key, found)
    return found
  }

  const here = () => {
    if (started === undefined)
      throw new Error(`${name} is started by a hook: use it in hooks and tests`)
    return started
  }

  const run: Run = {
    name,
    get engine() {
      return here().engine
    },
    get internet() {
      return here().internet
    },
    async newVisitor(options) {
      const visitor = await run.engine.newVisitor(options)
      visitors.push(visitor)
      const newTab = visitor.newTab.bind(visitor)
      visitor.newTab = async () => {
        const tab = await newTab()
        tabs.push(tab)
        return tab
      }
      return visitor
    },
    async open(url, options) {
      const tab = await (await run.newVisitor(options)).newTab()
      if (url !== undefined) await tab.goto(url)
      return tab
    },
    async sharedVisitor(options) {
      return (await sharedWith(options)).visitor
    },
    async openShared(url, options) {
      const its = await sharedWith(options)
      its.tab ??= await its.visitor.newTab()
      if (!tabs.includes(its.tab)) tabs.push(its.tab)
      // A tab of another visitor may have come before it.
      await its.tab.toFront()
      await its.tab.goto(url)
      return its.tab
    },
    can: (ability) => abilities[name].includes(ability),
  }

  beforeAll(async () => {
    started = await startedEngine(name, path)
  })

  beforeEach(async () => {
    const found = await startedEngine(name, path)
    if (found !== started) shared.clear()
    started = found
    run.internet.reset()
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await report(task.name)
    // What its page may still ask for or say is not the next test's.
    for (const { tab } of shared.values()) {
      if (!tab || !tabs.includes(tab)) continue
      await tab.goto('about:blank').catch(() => {})
      tab.forget()
    }
    tabs.length = 0
    // Its browser may have ended: then there is nothing to close.
    for (const visitor of visitors.splice(0)) await visitor.close().catch(() => {})
  })

  afterAll(async () => {
    for (const { visitor } of shared.values()) await visitor.close().catch(() => {})
  })

  /** A picture of each tab, and what its console said. */
  async function report(title: string): Promise<void> {
    const file = `${title.replace(/\W+/g, '-').slice(0, 60)}-${name}`
    for (const [index, tab] of tabs.entries()) {
      await tab.screenshot(join(pictures, `${file}-${index + 1}.png`)).catch(() => {})
      const said = tab.console.map(({ type, text }) => `  ${type}: ${text}`)
      const thrown = tab.errors.map((error) => `  uncaught: ${error}`)
      process.stderr.write(
        `${[`${title} (${name}, tab ${index + 1})`, ...said, ...thrown].join('\n')}\n`,
      )
    }
  }

  return run
}
