import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Builder, type WebDriver } from 'selenium-webdriver'
import type { VisitorOptions } from '../engine.ts'
import { virtualDisplay } from './display.ts'
import { endTied, spawnTied } from './tied-process.ts'
import { webKitEnvironment } from './webkit-profile.ts'

export interface WebKitDriver {
  readonly driver: WebDriver
  readonly version: string
  stop(): Promise<void>
}

/** One browser with a profile of its own, behind a proxy. A driver program has one at a time. */
export async function startWebKitDriver(
  driverPath: string,
  proxyUrl: string,
  options: VisitorOptions,
): Promise<WebKitDriver> {
  const port = await freePort()
  const program = spawnTied(driverPath, ['-p', String(port)], {
    env: {
      PATH: process.env.PATH,
      DISPLAY: await virtualDisplay(),
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // Without a graphics card, painting by way of OpenGL takes up to two seconds a frame.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      // What is left of OpenGL is little: threads of its own would only wait for each other.
      LP_NUM_THREADS: '0',
      ...webKitEnvironment(options),
    },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await untilAnswering(port)
  const driver = await newSession(port, proxyUrl, options)
  // A page that goes away takes a script's answer with it; nobody waits for it longer than this.
  await driver.manage().setTimeouts({ script: 10_000 })
  const version = (await driver.getCapabilities()).getBrowserVersion() ?? ''
  return {
    driver,
    version,
    async stop() {
      await driver.quit().catch(() => {})
      endTied(program)
    },
  }
}

function newSession(port: number, proxyUrl: string, { colorScheme }: VisitorOptions) {
  const args = ['--automation', `--proxy=${proxyUrl}`, '--ignore-tls-errors']
  if (colorScheme === 'dark') args.push('--dark-mode')
  return new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      // Otherwise every command waits for a page that may hang on purpose.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary: miniBrowser(), args },
    })
    .build()
}

/** Debian keeps it outside the path, in a folder of the machine's architecture. */
function miniBrowser(): string {
  const folders = readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'webkit2gtk-4.1'))
  const folder = folders.find((path) => hasMiniBrowser(path))
  if (folder !== undefined) return join(folder, 'MiniBrowser')
  throw new Error('WebKit needs MiniBrowser (Debian package webkit2gtk-driver).')
}

function hasMiniBrowser(path: string): boolean {
  try {
    return readdirSync(path).includes('MiniBrowser')
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}

async function untilAnswering(port: number, timeoutMs = 10_000): Promise<void> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)
    if (answer?.ok) return
    if (Date.now() > end) throw new Error(`WebKitWebDriver did not start (${timeoutMs} ms).`)
    await sleep(25)
  }
}
