import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { freshDomain, ORIGIN, servePage, serveSite, TAG, tagWith, untilLoads } from './job-site.ts'

type Consent = import('../../src/types.ts').Consent<string, string>
declare const assent: Consent
declare function createConsent(config?: object): Consent

describeEngines('The tag', (run) => {
  beforeEach(() => serveSite(run))
  const openPage = async (page: Parameters<typeof servePage>[2]) =>
    run.open(servePage(run, '/page', page))
  /** For a test in which nobody decides. */
  const share = async (page: Parameters<typeof servePage>[2]) =>
    run.openShared(servePage(run, '/page', page))
  const own = () =>
    run.internet
      .requestsTo('www.job.example')
      .map(({ path }) => path)
      .filter((path) => path !== '/favicon.ico')

  test('shows the banner with the default categories where nothing is configured', async () => {
    const tab = await share({ head: '<script src="/assent.js"></script>' })
    await tab.part('banner').untilVisible()
    expect(await tab.evaluate(() => assent.config.categories.map(({ id }) => id))).toEqual([
      'essential',
      'analytics',
      'advertising',
    ])
  })

  test('fetches the interface and one language for a new visitor, in the page’s language', async () => {
    const tab = await openPage({ lang: 'ko-KR' })
    await tab.part('banner').untilVisible()
    expect(own()).toEqual(['/page', '/assent.js', '/assent-ui.js', '/locales/ko.js'])
    expect(await tab.part('reject').text()).toBe('모두 거부')
  })

  test('takes its attributes over the JSON on the page', async () => {
    const tab = await share({
      head: tagWith(
        { policy: { version: '1', url: '/old', contact: 'privacy@job.example' }, region: 'KR' },
        'data-locale="ko" data-policy-url="/privacy" data-policy-version="2026-11" data-region="US-CA" data-cookie-domain="job.example"',
      ),
    })
    await tab.waitFor(() => assent.status === 'undecided')
    expect(
      await tab.evaluate(() => {
        const { policy, locale, region, cookie } = assent.config
        return { policy, locale, region, domain: cookie.domain }
      }),
    ).toEqual({
      policy: { version: '2026-11', url: '/privacy', contact: 'privacy@job.example' },
      locale: 'ko',
      region: 'US-CA',
      domain: 'job.example',
    })
  })

  test('runs what was queued before it, and at once what is pushed after it', async () => {
    for (const mode of ['', 'async', 'defer']) {
      const tab = await share({
        head: `<script>window.heard = []; (window.assent = window.assent || []).push((consent) => heard.push(['before', consent.status]))</script>${TAG.replace('<script', `<script ${mode}`)}`,
      })
      await tab.waitFor(() => 'decide' in assent)
      expect(
        await tab.evaluate(() => {
          const { heard } = window as unknown as { heard: unknown[] }
          assent.push((consent) => heard.push(['after', consent === assent]))
          return heard
        }),
      ).toEqual([
        ['before', 'undecided'],
        ['after', true],
      ])
    }
  })

  test('runs what a gated script queues while the tag starts', async () => {
    const body = `<script type="text/plain" data-assent="analytics">
      (window.assent = window.assent || []).push((consent) => { window.heard = consent.isGranted('analytics') })
    </script>`
    const tab = await openPage({ head: TAG, body })
    await tab.evaluate(() => assent.grantAll())
    await tab.goto(servePage(run, '/page', { head: TAG.replace('<script', '<script defer'), body }))
    expect(await tab.evaluate('window.heard')).toBe(true)
  })

  test('is ready for all code of the page, also for what comes behind it', async () => {
    const hear = (place: string) =>
      `assent.on('ready', ({ status }) => heard.push('${place} ' + status))`
    const behind = `<script>${hear('inline')}</script><script type="module">${hear('module')}</script>`
    const tab = await share({
      head: `<script>heard = []; (window.assent = window.assent || []).push(() => ${hear('queue')})</script>${TAG}${behind}`,
      body: `<script>${hear('body')}; document.addEventListener('assent:ready', () => heard.push('document'))</script>`,
    })
    await tab.waitFor(() => document.readyState === 'complete')
    expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      'queue undecided',
      'inline undecided',
      'body undecided',
      'module undecided',
      'document',
    ])
  })

  test('only defines createConsent where it is told to', async () => {
    const tab = await share({ head: '<script src="/assent.js" data-manual></script>' })
    expect(
      await tab.evaluate(() => [
        typeof assent,
        document.querySelectorAll('assent-ui').length,
        createConsent().status,
      ]),
    ).toEqual(['undefined', 0, 'undecided'])
  })

  /** Of an error in Firefox's console the driver tells that it is one, and no more. */
  const says = (words: RegExp) =>
    expect.stringMatching(run.name === 'firefox' ? /JSHandle@error/ : words)

  test('tells of a config that cannot work once, and keeps the gate shut', async () => {
    const host = freshDomain()
    serveSite(run, host)
    const tab = await run.openShared('about:blank')
    /** The errors on the console of a new page, once there is one. */
    const toldBy = async (page: Parameters<typeof servePage>[2]) => {
      const before = tab.console.length
      await tab.goto(servePage(run, '/page', { host, ...page }))
      const errors = () => tab.console.slice(before).filter(({ type }) => type === 'error')
      // Asking the page is what brings WebKit's console up to date.
      await tab.poll(
        async () => (await tab.evaluate('1')) && errors().length > 0,
        'nothing was told',
      )
      return errors
    }
    for (const config of [
      { cookie: { days: 500 } },
      { services: [{ id: 'chat', category: 'support', label: 'Chat' }] },
      { locale: 'tlh' },
      { adsense: 'pub-1' },
      { services: [{ category: 'analytics', label: 'Chat' }] },
      { services: [{ id: 'ga:1', category: 'analytics', label: 'GA' }] },
      { services: { id: 'chat', category: 'analytics', label: 'Chat' } },
      { categories: { analytics: { required: 'no' } } },
      { policy: { version: '1', upcoming: { version: '2', effective: '31.12.2026' } } },
    ]) {
      const errors = await toldBy({
        head: tagWith(config),
        body: '<script type="text/plain" data-assent="analytics">document.title = "ran"</script>',
      })
      await tab.evaluate(() => (window as { assent?: Partial<Consent> }).assent?.grantAll?.())
      await new Promise((done) => setTimeout(done, 300))
      expect(await tab.evaluate(() => document.title)).toBe('Jobs')
      expect(errors()).toHaveLength(1)
      expect(await tab.part('banner').count()).toBe(0)
    }
    for (const json of ['{"adsense": ', 'null']) {
      const errors = await toldBy({
        head: `<script type="application/json" data-assent-config>${json}</script><script src="/assent.js"></script>`,
      })
      expect(errors().map(({ text }) => text)).toEqual([
        says(/data-assent-config is no JSON object/),
      ])
    }
    expect(tab.errors).toEqual([])
  })

  test('tells a page that makes its consent by itself why it cannot', async () => {
    const tab = await share({ head: '<script src="/assent.js" data-manual></script>' })
    const thrown = await tab.evaluate(() => {
      try {
        createConsent({ cookie: { days: 500 } })
        return ''
      } catch (error) {
        return String(error)
      }
    })
    expect(thrown).toBe('TypeError: Assent: the config cannot work')
    await tab.poll(
      async () => (await tab.evaluate('1')) && tab.console.length > 0,
      'nothing was told',
    )
    expect(tab.console).toEqual([
      { type: 'error', text: says(/cookie\.days is 500: use a whole number from 1 to 400/) },
    ])
  })

  test('takes a damaged, foreign, expired or oversized record for none', async () => {
    const host = freshDomain()
    serveSite(run, host)
    const url = servePage(run, '/page', { host })
    const tab = await run.openShared(url)
    await tab.evaluate(() => assent.grantAll())
    const text = await tab.evaluate(
      // A vendor may have set its own beside it.
      () => /(?:^|; )assent=([^;]*)/.exec(document.cookie)?.[1] ?? '',
    )
    expect(decodeURIComponent(text)).toContain('advertising:granted')
    const asked = async () => run.internet.requestsTo(...vendorHosts).length > 0
    await tab.poll(asked, 'the control asks nobody')
    for (const damaged of [
      '',
      '%',
      '%E0%A4%A',
      '{"choices":"advertising:granted"}',
      'null',
      text.slice(0, -5),
      text.slice(0, 40) + text.slice(43),
      text.replace('format%22:2', 'format%22:3'),
      text.replace('granted', 'denied'),
      text.replace(/(time%22:)\d+/, '$19999999999999'),
      text.replace('choices', '__proto__'),
      'x'.repeat(3000),
    ]) {
      await tab.evaluate((value: string) => {
        document.cookie = `assent=${value}; path=/; secure`
      }, damaged)
      await tab.goto(url)
      expect([
        damaged,
        await tab.evaluate(() => [assent.status, assent.isGranted('advertising')]),
      ]).toEqual([damaged, ['undecided', false]])
      expect(tab.errors).toEqual([])
    }
  })

  test('keeps the record for the whole domain where that is asked for', async () => {
    const host = 'www.shop.co.kr'
    serveSite(run, host)
    serveSite(run, 'my.shop.co.kr')
    const page = { head: TAG.replace('<script', '<script data-cookie-domain="auto"') }
    const visitor = await run.newVisitor()
    const tab = await visitor.newTab()
    await tab.goto(servePage(run, '/page', { ...page, host }))
    await tab.evaluate(() => assent.grantAll())
    expect(
      (await visitor.cookies(`https://${host}/`)).filter(({ name }) => name === 'assent'),
    ).toMatchObject([{ domain: '.shop.co.kr', path: '/', sameSite: 'Lax', secure: true }])
    await tab.goto(servePage(run, '/page', { ...page, host: 'my.shop.co.kr' }))
    await tab.waitFor(() => assent.isGranted('advertising'))
    const loaded = tab.loads
    await tab.evaluate(() => assent.denyAll())
    await untilLoads(tab, loaded + 1)
    await tab.goto(`https://${host}/page`)
    expect(await tab.evaluate(() => assent.isGranted('advertising'))).toBe(false)
  })

  test('is one consent, however often the tag stands on the page or who put it there', async () => {
    const tab = await share({ head: TAG + TAG })
    await tab.part('banner').untilVisible()
    await tab.evaluate(
      (src: string) =>
        new Promise((done) => {
          const script = document.createElement('script')
          script.src = src
          script.onload = done
          document.head.append(script)
        }),
      `${ORIGIN}/assent.js`,
    )
    expect(await tab.part('banner').count()).toBe(1)
    expect(tab.errors).toEqual([])
  })

  test('leaves a usable page where its interface cannot be loaded', async () => {
    run.internet.refuse(`${ORIGIN}/assent-ui.js`)
    const tab = await openPage({
      head: `<script>window.heard = []; document.addEventListener('assent:error', ({ detail }) => heard.push(detail.where))</script>${TAG}`,
    })
    await tab.waitFor(() => (window as unknown as { heard: string[] }).heard.join() === 'ui')
    expect(await tab.evaluate(() => [assent.status, assent.isGranted('advertising')])).toEqual([
      'undecided',
      false,
    ])
    expect(run.internet.requestsTo(...vendorHosts)).toEqual([])
    await tab.evaluate(() => assent.denyAll())
    expect(await tab.evaluate(() => assent.status)).toBe('decided')
  })

  test('starts beside a frame of another site that has its name', async () => {
    run.internet.page('https://vendor.example/frame', '<title>Frame</title>')
    run.internet.answer('https://www.job.example/late.js', {
      body: readFileSync('dist/assent.js', 'utf8'),
      headers: { 'content-type': 'text/javascript' },
      delayMs: 500,
    })
    const tab = await share({
      head: '<script async src="/late.js"></script>',
      body: '<iframe name="assent" title="Frame" src="https://vendor.example/frame"></iframe>',
    })
    await tab.part('banner').untilVisible()
    expect(await tab.evaluate(() => assent.status)).toBe('undecided')
    expect(tab.errors).toEqual([])
  })

  test('starts without https beside markup that is named as what is not there', async () => {
    run.internet.static('plain.example', '/', 'dist')
    run.internet.page(
      'http://plain.example/page',
      '<!doctype html><html lang="en"><title>Plain</title><form id="cookieStore"><input name="addEventListener"></form><script src="/assent.js"></script>',
    )
    const tab = await run.openShared('http://plain.example/page')
    await tab.part('banner').untilVisible()
    expect(tab.errors).toEqual([])
  })

  test('opens for a link in a shadow root, and for one whose clicks the page keeps to itself', async () => {
    const tab = await share({
      body: `<nav onclick="event.stopPropagation()"><a id="kept" href="#kept" data-assent-open>Choices</a></nav><div id="host"></div><a href="#icon" data-assent-open><my-icon></my-icon></a>
        <script>document.querySelector('my-icon').attachShadow({ mode: 'open' }).innerHTML = '<svg id="drawn" width="44" height="44"><title>Choices</title></svg>'</script>
        <script>host.attachShadow({ mode: 'open' }).innerHTML = '<a id="inner" href="#inner" data-assent-open>Choices</a>'</script>`,
    })
    await tab.part('banner').untilVisible()
    for (const css of ['#kept', '#inner', '#drawn']) {
      await tab.find({ css }).click()
      await tab.part('preferences').untilVisible()
      await tab.press('Escape')
      await tab.part('preferences').untilGone()
    }
    expect(await tab.url()).not.toContain('#')
  })
})
