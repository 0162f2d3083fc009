import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { installed } from './harness/engines/installed.ts'
import { endTied, spawnTied } from './harness/engines/tied-process.ts'
import { settled } from './harness/settled.ts'
import { CLIENT, ORIGIN, PUSH, SLOT, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

/** Tells the server what is to be seen of the page. */
const report = `
  const report = (when) => fetch('/report', { method: 'POST', body: JSON.stringify({
    when, prerendering: document.prerendering, ui: document.querySelectorAll('assent-ui').length,
    stored: document.cookie + Object.keys(localStorage).join(), isGranted: assent.isGranted('analytics'),
    ran: window.ran }) })`

describeEngines('While a page is prerendered', (run) => {
  beforeEach(() => serveSite(run))
  const page = (path = '/page', more = {}) => servePage(run, path, { body: SLOT + PUSH, ...more })
  const silent = () => expect(run.internet.requestsTo(...vendorHosts)).toEqual([])

  test('shows, stores and loads nothing while the page is prerendered', async () => {
    const tab = await run.open(page(), {
      earlyScript: `if (!sessionStorage.active) Object.defineProperty(document, 'prerendering', { configurable: true, get: () => true })`,
    })
    await new Promise((done) => setTimeout(done, 400))
    expect(
      await tab.evaluate(() => [document.querySelector('assent-ui'), document.cookie]),
    ).toEqual([null, ''])
    expect(
      run.internet.requestsTo('www.job.example').some(({ path }) => path.includes('assent-ui')),
    ).toBe(false)
    await tab.evaluate(() => {
      Object.defineProperty(document, 'prerendering', { get: () => false })
      document.dispatchEvent(new Event('prerenderingchange'))
    })
    await tab.part('banner').untilVisible()
    silent()
  })

  test('begins with what was decided on another page meanwhile', async () => {
    const visitor = await run.newVisitor({
      earlyScript: `if (location.search) Object.defineProperty(document, 'prerendering', { configurable: true, get: () => true })`,
    })
    const url = page('/page', { head: tagWith({ adsense: CLIENT, reload: false }) })
    const tab = await visitor.newTab()
    await tab.goto(url)
    await tab.evaluate(() => assent.grantAll())
    const next = await visitor.newTab()
    await next.goto(`${url}?next`)
    expect(await next.evaluate(() => assent.isGranted('advertising'))).toBe(true)
    await tab.evaluate(() => assent.denyAll())
    await settled(tab, run.internet)
    const heard = run.internet.requestsTo(...vendorHosts).length
    expect(heard).toBeGreaterThan(0)
    const told = await next.evaluate(() => {
      const told: unknown[] = []
      for (const name of ['ready', 'decide', 'grant', 'withdraw', 'open'] as const) {
        assent.on(name, ({ type }) => told.push(type, assent.isGranted('advertising')))
      }
      Object.defineProperty(document, 'prerendering', { get: () => false })
      document.dispatchEvent(new Event('prerenderingchange'))
      return new Promise<unknown[]>((done) => setTimeout(() => done(told), 300))
    })
    expect(told).toEqual(['assent:ready', false])
    await settled(next, run.internet)
    expect(run.internet.requestsTo(...vendorHosts)).toHaveLength(heard)
  })

  test('keeps what code decides for when the page is looked at', async () => {
    // Markup that stands in the place of what the document answers is there before a deferred tag.
    const head = tagWith({}).replace('src=', 'defer src=')
    const body = '<img name="addEventListener" alt="">'
    const tab = await run.open(page('/page', { head, body }), {
      earlyScript: `if (!sessionStorage.active) Object.defineProperty(document, 'prerendering', { configurable: true, get: () => true })`,
    })
    const told = await tab.evaluate(() => {
      const told: unknown[] = []
      assent.on('decide', ({ method }) => told.push(method))
      assent.decide({ analytics: 'granted' }, 'import')
      told.push(assent.status, document.cookie)
      Object.defineProperty(document, 'prerendering', { get: () => false })
      dispatchEvent.call(document, new Event('prerenderingchange'))
      told.push(assent.isGranted('analytics'), document.cookie.includes('analytics:granted'))
      return told
    })
    expect(told).toEqual(['undecided', '', 'import', true, true])
  })

  /* A driven tab is not prerendered: this browser is left alone, and seen by what it asks for. */
  test.runIf(run.name === 'chromium')(
    'really prerendered by speculation rules, nothing happens until it is looked at',
    { timeout: 60_000 },
    async () => {
      const reports: Record<string, unknown>[] = []
      let go = false
      run.internet.site('www.job.example', ({ path, body }) => {
        if (path === '/report') reports.push(JSON.parse(body))
        if (path === '/go') return { body: String(go) }
        return path === '/report' ? { status: 204 } : undefined
      })
      page('/next', {
        head: `<script>window.ran = false</script>${tagWith({ reload: false })}<script>${report}
          setTimeout(() => report('early'), 500)
          document.addEventListener('prerenderingchange', () => setTimeout(() => report('active'), 1000))
        </script>`,
        body: `<script type="text/plain" data-assent="analytics">window.ran = true</script>${SLOT}${PUSH}`,
      })
      page('/first', {
        head: `<script type="speculationrules">{ "prerender": [{ "source": "list", "urls": ["/next"], "eagerness": "immediate" }] }</script>
          <script>setInterval(async () => { if (await (await fetch('/go')).text() === 'true') location.href = '/next' }, 200)</script>`,
      })
      const folder = mkdtempSync(join(tmpdir(), 'assent-prerender-'))
      const flags = [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-sync',
        '--ignore-certificate-errors',
        `--proxy-server=${run.internet.proxyUrl}`,
        '--proxy-bypass-list=<-loopback>',
        `--user-data-dir=${folder}`,
        `${ORIGIN}/first`,
      ]
      const browser = spawnTied(installed('chromium')?.path ?? '', flags, {
        stdio: ['pipe', 'ignore', 'ignore'],
      })
      try {
        await expect.poll(() => reports.length, { timeout: 20_000 }).toBe(1)
        expect(reports[0]).toEqual({
          when: 'early',
          prerendering: true,
          ui: 0,
          stored: '',
          isGranted: false,
          ran: false,
        })
        const asked = () => run.internet.requestsTo('www.job.example').map(({ path }) => path)
        expect(asked()).toContain('/assent.js')
        expect(asked()).not.toContain('/assent-ui.js')
        go = true
        await expect.poll(() => reports.length, { timeout: 20_000 }).toBe(2)
        expect(reports[1]).toMatchObject({ when: 'active', prerendering: false, ui: 1, stored: '' })
        expect(asked()).toContain('/assent-ui.js')
        silent()
      } finally {
        endTied(browser)
      }
    },
  )
})
