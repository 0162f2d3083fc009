import { beforeEach, expect, test } from 'vitest'
import { vendorHosts } from '../stand-in/vendors.ts'
import { describeEngines } from './harness/browsers.ts'
import { ORIGIN, PUSH, SLOT, servePage, serveSite, TAG, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

describeEngines('In the field', (run) => {
  beforeEach(() => serveSite(run))
  const page = (path = '/page', more = {}) => servePage(run, path, { body: SLOT + PUSH, ...more })
  const silent = () => expect(run.internet.requestsTo(...vendorHosts)).toEqual([])

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
})
