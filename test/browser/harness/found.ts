import type { TabDriver } from './engine.ts'
import type { Tab, WaitOptions } from './tab.ts'
import type { Seen, Target } from './target.ts'

/** What a target stands for in a tab. It is looked up anew at every question. */
export class Found {
  readonly #tab: Tab
  readonly #driver: TabDriver
  readonly #target: Target

  constructor(tab: Tab, driver: TabDriver, target: Target) {
    this.#tab = tab
    this.#driver = driver
    this.#target = target
  }

  /** The first that can be seen and reached is clicked with the pointer. */
  async click(options?: WaitOptions): Promise<void> {
    const { x, y } = await this.#standingStill(options)
    await this.#driver.clickAt(x, y)
  }

  async hover(options?: WaitOptions): Promise<void> {
    const { x, y } = await this.#standingStill(options)
    await this.#driver.moveTo(x, y)
  }

  focus(): Promise<void> {
    return this.#tab.evaluateInPage((page, target) => {
      const [element] = page.all({ index: 0, ...target }) as HTMLElement[]
      if (!element) throw new Error(`nothing to focus: ${JSON.stringify(target)}`)
      element.focus()
    }, this.#target)
  }

  /** How many there are, visible or not. */
  async count(): Promise<number> {
    return (await this.see()).count
  }

  async exists(): Promise<boolean> {
    return (await this.count()) > (this.#target.index ?? 0)
  }

  async isVisible(): Promise<boolean> {
    return (await this.see()).visible
  }

  async text(): Promise<string> {
    return (await this.see()).text
  }

  async name(): Promise<string> {
    return (await this.see()).name
  }

  async box(): Promise<Seen['box']> {
    return (await this.see()).box
  }

  attribute(name: string): Promise<string | null> {
    return this.evaluate((element, attribute) => element.getAttribute(attribute), name)
  }

  /** `checked` of a check box, or `aria-checked` of what acts as one. */
  isChecked(): Promise<boolean> {
    return this.evaluate((element) =>
      'checked' in element
        ? element.checked === true
        : element.getAttribute('aria-checked') === 'true',
    )
  }

  /** A computed style, e.g. `style('background-color')`. */
  style(property: string): Promise<string> {
    return this.evaluate(
      (element, name) => getComputedStyle(element).getPropertyValue(name),
      property,
    )
  }

  /** Runs a function in the page with the element as its first argument. */
  evaluate<Result, Args extends unknown[]>(
    run: (element: HTMLElement, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const source = `(page, target, ...args) => {
      const [element] = page.all({ index: 0, ...target })
      if (!element) throw new Error('no element for ' + JSON.stringify(target))
      return (${run})(element, ...args)
    }`
    return this.#tab.evaluateInPage(source, this.#target, ...args) as Promise<Awaited<Result>>
  }

  async untilVisible(options?: WaitOptions): Promise<Seen> {
    return this.#until((seen) => seen.visible, 'is not visible', options)
  }

  /** Until it is not there or cannot be seen. */
  async untilGone(options?: WaitOptions): Promise<void> {
    await this.#until((seen) => !seen.visible, 'is still visible', options)
  }

  see(scroll = false): Promise<Seen> {
    return this.#tab.evaluateInPage(
      (page, target, into) => page.see(target, into),
      this.#target,
      scroll,
    )
  }

  async #standingStill(options?: WaitOptions): Promise<Seen> {
    let before: Seen | undefined
    return this.#until(
      (seen) => {
        const still = before !== undefined && before.x === seen.x && before.y === seen.y
        before = seen
        return still && seen.visible && seen.coveredBy === undefined
      },
      'cannot be clicked',
      options,
      true,
    )
  }

  async #until(
    holds: (seen: Seen) => boolean,
    complaint: string,
    options?: WaitOptions,
    scroll = false,
  ): Promise<Seen> {
    let last: Seen | undefined
    const why = () => {
      const covered = last?.visible && last.coveredBy ? `, covered by ${last.coveredBy}` : ''
      return `${JSON.stringify(this.#target)} ${complaint}: ${last?.count ?? 0} found${covered}`
    }
    const ask = async () => {
      last = await this.see(scroll)
      return holds(last) ? last : undefined
    }
    return (await this.#tab.poll(ask, why, options)) as Seen
  }
}
