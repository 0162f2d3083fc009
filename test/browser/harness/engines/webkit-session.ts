import type { WebDriver } from 'selenium-webdriver'
import type { VisitorOptions } from '../engine.ts'
import type { Internet } from '../internet.ts'
import { documentMark, untilState } from './load-state.ts'
import { startWebKitDriver } from './webkit-driver.ts'
import { parsedTestimony, type Testimony, testimonyPath } from './witness.ts'

/** A visitor's browser and its windows. A driver works in one at a time, so they take turns. */
export interface WebKitSession {
  readonly driver: WebDriver
  readonly version: string
  inWindow<Result>(handle: string, act: () => Promise<Result>): Promise<Result>
  newWindow(): Promise<string>
  closeWindow(handle: string): Promise<void>
  /** Does something in an empty page at a URL, unseen by the internet's records. */
  atBlankPage<Result>(url: string, act: () => Promise<Result>): Promise<Result>
  /** A tab hears what its pages say when they go away. */
  addTab(tab: WitnessedTab): void
  close(): Promise<void>
}

export interface WitnessedTab {
  readonly handle: string
  knows(document: string): boolean
  hear(testimony: Testimony): void
}

export interface SessionOptions {
  internet: Internet
  driverPath: string
  earlyScript: string
  options: VisitorOptions
}

export async function startWebKitSession(given: SessionOptions): Promise<WebKitSession> {
  const { driverPath, earlyScript, internet, options } = given
  const tabs: WitnessedTab[] = []
  const reports = { path: testimonyPath, receive }
  const entrance = await internet.entrance({ earlyScript, reports })
  const { driver, version, stop } = await startWebKitDriver(driverPath, entrance.proxyUrl, options)

  let current: string | undefined = await driver.getWindowHandle()
  let first: string | undefined = current
  let clerk: string | undefined
  let last: Promise<unknown> = Promise.resolve()

  function receive(body: string): void {
    const testimony = parsedTestimony(body)
    if (testimony === undefined) return
    // A document that came and went between two steps can only be of the tab that was at work.
    const known = tabs.find((tab) => tab.knows(testimony.document))
    const tab = known ?? tabs.find(({ handle }) => handle === current)
    tab?.hear(testimony)
  }

  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = last.then(act, act)
    last = turn
    return turn
  }

  async function switchTo(handle: string): Promise<void> {
    if (handle !== current) await driver.switchTo().window(handle)
    current = handle
  }

  async function openWindow(): Promise<string> {
    await driver.switchTo().newWindow('window')
    current = await driver.getWindowHandle()
    return current
  }

  const run = (expression: string): Promise<string> => driver.executeScript(`return ${expression}`)

  return {
    driver,
    version,
    inWindow: (handle, act) =>
      inTurn(async () => {
        await switchTo(handle)
        return act()
      }),
    newWindow: () =>
      inTurn(async () => {
        const handle = first ?? (await openWindow())
        first = undefined
        return handle
      }),
    closeWindow: (handle) =>
      inTurn(async () => {
        // Without any window the browser would end.
        clerk ??= await openWindow()
        await switchTo(handle)
        await driver.close()
        current = undefined
      }),
    atBlankPage: (url, act) =>
      inTurn(async () => {
        const before = current
        clerk ??= await openWindow()
        await switchTo(clerk)
        const mark = await run(documentMark)
        entrance.blankOnce(url)
        await driver.get(url)
        await untilState(run, mark, 'load')
        const result = await act()
        if (before !== undefined) await switchTo(before)
        return result
      }),
    addTab: (tab) => void tabs.push(tab),
    async close() {
      await stop()
      await entrance.close()
    },
  }
}
