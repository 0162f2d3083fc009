import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { freshHost, servePage, serveSite, TAG } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const ran: string[]

const gated = `<script type="text/plain" data-assent="analytics">ran.push('gated')</script>
  <img data-assent="analytics" data-src="/pixel.png" alt="">`

/** What a page has done to itself before the tag. */
const damages: Record<string, string> = {
  'toJSON on every array, string and object': `for (const { prototype } of [Array, String, Object]) prototype.toJSON = () => 'no'`,
  'additions to every object': `Object.assign(Object.prototype, { advertising: 'granted', analytics: 'granted', adsense: 'granted', each() {}, extend() {}, expires: 'x', partitioned: true, length: 3 })`,
  'frozen prototypes': `for (const one of [Object, Array, Function, Promise, Map, Set, WeakMap, Event, EventTarget, Node, Element, Document]) { Object.freeze(one.prototype); Object.freeze(one) }`,
  'a Promise of its own': `{ const own = Promise; Object.defineProperty(window, 'Promise', { get: () => /assent/.test(new Error().stack) ? function () { throw new Error('no promise') } : own }) }`,
  'a fetch and an XMLHttpRequest of its own': `window.fetch = null; window.XMLHttpRequest = function () { throw new Error('no request') }`,
  'customElements of its own': `customElements.define = null; Object.defineProperty(window, 'customElements', { get() { throw new Error('no elements') } })`,
  'no randomUUID': `delete Crypto.prototype.randomUUID; crypto.randomUUID = undefined`,
  'timers of its own': `{ const own = setTimeout; window.setTimeout = (run, ...rest) => own(typeof run === 'function' ? run : () => {}, ...rest); window.requestAnimationFrame = () => 0; window.queueMicrotask = queueMicrotask.bind(window) }`,
  'a JSON, an Array.from and an Object.keys that lie': `Array.from = () => []; Object.hasOwn = Object.hasOwn.bind(Object); JSON.rawJSON = null`,
  'policies that answer for ours': `if (window.trustedTypes) trustedTypes.createPolicy = () => { throw new TypeError('taken') }`,
  'an assent that is no queue': `window.assent = 'assent'`,
  'an assent that is an element': `document.head.insertAdjacentHTML('beforeend', '<meta id="assent" name="assent">')`,
}

describeEngines('On a page that has damaged itself,', (run) => {
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

  for (const [damage, code] of Object.entries(damages)) {
    test(`asks, keeps the no and runs nothing without a yes: ${damage}`, async () => {
      const head = `<script>window.ran = []; ${code}</script>${TAG}`
      const tab = await run.openShared(servePage(run, '/page', { host, head, body: gated }))
      await tab.part('banner').untilVisible()
      const granted = () =>
        tab.evaluate(() => ['analytics', 'advertising', 'adsense'].filter(assent.isGranted))
      expect(await granted()).toEqual([])
      await tab.part('reject').click()
      await tab.waitFor(() => assent.status === 'decided')
      await tab.reload()
      expect([await tab.evaluate(() => [assent.status, ran.length]), await granted()]).toEqual([
        ['decided', 0],
        [],
      ])
      expect(toVendors()).toEqual([])
      expect(run.internet.requestsTo(host).map(({ path }) => path)).not.toContain('/pixel.png')
      await tab.evaluate(() => assent.decide({ analytics: 'granted' }))
      await tab.waitFor(() => ran.length === 1)
      expect(await granted()).toEqual(['analytics'])
      await tab.reload()
      await tab.waitFor(() => ran.length === 1)
      expect(await granted()).toEqual(['analytics'])
      await tab.evaluate(() => assent.decide({ advertising: 'granted' }))
      await tab.poll(
        async () => toVendors().length > 0,
        () => `nothing was asked of a vendor; ${tab.errors}`,
      )
    })
  }

  test('grants nothing by an addition to every object that is named as an option', async () => {
    const head = `<script>window.ran = []; Object.assign(Object.prototype, { required: true, inPlace: true, days: 400, material: false, gpc: false, isGranted: true, choices: { analytics: 'granted' } })</script>${TAG}`
    const tab = await run.openShared(servePage(run, '/page', { host, head, body: gated }))
    expect(await tab.evaluate(() => [assent.isGranted('analytics'), ran])).toEqual([false, []])
    await tab.evaluate(() => assent.denyAll())
    await tab.reload()
    expect(await tab.evaluate(() => [assent.isGranted('analytics'), ran])).toEqual([false, []])
    expect(toVendors()).toEqual([])
  })

  test('saves what the visitor has ticked where the prototype of all objects is frozen', async () => {
    const head = `<script>Object.freeze(Object.prototype)</script>${TAG}`
    const tab = await run.openShared(servePage(run, '/page', { host, head }))
    for (const isOn of [true, false]) {
      await tab.evaluate(() => assent.open('preferences'))
      await tab.find({ css: '[data-id=analytics]' }).click()
      await tab.part('save').click()
      await tab.waitFor(
        (wanted: boolean) => assent.record && assent.isGranted('analytics') === wanted,
        isOn,
      )
    }
    expect(tab.errors).toEqual([])
  })
})
