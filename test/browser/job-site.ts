import { serveVendors } from '../stand-in/vendors.ts'
import type { Run } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'

export const ORIGIN = 'https://www.job.example'
export const CLIENT = 'ca-pub-1234567890123456'

/** As Google hands it out. */
export const SLOT = `<ins class="adsbygoogle" style="display:block" data-ad-client="${CLIENT}" data-ad-slot="1234567890" data-ad-format="auto"></ins>`
export const PUSH = '<script>(adsbygoogle = window.adsbygoogle || []).push({});</script>'
export const TAG = `<script src="/assent.js" data-adsense="${CLIENT}"></script>`

/** The tag with a config in JSON before it. */
export const tagWith = (config: object, attributes = '') =>
  `<script type="application/json" data-assent-config>${JSON.stringify(config)}</script>
  <script src="/assent.js" ${attributes}></script>`

interface Page {
  head?: string
  body?: string
  /** Default `en`. */
  lang?: string
  headers?: Record<string, string>
  host?: string
}

let hosts = 0

/** A host that nobody has been to: what one visitor did elsewhere is not there. */
export function freshHost(): string {
  hosts += 1
  return `site-${hosts}.job.example`
}

/** The same with a domain of its own: what is kept for all of a domain is not there either. */
export function freshDomain(): string {
  hosts += 1
  return `www.job-${hosts}.example`
}

/** Puts a site with the built files on the test internet, and the vendors on their hosts. */
export function serveSite({ internet }: Run, host = 'www.job.example'): void {
  internet.static(host, '/', 'dist')
  serveVendors(internet)
}

export const pageOf = ({ head = TAG, body = '', lang = 'en' }: Page): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Jobs</title>${head}</head><body><main><h1>Jobs</h1>${body}</main><footer><a href="#" data-assent-open>Privacy choices</a></footer></body></html>`

/** A page of that site. */
export function servePage({ internet }: Run, path: string, page: Page): string {
  const url = `https://${page.host ?? 'www.job.example'}${path}`
  internet.page(url, pageOf(page), page.headers)
  return url
}

/** Until a document was opened in the tab so many times, and the last one is complete. */
export async function untilLoads(tab: Tab, count: number): Promise<void> {
  // Asking the page is what brings WebKit's count up to date.
  const isComplete = () => tab.evaluate(() => document.readyState === 'complete')
  await tab.poll(
    async () => (await isComplete()) && tab.loads === count,
    () => `${tab.loads} loads, not ${count}`,
  )
}
