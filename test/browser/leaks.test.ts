import { beforeEach, describe, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { settled } from './harness/settled.ts'
import type { Tab } from './harness/tab.ts'
import { pageOf, tagWith } from './job-site.ts'
import { type Way, ways } from './ways.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const head = tagWith({ reload: false })

/*
 * Each way has a site and a vendor of its own, so that whatever the vendor hears came by this way.
 * A vendor hears of a page by a request, or by a connection that is opened for one.
 */
describeEngines('A vendor', (run) => {
  const vendorOf = (way: Way, path = 'gated') =>
    way.isSameSite
      ? `${path}.vendor.way-${ways.indexOf(way)}.job.example`
      : `${path}-${ways.indexOf(way)}.vendor.example`
  const urlOf = (way: Way, path = 'gated') => `https://way-${ways.indexOf(way)}.job.example/${path}`
  const heard = (way: Way) => {
    const vendor = vendorOf(way)
    return run.internet.requestsTo(vendor).length + run.internet.connectionsTo(vendor).length
  }
  /** After a yes the engine's spare connections say nothing: what counts is what was asked for. */
  const asked = (way: Way, path?: string) =>
    way.name === 'preconnect'
      ? run.internet.connectionsTo(vendorOf(way, path)).length
      : run.internet.requestsTo(vendorOf(way, path)).length
  const isUnheard = (way: Way) => way.unheard?.includes(run.name)
  const address = (tab: Tab) =>
    tab.evaluate(() => document.querySelector('link')?.getAttribute('href'))

  /** What the vendor has heard once all that the page had begun is done. */
  async function heardBy(tab: Tab, way: Way): Promise<number> {
    await settled(tab, run.internet)
    if (isUnheard(way)) return (await address(tab)) ? 1 : 0
    return heard(way)
  }

  beforeEach(() => {
    run.internet.static('*.job.example', '/', 'dist')
    run.internet.site('*.job.example', ({ host, path }) => {
      const way = ways[Number(/way-(\d+)/.exec(host)?.[1])]
      if (way === undefined || host.includes('vendor.')) return undefined
      if (path === '/plain') return pageOf({ head: '', body: way.plain(vendorOf(way, 'plain')) })
      return path === '/gated' ? pageOf({ head, body: way.gated(vendorOf(way)) }) : undefined
    })
    run.internet.site('*.vendor.example', ({ path }) => {
      const [body, type] = path.endsWith('.js')
        ? [';', 'text/javascript']
        : // An image that is broken is asked for anew whenever it is touched (WebKit).
          /\.(png|webp)$/.test(path)
          ? ['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'image/svg+xml']
          : ['', 'text/html']
      return { body, headers: { 'content-type': type, 'access-control-allow-origin': '*' } }
    })
  })

  for (const way of ways) {
    if (way.engines && !way.engines.includes(run.name)) continue

    describe(`by ${way.name}`, () => {
      test('hears nothing before the yes, after a no and after a withdrawal', async () => {
        const tab = await run.openShared(urlOf(way))
        const counts = [await heardBy(tab, way)]
        await tab.evaluate(() => assent.denyAll())
        counts.push(await heardBy(tab, way))
        await tab.goto(urlOf(way))
        counts.push(await heardBy(tab, way))
        expect(counts).toEqual([0, 0, 0])

        await tab.evaluate(() => assent.grantAll())
        if (isUnheard(way)) expect(await address(tab)).toBe(`https://${vendorOf(way)}`)
        else await tab.poll(async () => asked(way) > 0, 'the vendor hears nothing after the yes')
        await settled(tab, run.internet)

        await tab.evaluate(() => assent.denyAll())
        const before = asked(way)
        if (isUnheard(way)) expect(await address(tab)).toBeNull()
        await settled(tab, run.internet)
        await tab.goto(urlOf(way))
        await settled(tab, run.internet)
        expect(asked(way)).toBe(before)
        if (isUnheard(way)) expect(await address(tab)).toBeNull()
        expect(await tab.evaluate(() => assent.isGranted('analytics'))).toBe(false)
      })

      test('hears at once where Assent is not there', async () => {
        const tab = await run.openShared(urlOf(way, 'plain'))
        if (isUnheard(way)) expect(await address(tab)).toBe(`https://${vendorOf(way, 'plain')}`)
        else await tab.poll(async () => asked(way, 'plain') > 0, 'this is no way to reach a vendor')
      })
    })
  }
})
