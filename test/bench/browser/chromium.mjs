import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * A real Chromium whose `*.localhost` is this server and for which nothing else exists. It is driven
 * by bare protocol sessions: Playwright's and Puppeteer's own pages turn domains on (Network, Runtime)
 * that a visitor's browser does not have on, and that cost the page time.
 *
 * @param {number} [port]
 */
export async function startChromium(port = 9) {
  const executablePath = process.env.CHROMIUM ?? PATHS.find(existsSync)
  const browser = await puppeteer.launch({
    ...(executablePath ? { executablePath } : { channel: 'chrome' }),
    pipe: true,
    waitForInitialPage: false,
    defaultViewport: null,
    // Several peers show nothing to a driven browser.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      'about:blank',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-blink-features=AutomationControlled',
      '--lang=en-US',
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}, MAP * ~NOTFOUND`,
    ],
  })
  const root = await browser.target().createCDPSession()
  return {
    root,
    version: (await browser.version()).replace('Headless', ''),
    /** A visitor nobody has seen before. */
    async newVisitor() {
      const context = await browser.createBrowserContext()
      return {
        /** A tab and its session; nothing is enabled in it. */
        async open() {
          const { targetId } = await root.send('Target.createTarget', {
            url: 'about:blank',
            browserContextId: context.id,
          })
          const target = await browser.waitForTarget(({ _targetId: id }) => id === targetId)
          const tab = await target.createCDPSession()
          return { tab, close: () => root.send('Target.closeTarget', { targetId }) }
        },
        leave: () => context.close(),
      }
    },
    close: () => browser.close(),
  }
}

/** @typedef {Awaited<ReturnType<typeof startChromium>>} Chromium */
