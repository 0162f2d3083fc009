import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { settled } from './harness/settled.ts'
import { freshHost, servePage, serveSite, TAG } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

/** Markup that visitors of a site may write: an element of this name answers for the property. */
const properties = [
  'activeElement',
  'baseURI',
  'cookie',
  'currentScript',
  'defaultView',
  'dispatchEvent',
  'documentElement',
  'head',
  'importNode',
  'prerendering',
  'readyState',
  'visibilityState',
]
/** Without these no interface can be drawn, and hardly a page works. */
const vital = [
  'addEventListener',
  'adoptedStyleSheets',
  'body',
  'createElement',
  'querySelector',
  'querySelectorAll',
]
const markup = (name: string) => `<img name="${name}" alt=""><form name="${name}"></form>`
const gated = '<script type="text/plain" data-assent="analytics">document.title = "ran"</script>'

describeEngines('Hostile markup on the page', (run) => {
  let host = ''

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
      expect(run.internet.requestsTo(...vendorHosts)).toEqual([])
    })
  }

  for (const name of vital) {
    test(`opens no gate and leaves the page usable: an element named ${name}`, async () => {
      for (const head of [TAG, TAG.replace('<script', '<script defer')]) {
        const tab = await run.openShared(
          servePage(run, '/page', {
            host,
            head,
            body: `${markup(name)}${gated}<button id="own" type="button" onclick="this.textContent = 'clicked'">Page</button>`,
          }),
        )
        await settled(tab, run.internet)
        await tab.evaluate(() => document.getElementById('own')?.click())
        expect(
          await tab.evaluate(() => [
            document.title,
            document.getElementById('own')?.textContent,
            (window as { assent?: typeof assent }).assent?.isGranted?.('analytics') ?? false,
          ]),
        ).toEqual(['Jobs', 'clicked', false])
        expect(run.internet.requestsTo(...vendorHosts)).toEqual([])
      }
    })
  }

  test('takes no place of a window property: ids named as what the tag uses', async () => {
    const ids = ['assent', 'createConsent', 'trustedTypes', 'localStorage', 'indexedDB', 'caches']
    const body = ids.map((id) => `<a id="${id}" href="#">${id}</a>`).join('')
    const head = TAG.replace('<script', '<script defer')
    const tab = await run.openShared(servePage(run, '/page', { host, head, body }))
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(await tab.evaluate(() => [assent.storage, assent.isGranted('adsense')])).toEqual([
      'cookie',
      false,
    ])
    expect(run.internet.requestsTo(...vendorHosts)).toEqual([])
  })
})
