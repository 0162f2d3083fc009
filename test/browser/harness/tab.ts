import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConsoleEntry, LoadState, Modifier, TabDriver } from './engine.ts'
import { Found } from './found.ts'
import { callExpression, outcomeOf } from './in-page-call.ts'
import type { FocusedElement, InPage, Target } from './target.ts'

export interface WaitOptions {
  /** Default 5000. */
  timeoutMs?: number
}

/** One tab, the same in every engine. */
export class Tab {
  readonly #driver: TabDriver

  constructor(driver: TabDriver) {
    this.#driver = driver
  }

  /** Waits for the page's `load`, unless told to wait for less. */
  goto(url: string, { wait = 'load' }: { wait?: LoadState } = {}): Promise<void> {
    return this.#driver.goto(url, wait)
  }

  reload({ wait = 'load' }: { wait?: LoadState } = {}): Promise<void> {
    return this.#driver.reload(wait)
  }

  back(): Promise<void> {
    return this.#driver.traverse(-1)
  }

  forward(): Promise<void> {
    return this.#driver.traverse(1)
  }

  /**
   * Runs a function in the page. It sees its arguments and nothing else from here. As a string it is
   * an expression: the test runner rewrites an `import()` in a function, and leaves a string alone.
   */
  async evaluate<Result, Args extends unknown[]>(
    run: ((...args: Args) => Result) | string,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const source = typeof run === 'string' ? `() => (${run})` : String(run)
    return outcomeOf(await this.#driver.run(callExpression(source, args, false))) as Awaited<Result>
  }

  /** The same with `inPage` as its first argument, which finds elements in shadow roots. */
  evaluateInPage<Result, Args extends unknown[]>(
    run: ((page: InPage, ...args: Args) => Result) | string,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const answer = this.#driver.run(callExpression(String(run), args, true))
    return answer.then(outcomeOf) as Promise<Awaited<Result>>
  }

  /** Asks again until the function answers with something truthy, through reloads as well. */
  async waitFor<Result, Args extends unknown[]>(
    run: ((...args: Args) => Result) | string,
    ...rest: [...args: Args, options?: WaitOptions]
  ): Promise<Awaited<Result>> {
    const last = rest.at(-1) as WaitOptions | undefined
    const hasOptions = typeof last === 'object' && last !== null && 'timeoutMs' in last
    const args = (hasOptions ? rest.slice(0, -1) : rest) as unknown as Args
    const options = hasOptions ? last : {}
    return this.poll(() => this.evaluate(run, ...args), `waited in vain for ${run}`, options)
  }

  /** Repeats until truthy; a page on its way elsewhere is asked again. */
  async poll<Result>(
    ask: () => Promise<Result>,
    complaint: string | (() => string),
    { timeoutMs = 5_000 }: WaitOptions = {},
  ): Promise<Result> {
    const end = Date.now() + timeoutMs
    let failure: unknown
    for (;;) {
      try {
        const result = await ask()
        if (result) return result
        failure = undefined
      } catch (error) {
        failure = error
      }
      if (Date.now() > end) {
        const text = typeof complaint === 'string' ? complaint : complaint()
        throw new Error(`${text} (${timeoutMs} ms)`, { cause: failure })
      }
      await sleep(40)
    }
  }

  /** An element by CSS or by what a visitor sees, in the document or in any open shadow root. */
  find(target: Target | string): Found {
    return new Found(this, this.#driver, typeof target === 'string' ? { css: target } : target)
  }

  part(part: string, also: Target = {}): Found {
    return this.find({ ...also, part })
  }

  /** A real click of the pointer on the middle of the element, once it is there and stands still. */
  click(target: Target | string, options?: WaitOptions): Promise<void> {
    return this.find(target).click(options)
  }

  /** `Tab`, `Shift+Tab`, `Escape`, `Enter`, `Space`, `ArrowDown`, `a`, `Control+a`, … */
  press(keys: string): Promise<void> {
    const names = keys.split('+')
    return this.#driver.press(names.at(-1) ?? keys, names.slice(0, -1) as Modifier[])
  }

  type(text: string): Promise<void> {
    return this.#driver.type(text)
  }

  /** What has the focus, inside shadow roots too; `undefined` when nothing has. */
  focused(): Promise<FocusedElement | undefined> {
    return this.evaluateInPage((page) => page.focused()).then((found) => found ?? undefined)
  }

  async focusedPart(): Promise<string | undefined> {
    return (await this.focused())?.part || undefined
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href)
  }

  async screenshot(path?: string): Promise<Buffer> {
    const image = await this.#driver.screenshot()
    if (path === undefined) return image
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, image)
    return image
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.#driver.setViewport(width, height)
  }

  /** Makes it the tab in front, where an engine tells front from back. */
  toFront(): Promise<void> {
    return this.#driver.toFront()
  }

  get console(): readonly ConsoleEntry[] {
    return this.#driver.console
  }

  /** Uncaught errors and unhandled rejections of the page. */
  get errors(): readonly string[] {
    return this.#driver.errors
  }

  /** Empties both lists. */
  forget(): void {
    this.#driver.console.length = 0
    this.#driver.errors.length = 0
  }

  /** How many documents this tab has opened: one more after a reload, none after `pushState`. */
  get loads(): number {
    return this.#driver.loads()
  }

  /** Chromium's own protocol, for what no other engine can do. */
  get cdp(): TabDriver['cdp'] {
    return this.#driver.cdp
  }

  close(): Promise<void> {
    return this.#driver.close()
  }
}
