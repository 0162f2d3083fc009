import type { Cookie, Engine, NewCookie, Visitor, VisitorOptions } from '../engine.ts'
import type { Internet } from '../internet.ts'
import { Tab } from '../tab.ts'
import { privacySignalScript } from './privacy-signal.ts'
import { startWebKitSession, type WebKitSession } from './webkit-session.ts'
import { webKitTab } from './webkit-tab.ts'
import { witnessScript } from './witness.ts'

/** MiniBrowser has no profiles to switch: each visitor is a browser of its own. */
export async function startWebKit(internet: Internet, driverPath: string): Promise<Engine> {
  const sessions = new Set<WebKitSession>()

  async function begin(options: VisitorOptions): Promise<WebKitSession> {
    const early = [witnessScript, privacySignalScript(options.globalPrivacyControl)]
    const earlyScript = [...early, options.earlyScript ?? ''].filter(Boolean).join(';\n')
    const session = await startWebKitSession({ internet, driverPath, earlyScript, options })
    sessions.add(session)
    return session
  }

  async function end(session: WebKitSession): Promise<void> {
    sessions.delete(session)
    await session.close()
  }

  // A browser takes a second to start: the next visitor's starts while this one is at work.
  let next = begin({})
  next.catch(() => {})
  const { version } = await next

  function take(options: VisitorOptions): Promise<WebKitSession> {
    if (Object.values(options).some((value) => value !== undefined)) return begin(options)
    const taken = next
    next = begin({})
    next.catch(() => {})
    return taken
  }

  return {
    name: 'webkit',
    version,
    // Each visitor has a browser of its own: there is none that could end for all.
    isAlive: () => true,
    async newVisitor(options = {}): Promise<Visitor> {
      let session = await take(options)
      return {
        newTab: async () => new Tab(await webKitTab(session, options)),
        cookies: (...urls) => cookiesAt(session, urls),
        setCookie: (cookie) => setCookie(session, cookie),
        async clear() {
          await end(session)
          session = await take(options)
        },
        close: () => end(session),
      }
    },
    close: async () => {
      for (const session of [...sessions]) await end(session)
    },
  }
}

/** The driver reads only the cookies of the page it is at: an empty page is opened at each URL. */
async function cookiesAt(session: WebKitSession, urls: readonly string[]): Promise<Cookie[]> {
  if (urls.length === 0) throw new Error('WebKit reads the cookies of given URLs only.')
  const found = new Map<string, Cookie>()
  for (const url of urls) {
    const cookies = await session.atBlankPage(url, () => session.driver.manage().getCookies())
    for (const cookie of cookies) {
      const { name, value, domain = '', path = '/', expiry, secure, httpOnly, sameSite } = cookie
      found.set(`${name};${domain};${path}`, {
        name,
        value,
        domain,
        path,
        expires: expiry === undefined ? undefined : Number(expiry),
        secure: secure ?? false,
        httpOnly: httpOnly ?? false,
        sameSite: sameSite as Cookie['sameSite'],
      })
    }
  }
  return [...found.values()]
}

async function setCookie(session: WebKitSession, cookie: NewCookie): Promise<void> {
  const { url, name, value, domain, path = '/', expires, httpOnly = false, sameSite } = cookie
  const secure = url.startsWith('https:')
  await session.atBlankPage(url, () =>
    session.driver.manage().addCookie({
      name,
      value,
      path,
      secure,
      httpOnly,
      ...(domain === undefined ? {} : { domain }),
      ...(expires === undefined ? {} : { expiry: Math.round(expires) }),
      ...(sameSite === undefined ? {} : { sameSite }),
    }),
  )
}
