import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, freshHost, PUSH, SLOT, servePage, serveSite } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const ran: string[]

const VENDOR = 'https://vendor.example'
const nonce = 'r4nd0m'
const strict = `script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'; object-src 'none'; base-uri 'none'`
const config = {
  ui: { trigger: true },
  policy: { version: '1', url: '/privacy', upcoming: { version: '2', effective: '2999-01-01' } },
}
/** What is refused is written down, and so is who refused it. */
const head = (attributes = '') =>
  `<script nonce="${nonce}">
    window.ran = []; window.violations = []; window.failed = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI))
    document.addEventListener('assent:error', ({ detail }) => failed.push(detail.where))
  </script>
  <script type="application/json" data-assent-config>${JSON.stringify(config)}</script>
  <script nonce="${nonce}" src="/assent.js" ${attributes}></script>`

const body = `<div data-assent-declaration></div>
  <script type="text/plain" data-assent="analytics" data-src="${VENDOR}/external.js"></script>
  <script type="text/plain" data-assent="analytics">ran.push('inline')</script>
  <script type="text/plain" data-assent="analytics" data-type="module">ran.push('module')</script>
  <iframe title="Frame" data-assent="analytics" data-src="${VENDOR}/frame"></iframe>`

describeEngines('Under a Content Security Policy', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
    run.internet.site('vendor.example', ({ path }) => ({
      body: path.endsWith('.js') ? "ran.push('external')" : '<title>Frame</title>',
      headers: { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' },
    }))
  })

  const openPage = (policy: string, page = {}) =>
    run.openShared(
      servePage(run, '/page', {
        host,
        headers: { 'content-security-policy': policy },
        head: head(),
        body,
        ...page,
      }),
    )
  const refused = (tab: Tab) =>
    tab.evaluate(() => (window as unknown as { violations: string[] }).violations)

  test('holds everything under the strictest policy, styled, without a violation', async () => {
    const tab = await openPage(`${strict}; trusted-types assent`)
    await tab.part('placeholder').untilVisible()
    expect([
      await tab.part('banner').style('position'),
      (await tab.part('accept').box()).height >= 44,
      (await tab.part('accept').box()).height === (await tab.part('reject').box()).height,
    ]).toEqual(['fixed', true, true])
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    expect(await tab.part('preferences').style('position')).toBe('fixed')
    await tab.evaluate(() => assent.grantAll())
    await tab.waitFor(() => ran.length === 3)
    expect((await tab.evaluate(() => ran)).toSorted()).toEqual(['external', 'inline', 'module'])
    await tab.poll(
      async () => run.internet.requestsTo('vendor.example').some(({ path }) => path === '/frame'),
      'no frame',
    )
    await tab.evaluate(() => assent.open('preferences'))
    await tab.part('preferences').untilVisible()
    expect(await refused(tab)).toEqual([])
    expect(tab.errors).toEqual([])
  })

  test('runs the inline script of a template without a violation', async () => {
    const tab = await openPage(`${strict}; trusted-types assent`, {
      body: `<template data-assent="analytics"><script>ran.push('template')</script></template>`,
    })
    await tab.evaluate(() => assent.grantAll())
    await tab.waitFor(() => ran.length === 1)
    expect(await refused(tab)).toEqual([])
  })

  test('needs no style-src and nothing but script-src where everything else is forbidden', async () => {
    const tab = await openPage(
      // The favicon's and the harness's own; Assent asks for neither.
      `default-src 'none'; img-src 'self'; connect-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types assent`,
      { body: '' },
    )
    await tab.part('banner').untilVisible()
    expect(await tab.part('banner').style('position')).toBe('fixed')
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    expect(await refused(tab)).toEqual([])
  })

  test('works with its origin listed and no nonce', async () => {
    const tab = await openPage("script-src 'self'; style-src 'self'", {
      head: '<script src="/assent.js"></script>',
      body: '<script type="text/plain" data-assent="analytics" data-src="/own.js"></script>',
    })
    run.internet.answer(`https://${host}/own.js`, { body: 'document.title = "ran"' })
    await tab.part('accept').click()
    await tab.waitFor(() => document.title === 'ran')
    expect(tab.errors).toEqual([])
  })

  test('goes on, and tells, where the policy does not list ours for Trusted Types', async () => {
    const tab = await openPage(`${strict}; trusted-types other`)
    await tab.part('accept').click()
    await tab.waitFor(() => assent.status === 'decided')
    // Engines without Trusted Types have nothing to refuse.
    const enforces = await tab.evaluate(() => 'trustedTypes' in window)
    await tab.waitFor(
      (enforces: boolean) =>
        enforces ? (window as unknown as { failed: string[] }).failed.length > 0 : ran.length > 0,
      enforces,
    )
    expect(await tab.evaluate(() => [assent.isGranted('analytics'), ran.length > 0])).toEqual([
      true,
      !enforces,
    ])
    await tab.reload()
    expect(await tab.evaluate(() => assent.status)).toBe('decided')
  })

  test('loads AdSense under the policy that Google asks for', async () => {
    const tab = await openPage(
      `object-src 'none'; script-src 'nonce-${nonce}' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:; base-uri 'none'`,
      {
        head: head(`data-adsense="${CLIENT}"`),
        body: SLOT + PUSH.replace('<script', `<script nonce="${nonce}"`),
      },
    )
    await tab.part('accept').click()
    await tab.waitFor(
      () => document.querySelector<HTMLElement>('ins.adsbygoogle')?.dataset.adStatus === 'filled',
    )
    expect(await refused(tab)).toEqual([])
    expect(
      await tab.evaluate(
        () => document.querySelector<HTMLScriptElement>('script[src*=adsbygoogle]')?.nonce,
      ),
    ).toBe(nonce)
  })

  test('fetches nothing of its own from where a <base> on the page points', async () => {
    run.internet.site('evil.example', () => ({
      body: 'window.pwned = true; export const mount = () => () => {}; export default {}',
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
    }))
    const policy = strict.replace("; base-uri 'none'", '; trusted-types assent')
    const base = '<base href="https://evil.example/"><div data-assent-declaration></div>'
    for (const attributes of ['', 'defer', 'async']) {
      const tab = await openPage(policy, { head: head(attributes), body: base + body })
      await tab.part('banner').untilVisible()
      await tab.waitFor(() => document.querySelector('table'))
      expect(await tab.evaluate(() => 'pwned' in window)).toBe(false)
    }
    const asked = run.internet.requestsTo('evil.example').map(({ path }) => path)
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([])
  })
})
