import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { freshHost, servePage, serveSite, TAG, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

/** Markup that visitors of a site may write: an element of this name answers for the property. */
const properties = [
  'activeElement',
  'addEventListener',
  'adoptedStyleSheets',
  'baseURI',
  'body',
  'cookie',
  'createElement',
  'currentScript',
  'defaultView',
  'dispatchEvent',
  'documentElement',
  'head',
  'importNode',
  'prerendering',
  'querySelector',
  'readyState',
  'visibilityState',
]
const markup = (name: string) => `<img name="${name}" alt=""><form name="${name}"></form>`

describeEngines('Hostile markup on the page', (run) => {
  let host = ''
  /** Of this test's own page: what the one before has begun may come late. */
  const toVendors = () =>
    run.internet
      .requestsTo(...vendorHosts)
      .filter(({ headers }) => `${headers.referer ?? host}`.includes(host))

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  for (const name of properties) {
    test(`changes nothing for the visitor: an element named ${name}`, async () => {
      const head = TAG.replace('<script', '<script defer')
      const tab = await run.openShared(servePage(run, '/page', { host, head, body: markup(name) }))
      await tab.part('banner').untilVisible()
      await tab.part('reject').click()
      await tab.waitFor(() => assent.status === 'decided')
      await tab.reload()
      expect(await tab.evaluate(() => [assent.status, assent.isGranted('adsense')])).toEqual([
        'decided',
        false,
      ])
      expect(toVendors()).toEqual([])
      // The yes is kept where a server reads it, and brings what it was given for.
      await tab.evaluate(() => assent.grantAll())
      await tab.poll(
        async () => toVendors().length > 0,
        () => 'nothing was asked of a vendor',
      )
      expect(await tab.evaluate(() => assent.storage)).toBe('cookie')
    })
  }

  test('a banner at the top goes with the decision beside an element named addEventListener', async () => {
    const head = tagWith({ ui: { position: 'top' } }, 'defer')
    const body = markup('addEventListener')
    const tab = await run.open(servePage(run, '/page', { host, head, body }))
    await tab.part('accept').click()
    await tab.part('banner').untilGone()
    expect(tab.errors).toEqual([])
  })

  test('takes no place of a window property: ids named as what the tag uses', async () => {
    const ids = ['createConsent', 'trustedTypes', 'localStorage', 'indexedDB', 'caches']
    const body = `<form id="assent"><input name="decide"></form>${ids.map((id) => `<a id="${id}" href="#">${id}</a>`).join('')}`
    const head = TAG.replace('<script', '<script defer')
    const tab = await run.openShared(servePage(run, '/page', { host, head, body }))
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(await tab.evaluate(() => [assent.storage, assent.isGranted('adsense')])).toEqual([
      'cookie',
      false,
    ])
    expect(toVendors()).toEqual([])
  })

  test('lets the visitor open the preferences, choose and save', async () => {
    const named = ['createElement', 'createElementNS', 'createTextNode']
    const tab = await run.openShared(
      servePage(run, '/page', {
        host,
        head: TAG.replace('<script', '<script defer'),
        body: named.map(markup).join(''),
      }),
    )
    await tab.part('manage').click()
    await tab.find({ css: '[data-id=analytics]' }).click()
    await tab.part('save').click()
    await tab.waitFor(() => assent.isGranted('analytics'))
  })
})
