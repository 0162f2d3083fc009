import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { CLIENT, ORIGIN, pageOf, SLOT, serveSite } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const code = readFileSync('dist/assent.js', 'utf8')
const hash = createHash('sha256').update(code).digest('base64')
const head = `<script data-base="/files/" data-adsense="${CLIENT}">${code}</script>`

describeEngines('The tag with its code in itself', (run) => {
  beforeEach(() => {
    serveSite(run)
    run.internet.static('www.job.example', '/files/', 'dist')
    run.internet.page(`${ORIGIN}/page`, pageOf({ head, body: SLOT }), {
      'content-security-policy': `script-src 'self' 'sha256-${hash}'; style-src 'self'`,
    })
  })
  const own = () => run.internet.requestsTo('www.job.example').map(({ path }) => path)

  test('finds its files where it is told, under a CSP that knows it by its hash', async () => {
    const tab = await run.open(`${ORIGIN}/page`)
    await tab.part('reject').untilVisible()
    expect(own().filter((path) => path !== '/favicon.ico')).toEqual([
      '/page',
      '/files/assent-ui.js',
      '/files/locales/en.js',
    ])
    expect(run.internet.requestsTo(...vendorHosts)).toEqual([])
    expect(tab.errors).toEqual([])
  })

  test('asks for nothing but the page itself when the visitor comes back', async () => {
    const visitor = await run.newVisitor()
    const tab = await visitor.newTab()
    await tab.goto(`${ORIGIN}/page`)
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    const before = own().length
    await tab.goto(`${ORIGIN}/page`)
    expect(await tab.evaluate(() => assent.status)).toBe('decided')
    expect(
      own()
        .slice(before)
        .filter((path) => path !== '/favicon.ico'),
    ).toEqual(['/page'])
  })
})
