import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { ORIGIN, PUSH, SLOT, servePage, serveSite, TAG, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

describeEngines('In the field', (run) => {
  beforeEach(() => serveSite(run))
  const page = (path = '/page', more = {}) => servePage(run, path, { body: SLOT + PUSH, ...more })
  const silent = () => expect(run.internet.requestsTo(...vendorHosts)).toEqual([])

  test('two tabs that decide at the same moment end with one and the same record', async () => {
    const url = page()
    const visitor = await run.newVisitor()
    const [first, second] = [await visitor.newTab(), await visitor.newTab()]
    await first.goto(url)
    await second.goto(url)
    await Promise.all([
      first.evaluate(() => assent.decide({ analytics: 'granted' })),
      second.evaluate(() => assent.denyAll()),
    ])
    const read = () => [assent.record?.id, document.cookie.includes(`${assent.record?.id}`)]
    await first.poll(async () => {
      const [one, other] = [await first.evaluate(read), await second.evaluate(read)]
      return one[0] === other[0] && one[1] && other[1]
    }, 'the tabs disagree')
  })

  test('stops what is no longer allowed when a page comes back from the back/forward cache', async () => {
    const visitor = await run.newVisitor()
    const tab = await visitor.newTab()
    await tab.goto(page('/first', { body: '<p>First</p>', head: tagWith({ reload: false }) }))
    await tab.evaluate(() => {
      assent.grantAll()
      assent.whenGranted('advertising', () => {
        document.title = 'on'
        return () => {
          document.title = 'off'
        }
      })
    })
    await tab.goto(page('/second', { body: '', head: tagWith({ reload: false }) }))
    await tab.evaluate(() => assent.denyAll())
    await tab.back()
    await tab.waitFor(() => location.pathname === '/first' && !assent.isGranted('advertising'))
    expect(await tab.evaluate(() => document.title)).not.toBe('on')
  })

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

  test('works on http, where there is no randomUUID and no Secure', async () => {
    run.internet.static('plain.example', '/', 'dist')
    run.internet.page(
      'http://plain.example/page',
      `<!doctype html><html lang="en"><head>${TAG}</head><body></body></html>`,
    )
    const tab = await run.open('http://plain.example/page')
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    await tab.reload()
    expect(await tab.evaluate(() => [assent.status, assent.storage])).toEqual(['decided', 'cookie'])
  })

  test('shows no banner in a frame, and none of the site’s own frames is forgotten', async () => {
    page('/inner')
    const tab = await run.open(
      page('/outer', { body: '<iframe src="/inner" title="Inner"></iframe>' }),
    )
    await tab.part('banner').untilVisible()
    const inner = () =>
      tab.evaluate(() => {
        const { document, assent } = frames[0] as unknown as {
          document: Document
          assent: { isGranted(id: string): boolean }
        }
        return [document.querySelectorAll('assent-ui').length, assent.isGranted('advertising')]
      })
    expect(await inner()).toEqual([0, false])
    await tab.part('accept').click()
    await tab.poll(async () => (await inner())[1] === true, 'the frame heard nothing')
  })

  test('leaves about:srcdoc and sandboxed frames usable, with nothing granted', async () => {
    const inner = `<script src=&quot;${ORIGIN}/assent.js&quot; data-adsense=&quot;ca-pub-1234567890123456&quot;></script><script>parent.postMessage([assent.status, assent.storage, assent.isGranted('advertising'), (assent.grantAll(), assent.status)], '*')</script>`
    const tab = await run.open(
      page('/page', {
        head: `${TAG}<script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>`,
        body: `<iframe sandbox="allow-scripts" srcdoc="${inner}" title="Sandboxed"></iframe>`,
      }),
    )
    await tab.waitFor(() => (window as unknown as { told: unknown[] }).told.length === 1)
    expect(await tab.evaluate(() => (window as unknown as { told: unknown[] }).told[0])).toEqual([
      'undecided',
      'cookie',
      false,
      'decided',
    ])
    expect(tab.errors).toEqual([])
  })

  test('works in XHTML', async () => {
    run.internet.page(
      `${ORIGIN}/page.xhtml`,
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Jobs</title><script src="/assent.js" data-adsense="ca-pub-1234567890123456"></script></head><body><p>Job</p></body></html>`,
      { 'content-type': 'application/xhtml+xml' },
    )
    const tab = await run.open(`${ORIGIN}/page.xhtml`)
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(tab.errors).toEqual([])
  })

  test('shows markup in config texts as text', async () => {
    const tab = await run.open(
      page('/page', {
        head: tagWith({
          texts: { title: '<img src=x onerror="document.title=1">' },
          services: [{ id: 'chat', category: 'analytics', label: '<b>Chat</b>' }],
        }),
      }),
    )
    await tab.part('banner').untilVisible()
    expect(await tab.part('title').text()).toBe('<img src=x onerror="document.title=1">')
    expect(await tab.evaluate(() => document.title)).toBe('Jobs')
  })

  test('erases what services declared, wherever it stands, and keeps the rest', async () => {
    const host = 'www.shop.co.kr'
    serveSite(run, host)
    const tab = await run.open(
      page('/a/b/page', {
        host,
        head: tagWith({
          services: [
            {
              id: 'stats',
              category: 'analytics',
              label: 'Stats',
              cookies: ['_st', '_st_*'],
              storage: ['st.*'],
            },
          ],
        }),
      }),
    )
    await tab.evaluate(() => {
      assent.grantAll()
      const secure = '; Secure; SameSite=None'
      for (const rest of [
        '; path=/',
        '; path=/; domain=shop.co.kr',
        '; path=/a',
        '; path=/a/',
        '; path=/a/b; domain=www.shop.co.kr',
        '; path=/a/b/page',
        `; path=/${secure}`,
        `; path=/a/b/; domain=shop.co.kr${secure}`,
      ]) {
        document.cookie = `_st=1${rest}`
        document.cookie = `_st_more=1${rest}`
        document.cookie = `other=1${rest}`
      }
      document.cookie = 'g_state=1; path=/'
      localStorage.setItem('st.id', '1')
      localStorage.setItem('other', '1')
      sessionStorage.setItem('st.session', '1')
      assent.withdraw('analytics')
    })
    expect(
      await tab.evaluate(() => [
        [...new Set(document.cookie.split('; ').map((pair) => pair.split('=')[0]))].sort(),
        Object.keys(localStorage),
        Object.keys(sessionStorage),
      ]),
    ).toEqual([['assent', 'g_state', 'other'], ['other'], []])
  })

  test('stops everything in the page where a withdrawal cannot be kept', async () => {
    const tab = await run.open(page())
    await tab.evaluate(() => {
      assent.grantAll()
      Object.defineProperty(document, 'cookie', { get: () => '', set() {} })
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      assent.on('withdraw', (event) => event.preventDefault())
      assent.withdraw('advertising')
    })
    expect(await tab.evaluate(() => [assent.isGranted('advertising'), assent.storage])).toEqual([
      false,
      'memory',
    ])
  })
})
