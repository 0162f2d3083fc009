import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type {
  ConsoleEntry,
  Cookie,
  Engine,
  LoadState,
  TabDriver,
  Visitor,
  VisitorOptions,
} from '../engine.ts'
import type { Internet } from '../internet.ts'
import { Tab } from '../tab.ts'
import { untilState } from './load-state.ts'
import { privacySignalScript } from './privacy-signal.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
]

export async function startChromium(internet: Internet, executablePath: string): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath,
    args: quiet,
    // Playwright turns the back/forward cache off; visitors have it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    proxy: { server: internet.proxyUrl, bypass: '<-loopback>' },
  })
  return {
    name: 'chromium',
    version: browser.version(),
    isAlive: () => browser.isConnected(),
    newVisitor: async (options = {}) => {
      const open = () => browser.newContext(contextOptions(options))
      return newVisitor(open, options)
    },
    close: () => browser.close(),
  }
}

function contextOptions(options: VisitorOptions) {
  const { globalPrivacyControl } = options
  return {
    ignoreHTTPSErrors: true,
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    forcedColors: options.forcedColors ?? 'none',
    locale: options.locale ?? 'en-US',
    javaScriptEnabled: options.javaScript ?? true,
    extraHTTPHeaders: globalPrivacyControl ? { 'Sec-GPC': '1' } : {},
  } as const
}

async function newVisitor(
  open: () => Promise<BrowserContext>,
  options: VisitorOptions,
): Promise<Visitor> {
  let context = await begin()

  async function begin(): Promise<BrowserContext> {
    const fresh = await open()
    const scripts = [privacySignalScript(options.globalPrivacyControl), options.earlyScript]
    for (const content of scripts) if (content) await fresh.addInitScript({ content })
    return fresh
  }

  return {
    newTab: async () => new Tab(await tabDriver(await context.newPage())),
    async cookies(...urls) {
      const cookies = await context.cookies(urls.length > 0 ? urls : undefined)
      return cookies.map(
        ({ name, value, domain, path, expires, secure, httpOnly, sameSite }): Cookie => {
          return {
            name,
            value,
            domain,
            path,
            expires: expires < 0 ? undefined : expires,
            secure,
            httpOnly,
            sameSite,
          }
        },
      )
    },
    async setCookie({ url, name, value, domain, path = '/', ...rest }) {
      const { hostname, protocol } = new URL(url)
      const secure = protocol === 'https:'
      await context.addCookies([{ name, value, domain: domain ?? hostname, path, secure, ...rest }])
    },
    async clear() {
      await context.close()
      context = await begin()
    },
    // A page that is on its way elsewhere may keep Chromium from answering: the next test need not wait.
    close: () => Promise.race([context.close(), sleep(5000)]),
  }
}

const loadStates = { load: 'load', parsed: 'domcontentloaded', started: 'commit' } as const

async function tabDriver(page: Page): Promise<TabDriver> {
  const console: ConsoleEntry[] = []
  const errors: string[] = []
  let loads = 0
  const cdp = await page.context().newCDPSession(page)
  page.on('domcontentloaded', () => {
    loads += 1
  })
  page.on('console', (message) => {
    const type = message.type() === 'warning' ? 'warn' : (message.type() as ConsoleEntry['type'])
    console.push({ type, text: message.text() })
  })
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`))

  // Not `page.evaluate`: that is an `eval` in the page, which a strict policy forbids.
  async function run(expression: string): Promise<string> {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (!exceptionDetails) return String(result.value)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  return {
    console,
    errors,
    loads: () => loads,
    cdp,
    goto: async (url, wait) => void (await page.goto(url, { waitUntil: loadStates[wait] })),
    reload: async (wait: LoadState) => void (await page.reload({ waitUntil: loadStates[wait] })),
    async traverse(step) {
      // A page that comes back from the back/forward cache has no second `load` to wait for.
      const options = { waitUntil: 'commit' } as const
      await (step < 0 ? page.goBack(options) : page.goForward(options))
      await untilState(run, '', 'load')
    },
    run,
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key, modifiers) => page.keyboard.press([...modifiers, key].join('+')),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  }
}
