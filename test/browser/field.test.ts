import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { freshHost, PUSH, SLOT, servePage, serveSite, TAG, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

describeEngines('In the field', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })
  const page = (path = '/page', more = {}) =>
    servePage(run, path, { host, body: SLOT + PUSH, ...more })

  test('works on http, where there is no randomUUID and no Secure', async () => {
    const plain = `plain.${host}`
    run.internet.static(plain, '/', 'dist')
    run.internet.page(
      `http://${plain}/page`,
      `<!doctype html><html lang="en"><head>${TAG}</head><body></body></html>`,
    )
    const tab = await run.openShared(`http://${plain}/page`)
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    await tab.reload()
    expect(await tab.evaluate(() => [assent.status, assent.storage])).toEqual(['decided', 'cookie'])
  })

  test('shows no banner in a frame, and none of the site’s own frames is forgotten', async () => {
    page('/inner')
    const tab = await run.openShared(
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
    const inner = `<script src=&quot;https://${host}/assent.js&quot;></script><script>parent.postMessage([assent.status, assent.storage, assent.isGranted('advertising'), (assent.grantAll(), assent.status)], '*')</script>`
    const tab = await run.openShared(
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
      `https://${host}/page.xhtml`,
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Jobs</title><script src="/assent.js" data-adsense="ca-pub-1234567890123456"></script></head><body><p>Job</p></body></html>`,
      { 'content-type': 'application/xhtml+xml' },
    )
    const tab = await run.openShared(`https://${host}/page.xhtml`)
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(tab.errors).toEqual([])
  })

  test('shows markup in config texts as text', async () => {
    const tab = await run.openShared(
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

  test('refuses javascript: and data: addresses in a config, and opens no link by one', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' java\nscript:alert(1)']) {
      const service = { id: 'chat', category: 'analytics', label: 'Chat', policyUrl: url }
      for (const config of [{ policy: { version: '1', url } }, { services: [service] }]) {
        const tab = await run.openShared(page('/page', { head: tagWith(config) }))
        await tab.evaluate(async () => {
          await (window as { assent?: Partial<typeof assent> }).assent?.open?.('preferences')
        })
        const links = await tab.evaluate(() =>
          [...(document.querySelector('assent-ui')?.shadowRoot?.querySelectorAll('a') ?? [])].map(
            ({ protocol }) => protocol,
          ),
        )
        expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([])
      }
    }
  })

  test('is one with the page in an about:srcdoc frame of the same site', async () => {
    const inner = TAG.replaceAll('"', '&quot;')
    const tab = await run.openShared(
      page('/page', { body: `<iframe srcdoc="${inner}" title="Inner"></iframe>` }),
    )
    await tab.part('accept').click()
    await tab.waitFor(() => {
      const { assent } = frames[0] as unknown as { assent?: { isGranted(id: string): boolean } }
      return assent?.isGranted('advertising')
    })
    expect(tab.errors).toEqual([])
  })
})
