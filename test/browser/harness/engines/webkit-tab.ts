import { setTimeout as sleep } from 'node:timers/promises'
import { Key } from 'selenium-webdriver'
import type { ConsoleEntry, TabDriver, VisitorOptions } from '../engine.ts'
import { callExpression, outcomeOf } from '../in-page-call.ts'
import { documentMark, untilState } from './load-state.ts'
import type { WebKitSession } from './webkit-session.ts'
import { askWitness, type Testimony } from './witness.ts'

const keys: Record<string, string> = {
  Tab: Key.TAB,
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
  Space: ' ',
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
  Alt: Key.ALT,
  Meta: Key.META,
}

export async function webKitTab(
  session: WebKitSession,
  options: VisitorOptions,
): Promise<TabDriver> {
  const { driver } = session
  const handle = await session.newWindow()
  const console: ConsoleEntry[] = []
  const errors: string[] = []
  const documents = new Set<string>()

  function hear(testimony: Testimony): void {
    documents.add(testimony.document)
    console.push(...testimony.entries)
    errors.push(...testimony.errors)
  }

  session.addTab({ handle, knows: (document) => documents.has(document), hear })

  /** Inside the tab's turn. */
  function runHere(expression: string): Promise<string> {
    return driver.executeAsyncScript(
      `const done = arguments[0]; (async () => ${expression})().then(done, (e) => done(String(e)))`,
    )
  }

  /** A question to a document that may go away meanwhile, and the answer with it. */
  function askHere(expression: string): Promise<string> {
    const answer: Promise<string> = driver.executeScript(`return ${expression}`)
    const none = sleep(2_000, undefined, { ref: false }).then(() => {
      throw new Error(`no answer to ${expression}`)
    })
    return Promise.race([answer, none])
  }

  const markHere = () => askHere(documentMark).catch(() => askHere(documentMark))

  async function listen(): Promise<void> {
    // Gone, or not yet there: it tells the next time.
    const text = await runHere(callExpression(askWitness, [], false)).catch(() => '{}')
    const testimony = outcomeOf(text) as Testimony | null | undefined
    if (testimony) hear(testimony)
  }

  /** One step in this tab, and then the ear to what the page says of it. */
  function step<Result>(act: () => Promise<Result>): Promise<Result> {
    return session.inWindow(handle, async () => {
      const result = await act()
      await listen()
      return result
    })
  }

  async function setViewport(width: number, height: number): Promise<void> {
    const window = driver.manage().window()
    let [outerWidth, outerHeight] = [width, height]
    for (let attempt = 0; attempt < 40; attempt += 1) {
      await window.setRect({ x: 0, y: 0, width: outerWidth, height: outerHeight })
      await sleep(25)
      const inner = await askHere("innerWidth + ',' + innerHeight").catch(() => '')
      const [innerWidth = 0, innerHeight = 0] = inner.split(',').map(Number)
      if (innerWidth === width && innerHeight === height) return
      const frame = await window.getRect()
      // Its bar takes some of the height; the size that was asked for comes a little later.
      if (inner === '' || frame.width !== outerWidth || frame.height !== outerHeight) continue
      outerWidth += width - innerWidth
      outerHeight += height - innerHeight
    }
    throw new Error(`The window cannot show a page of ${width} × ${height}.`)
  }

  await session.inWindow(handle, () => setViewport(options.width ?? 1280, options.height ?? 800))

  return {
    console,
    errors,
    loads: () => documents.size,
    goto: (url, wait) =>
      step(async () => {
        const mark = await markHere()
        await driver.get(url)
        await untilState(askHere, mark, wait, url)
      }),
    reload: (wait) =>
      step(async () => {
        const mark = await markHere()
        await driver.navigate().refresh()
        await untilState(askHere, mark, wait)
      }),
    traverse: (direction) =>
      step(async () => {
        const mark = await markHere()
        await (direction < 0 ? driver.navigate().back() : driver.navigate().forward())
        await untilState(askHere, mark, 'load')
      }),
    run: (expression) => step(() => runHere(expression)),
    moveTo: (x, y) => step(() => driver.actions().move(point(x, y)).perform()),
    clickAt: (x, y) => step(() => driver.actions().move(point(x, y)).click().perform()),
    press: (key, modifiers) =>
      step(async () => {
        const held = modifiers.map((modifier) => keys[modifier] ?? modifier)
        const actions = driver.actions()
        for (const modifier of held) actions.keyDown(modifier)
        actions.sendKeys(keys[key] ?? key)
        for (const modifier of held.toReversed()) actions.keyUp(modifier)
        await actions.perform()
      }),
    type: (text) => step(() => driver.actions().sendKeys(text).perform()),
    screenshot: () => step(async () => Buffer.from(await driver.takeScreenshot(), 'base64')),
    setViewport: (width, height) => step(() => setViewport(width, height)),
    // Each tab is a window of its own, and all are in sight.
    toFront: async () => {},
    close: () => session.closeWindow(handle),
  }
}

/** WebDriver takes whole pixels. */
function point(x: number, y: number) {
  return { x: Math.round(x), y: Math.round(y), duration: 0 }
}
