import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { freshDomain, PUSH, SLOT, servePage, serveSite, TAG, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const ran: string[]

/*
 * Where other libraries were seen to break, and no other test here shows that we do not. The whole
 * list, with the test for each, is in test/unit/peer-breaks.test.ts.
 */
describeEngines('Where others break', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshDomain()
    serveSite(run, host)
  })

  const inline = (name: string, category = 'analytics') =>
    `<script type="text/plain" data-assent="${category}">ran.push('${name}')</script>`
  const head = `<script>window.ran = []</script>${tagWith({})}`
  const openPage = (more = {}) => run.openShared(servePage(run, '/page', { host, head, ...more }))

  test('an unknown category is never granted, and starts nothing', async () => {
    const tab = await openPage({ body: inline('unknown', 'marketing') + inline('known') })
    await tab.evaluate(() => assent.grantAll())
    expect(await tab.evaluate(() => [ran, assent.isGranted('marketing')])).toEqual([
      ['known'],
      false,
    ])
  })

  test('a listener that throws loses no gated script, no event, and leaves no banner open', async () => {
    const tab = await openPage({ body: inline('first') + inline('second') })
    await tab.part('banner').untilVisible()
    await tab.evaluate(() => {
      for (const name of ['decide', 'grant', 'release', 'close'] as const) {
        assent.on(name, () => {
          throw new Error(`thrown in ${name}`)
        })
        document.addEventListener(`assent:${name}`, () => ran.push(name))
      }
    })
    await tab.part('accept').click()
    await tab.part('banner').untilGone()
    expect(await tab.evaluate(() => ran)).toEqual([
      'first',
      'release',
      'second',
      'release',
      'decide',
      'grant',
      'grant',
      'close',
    ])
  })

  test('a missing language file holds nothing back for a visitor who has decided', async () => {
    const tab = await openPage({ body: inline('gated') })
    await tab.evaluate(() => assent.grantAll())
    run.internet.refuse(`https://${host}/locales/en.js`)
    run.internet.refuse(`https://${host}/assent-ui.js`)
    await tab.reload()
    expect(await tab.evaluate(() => ran)).toEqual(['gated'])
  })

  test('a pattern with a g flag erases every cookie it names', async () => {
    const tab = await openPage({
      head: '<script src="/assent.js" data-manual></script>',
    })
    expect(
      await tab.evaluate(() => {
        const { createConsent } = window as unknown as {
          createConsent(config: object): typeof assent
        }
        const consent = createConsent({
          reload: false,
          services: [
            { id: 's', category: 'analytics', label: 'S', cookies: [/^_[abcd]/g, 'a.b*'] },
          ],
        })
        consent.grantAll()
        for (const name of ['_a', '_b', '_c', '_d', 'a.bc', 'axbc'])
          document.cookie = `${name}=1; path=/`
        consent.denyAll()
        return document.cookie
          .split('; ')
          .map((pair) => pair.split('=')[0])
          .sort()
      }),
    ).toEqual(['assent', 'axbc'])
  })

  test('nothing on the page is patched', async () => {
    const tab = await openPage({
      head: `<script>window.ran = []; window.before = [XMLHttpRequest.prototype.open, Element.prototype.setAttribute, Node.prototype.appendChild, document.createElement, window.fetch, navigator.sendBeacon, Storage.prototype.setItem, history.pushState]</script>${TAG}`,
      body: SLOT + PUSH,
    })
    await tab.part('accept').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(
      await tab.evaluate(() => {
        const after = [
          XMLHttpRequest.prototype.open,
          Element.prototype.setAttribute,
          Node.prototype.appendChild,
          document.createElement,
          window.fetch,
          navigator.sendBeacon,
          Storage.prototype.setItem,
          history.pushState,
        ]
        const { before } = window as unknown as { before: unknown[] }
        return after.every((one, index) => one === before[index])
      }),
    ).toBe(true)
  })

  test('refused storage still shows the banner, and the choice holds for the page', async () => {
    const tab = await openPage({
      head: `<script>window.ran = []
        for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } })
        Object.defineProperty(document, 'cookie', { get() { throw new DOMException('refused', 'SecurityError') }, set() { throw new DOMException('refused', 'SecurityError') } })
      </script>${tagWith({})}`,
      body: inline('gated'),
    })
    await tab.part('accept').click()
    await tab.waitFor(() => ran.length === 1)
    expect(await tab.evaluate(() => [assent.storage, assent.isGranted('analytics')])).toEqual([
      'memory',
      true,
    ])
    expect(tab.errors).toEqual([])
  })

  test('code is not told of a no that nobody said', async () => {
    const tab = await openPage({ body: inline('gated') })
    await tab.part('banner').untilVisible()
    expect(
      await tab.evaluate(() => {
        const heard: string[] = []
        assent.whenGranted('analytics', () => {
          heard.push('granted')
        })
        for (const name of ['decide', 'grant', 'withdraw'] as const)
          assent.on(name, () => heard.push(name))
        return heard
      }),
    ).toEqual([])
  })

  test('the interface is styled under style-src self', async () => {
    const tab = await openPage({ headers: { 'content-security-policy': "style-src 'self'" } })
    await tab.part('banner').untilVisible()
    expect([
      await tab.part('banner').style('position'),
      (await tab.part('accept').box()).height >= 44,
    ]).toEqual(['fixed', true])
  })

  test('a grant, a withdrawal and a grant again are all heard', async () => {
    const tab = await openPage()
    expect(
      await tab.evaluate(() => {
        const heard: string[] = []
        assent.whenGranted('analytics', () => {
          heard.push('on')
          return () => heard.push('off')
        })
        assent.grantAll()
        assent.denyAll()
        assent.grantAll()
        return heard
      }),
    ).toEqual(['on', 'off', 'on'])
  })

  test('a cookie name with a dot in it is no pattern', async () => {
    const tab = await openPage({
      head: `<script>document.cookie = 'asXent=%7B%7D; path=/'</script>${tagWith({ cookie: { name: 'as.ent' } })}`,
    })
    await tab.evaluate(() => assent.decide({ analytics: 'granted' }))
    await tab.reload()
    expect(
      await tab.evaluate(() => [
        assent.isGranted('analytics'),
        document.cookie
          .split('; ')
          .map((pair) => pair.split('=')[0])
          .sort(),
      ]),
    ).toEqual([true, ['as.ent', 'asXent']])
  })

  test('a driven browser is asked like any other', async () => {
    const tab = await openPage({ body: inline('gated') })
    expect(await tab.evaluate(() => navigator.webdriver)).toBe(true)
    await tab.part('accept').click()
    await tab.waitFor(() => ran.length === 1)
  })

  test('a frame that was written with src waits like the others, and comes back', async () => {
    const tab = await openPage({
      body: `<iframe data-assent="analytics" src="/frame" title="Frame"></iframe>`,
    })
    const address = () => document.querySelector('main iframe')?.getAttribute('src')
    expect(await tab.evaluate(address)).toBeNull()
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.grantAll()
      assent.denyAll()
      assent.grantAll()
    })
    expect(await tab.evaluate(address)).toBe('/frame')
  })

  test('children of a template come in their order', async () => {
    const tab = await openPage({
      body: `<template data-assent="analytics"><i>1</i><i>2</i>${inline('a').replace(/ type="text\/plain"| data-assent="analytics"/g, '')}<i>3</i>${inline('b').replace(/ type="text\/plain"| data-assent="analytics"/g, '')}</template>`,
    })
    await tab.evaluate(() => assent.grantAll())
    await tab.waitFor(() => ran.length === 2)
    expect(
      await tab.evaluate(() => [
        [...document.querySelectorAll('main i')].map((one) => one.textContent).join(''),
        ran,
      ]),
    ).toEqual(['123', ['a', 'b']])
  })
})
