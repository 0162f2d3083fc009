import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { settled } from './harness/settled.ts'
import { freshHost, servePage, serveSite, TAG, tagWith } from './job-site.ts'

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
  'an old library’s Document and bind (MooTools)': `window.Document = function () {}; Function.prototype.bind = function (that, args) { const run = this; return function () { return run.apply(that, args ?? arguments) } }`,
  'promises without allSettled, and a history that fails': `delete Promise.allSettled; history.replaceState = (state, title, url) => url.toString()`,
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
      await tab.evaluate(() => {
        Object.assign(window, { isBefore: true })
        assent.withdraw()
      })
      await tab.waitFor(() => !('isBefore' in window) && assent.status === 'decided')
      expect(await granted()).toEqual([])
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

  for (const [name, code] of [
    ['the prototype of all objects is frozen', 'Object.freeze(Object.prototype)'],
    ['an old library has replaced Document', 'window.Document = function () {}'],
  ]) {
    test(`saves what the visitor has ticked where ${name}`, async () => {
      const head = `<script>${code}</script>${TAG}`
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
  }

  /** Damage by markup alone: a form answers for its own properties with its fields. */
  const markup: Record<string, string> = {
    'a form that is its own ancestor':
      '<form data-assent="essential"><input name="parentNode"></form>',
    'a form that puts nothing in':
      '<form id="f"><embed data-assent="analytics" data-src="/frame"></form><input form="f" name="insertBefore">',
    'a template with a form that nothing takes out':
      '<template data-assent="analytics"><form><button name="remove">x</button></form><iframe src="/frame"></iframe></template>',
  }

  for (const [name, body] of Object.entries(markup)) {
    test(`releases and stops what stands beside ${name}`, async () => {
      servePage(run, '/frame', {
        host,
        head: '<script>setInterval(() => fetch("/beat"), 50)</script>',
      })
      const beats = () =>
        run.internet.requestsTo(host).filter(({ path }) => path === '/beat').length
      const head = tagWith({ reload: false })
      const frame = '<iframe data-assent="analytics" data-src="/frame"></iframe>'
      const tab = await run.openShared(servePage(run, '/page', { host, head, body: body + frame }))
      await tab.evaluate(() => assent.grantAll())
      await tab.poll(async () => beats() > 0, 'nothing was released')
      await tab.evaluate(() => assent.denyAll())
      await settled(tab, run.internet)
      const before = beats()
      await new Promise((done) => setTimeout(done, 300))
      expect(beats()).toBe(before)
      expect(tab.errors).toEqual([])
    })
  }

  test('forgets the record also where markup has come between it and the cookies', async () => {
    const tab = await run.openShared(
      servePage(run, '/page', { host, head: tagWith({ reload: false }) }),
    )
    await tab.evaluate(() => {
      assent.grantAll()
      document.body.insertAdjacentHTML('beforeend', '<img name="cookie" alt="">')
      assent.forget()
    })
    await tab.reload()
    expect(await tab.evaluate(() => [assent.status, assent.isGranted('analytics')])).toEqual([
      'undecided',
      false,
    ])
  })
})
