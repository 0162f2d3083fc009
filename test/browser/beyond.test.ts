import { beforeEach, expect, test } from 'vitest'
import { knownLeaks, type Leak } from './beyond.ts'
import { describeEngines } from './harness/browsers.ts'
import { pageOf, TAG } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

/* No promise is made for these: the docs name each, and what to write in its place. */
describeEngines('What cannot be gated', (run) => {
  const vendorOf = (leak: Leak) => `leak-${knownLeaks.indexOf(leak)}.vendor.example`
  const siteOf = (leak: Leak) => `https://leak-${knownLeaks.indexOf(leak)}.job.example`
  const worker = (vendor: string) =>
    `onfetch = () => { fetch('https://${vendor}/by-worker', { mode: 'no-cors' }) }
     oninstall = () => skipWaiting()
     onactivate = (event) => event.waitUntil(clients.claim())`

  beforeEach(() => {
    run.internet.static('*.job.example', '/', 'dist')
    run.internet.site('*.job.example', ({ host, path }) => {
      const leak = knownLeaks[Number(/\d+/.exec(host)?.[0])] as Leak
      const vendor = vendorOf(leak)
      const named = (text = '') => text.replaceAll('VENDOR', `https://${vendor}`)
      const headers = Object.entries(leak.headers ?? {})
      return {
        '/page': {
          body: pageOf({ head: TAG, body: named(leak.body) }),
          headers: Object.fromEntries(headers.map(([name, value]) => [name, named(value)])),
        },
        '/site.css': { body: `@import 'https://${vendor}/site.css';` },
        '/redirect': { status: 302, headers: { location: `https://${vendor}/redirected.png` } },
        '/worker.js': { body: worker(vendor) },
      }[path]
    })
  })

  for (const leak of knownLeaks) {
    if (leak.engines && !leak.engines.includes(run.name)) continue

    test(`reaches a vendor before the yes: ${leak.name}`, async () => {
      const url = `${siteOf(leak)}/page`
      const tab = leak.isWithoutScripts
        ? await run.open(url, { javaScript: false })
        : await run.openShared(url)
      if (leak.click) await tab.click(leak.click)
      if (leak.isAtNextVisit) {
        await tab.waitFor(() => navigator.serviceWorker.controller?.state === 'activated')
        await tab.reload()
      }
      await expect.poll(() => run.internet.requestsTo(vendorOf(leak)).length).toBeGreaterThan(0)
      if (leak.isWithoutScripts) return
      expect(await tab.evaluate(() => assent.isGranted('analytics'))).toBe(false)
    })
  }
})
