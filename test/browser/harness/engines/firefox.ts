import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core'
import type { ConsoleEntry, Engine, TabDriver, Visitor, VisitorOptions } from '../engine.ts'
import type { Internet } from '../internet.ts'
import { Tab } from '../tab.ts'
import { type Bidi, bidiOf } from './bidi.ts'
import { isSentTo } from './cookie-scope.ts'
import { type ChromeScope, chromeScope } from './firefox-chrome-scope.ts'
import { documentMark, untilState } from './load-state.ts'
import { tie } from './tied-process.ts'

export async function startFirefox(internet: Internet, executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Lets the driver reach the browser's own scope: see `firefox-chrome-scope.ts`.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(internet.port),
  })
  // It would go on without its driver, where that ends before it can say goodbye.
  tie(browser.process()?.pid ?? Number.NaN)
  const bidi = bidiOf(browser)
  const chrome = await chromeScope(bidi)
  return {
    name: 'firefox',
    version: (await browser.version()).replace('firefox/', ''),
    isAlive: () => browser.connected,
    newVisitor: (options = {}) => newVisitor(browser, bidi, chrome, options),
    close: () => browser.close(),
  }
}

function preferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // A page opened over http stays there.
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'layout.css.prefers-color-scheme.content-override': 1,
    'ui.prefersReducedMotion': 0,
  }
}

async function newVisitor(
  browser: Browser,
  bidi: Bidi,
  chrome: ChromeScope,
  options: VisitorOptions,
): Promise<Visitor> {
  let context = await begin()

  async function begin(): Promise<BrowserContext> {
    const fresh = await browser.createBrowserContext()
    const userContexts = [fresh.id ?? '']
    const locale = options.locale ?? 'en-US'
    const headers = [header('Accept-Language', locale)]
    await chrome.sendGpc(options.globalPrivacyControl === true)
    await bidi.send('emulation.setLocaleOverride', { locale, userContexts })
    await bidi.send('network.setExtraHeaders', { headers, userContexts })
    return fresh
  }

  return {
    async newTab() {
      const page = await context.newPage()
      if (options.earlyScript) await page.evaluateOnNewDocument(options.earlyScript)
      await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 800 })
      await chrome.emulate(contextOf(page), options)
      return new Tab(tabDriver(page, bidi))
    },
    async cookies(...urls) {
      const cookies = (await context.cookies()).map(
        ({ name, value, domain, path, expires, secure, httpOnly, sameSite }) => ({
          name,
          value,
          domain,
          path,
          expires: expires > 0 ? expires : undefined,
          secure,
          httpOnly: httpOnly ?? false,
          sameSite: sameSite === 'Default' ? undefined : sameSite,
        }),
      )
      return cookies.filter((one) => urls.length === 0 || urls.some((url) => isSentTo(one, url)))
    },
    async setCookie({ url, name, value, domain, path = '/', ...rest }) {
      const { hostname, protocol } = new URL(url)
      const secure = protocol === 'https:'
      await context.setCookie({ name, value, domain: domain ?? hostname, path, secure, ...rest })
    },
    async clear() {
      await context.close()
      context = await begin()
    },
    async close() {
      await context.close()
      // The setting is the browser's, not the visitor's: those who stay send no signal.
      if (options.globalPrivacyControl) await chrome.sendGpc(false)
    },
  }
}

function header(name: string, value: string) {
  return { name, value: { type: 'string', value } }
}

/** BiDi's id of the tab. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id
}

/** Firefox reports its own complaints (a refused cookie, a failed request) in the same way. */
function isUncaught(text: string): boolean {
  return /^(uncaught exception|\w*(Error|Exception)): /.test(text)
}

const loadStates = { load: 'complete', parsed: 'interactive', started: 'none' } as const

function tabDriver(page: Page, bidi: Bidi): TabDriver {
  const console: ConsoleEntry[] = []
  const errors: string[] = []
  let loads = 0
  const context = contextOf(page)
  // Puppeteer's own event tells of frames as well.
  bidi.on('browsingContext.domContentLoaded', (loaded) => {
    if (loaded.context === context) loads += 1
  })
  page.on('console', (message) => {
    const type = message.type() === 'warn' ? 'warn' : (message.type() as ConsoleEntry['type'])
    console.push({ type, text: message.text() })
  })
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? error.message : String(error)
    if (isUncaught(text)) errors.push(text.replace(/^uncaught exception: /, ''))
    else console.push({ type: 'error', text })
  })

  const run = (expression: string) => bidi.evaluate(context, expression)

  return {
    console,
    errors,
    loads: () => loads,
    async goto(url, wait) {
      const mark = await run(documentMark)
      await bidi.send('browsingContext.navigate', { context, url, wait: loadStates[wait] })
      if (wait === 'started') await untilState(run, mark, wait)
    },
    async reload(wait) {
      const mark = await run(documentMark)
      await bidi.send('browsingContext.reload', { context, wait: loadStates[wait] })
      if (wait === 'started') await untilState(run, mark, wait)
    },
    async traverse(delta) {
      const mark = await run(documentMark)
      await bidi.send('browsingContext.traverseHistory', { context, delta })
      await untilState(run, mark, 'load')
    },
    run,
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    async press(key, modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier)
      await page.keyboard.press((key === 'Space' ? ' ' : key) as 'Tab')
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier)
    },
    type: (text) => page.keyboard.type(text),
    screenshot: async () => Buffer.from(await page.screenshot()),
    setViewport: (width, height) => page.setViewport({ width, height }),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  }
}
