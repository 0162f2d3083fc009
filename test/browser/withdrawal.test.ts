import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const stats = {
  id: 'stats',
  category: 'analytics',
  label: 'Stats',
  cookies: ['_st', '_st_*'],
  storage: ['st', 'st.*'],
}
const head = tagWith({ reload: false, services: [stats] })

describeEngines('A withdrawal', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  const page = (path = '/page', more = {}) => servePage(run, path, { host, head, ...more })
  const openPage = (more = {}, path = '/page') => run.openShared(page(path, more))
  const cookieNames = (tab: Tab) =>
    tab.evaluate(() =>
      [...new Set(document.cookie.split('; ').map((pair) => pair.split('=')[0]))].sort(),
    )

  test('erases cookies of the host and its parents, on every path, secure or not', async () => {
    host = `www.${host.replaceAll('.', '-')}.co.kr`
    serveSite(run, host)
    const tab = await openPage({}, '/a/b/page')
    const parent = host.replace('www.', '')
    const places = [
      '; path=/',
      `; path=/; domain=${parent}`,
      '; path=/a',
      '; path=/a/',
      `; path=/a/b; domain=${host}`,
      '; path=/a/b/page',
      '; path=/; Secure; SameSite=None',
      `; path=/a/b/; domain=${parent}; Secure; SameSite=None`,
    ]
    const set = await tab.evaluate((places: string[]) => {
      assent.grantAll()
      for (const place of places) {
        for (const name of ['_st', '_st_more', 'other']) document.cookie = `${name}=1${place}`
      }
      return document.cookie.split('; ').filter((pair) => pair === '_st_more=1').length
    }, places)
    expect(set).toBeGreaterThan(3)
    await tab.evaluate(() => assent.withdraw('analytics'))
    expect(await cookieNames(tab)).toEqual(['assent', 'other'])
  })

  test('leaves what a service with consent has declared as well, and the record', async () => {
    const services = [
      { id: 'one', category: 'analytics', label: 'One', cookies: ['shared_*', 'one'] },
      { id: 'two', category: 'advertising', label: 'Two', cookies: ['shared_*', '*'] },
    ]
    const tab = await openPage({ head: tagWith({ reload: false, services }) })
    await tab.evaluate(() => {
      assent.grantAll()
      for (const name of ['shared_id', 'one']) document.cookie = `${name}=1; path=/`
      assent.withdraw('advertising')
    })
    expect(await cookieNames(tab)).toEqual(['assent', 'one', 'shared_id'])
    await tab.evaluate(() => assent.withdraw('analytics'))
    expect(await cookieNames(tab)).toEqual(['assent'])
    await tab.reload()
    expect(await tab.evaluate(() => assent.status)).toBe('decided')
  })

  test('erases partitioned cookies where the browser has them', async () => {
    const tab = await openPage()
    await tab.evaluate(() => {
      assent.grantAll()
      for (const name of ['_st', 'other']) {
        document.cookie = `${name}=1; path=/; Secure; SameSite=None`
        document.cookie = `${name}=1; path=/; Secure; SameSite=None; Partitioned`
      }
    })
    expect(await cookieNames(tab)).toEqual(['_st', 'assent', 'other'])
    await tab.evaluate(() => assent.withdraw('analytics'))
    expect(await cookieNames(tab)).toEqual(['assent', 'other'])
  })

  test('erases web storage, databases and caches by name and by pattern, and no others', async () => {
    const tab = await openPage()
    const names = ['st', 'st.one', 'st.two', 'state', 'other']
    await tab.evaluate(async (names: string[]) => {
      assent.grantAll()
      for (const name of names) {
        localStorage.setItem(name, '1')
        sessionStorage.setItem(name, '1')
        await caches.open(name)
        await new Promise<void>((done, fail) => {
          const request = indexedDB.open(name)
          request.onerror = () => fail(request.error)
          request.onsuccess = () => {
            request.result.close()
            done()
          }
        })
      }
    }, names)
    const left = () =>
      tab.evaluate(async () => {
        const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
        return [
          Object.keys(localStorage),
          Object.keys(sessionStorage),
          databases,
          await caches.keys(),
        ].map((list) => list.sort())
      })
    expect(await left()).toEqual(Array(4).fill(names.toSorted()))
    await tab.evaluate(() => assent.open('preferences'))
    await tab.part('reject').click()
    const kept = Array(4).fill(['other', 'state'])
    await tab.poll(async () => String(await left()) === String(kept), 'not erased')
    expect(await left()).toEqual(kept)
  })

  test('sweeps at the next load, before anything else, what running code wrote again', async () => {
    const tab = await openPage({
      head: `${head}<script>window.found = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]</script>`,
    })
    await tab.evaluate(() => {
      assent.grantAll()
      assent.withdraw('analytics')
      document.cookie = '_st=again; path=/'
      localStorage.setItem('st', 'again')
      sessionStorage.setItem('st.session', 'again')
    })
    expect(await cookieNames(tab)).toEqual(['_st', 'assent'])
    await tab.reload()
    expect(
      await tab.evaluate(() =>
        (window as unknown as { found: string[] }).found.map((one) => one.split('=')[0]),
      ),
    ).toEqual(['assent'])
  })

  test('keeps what Google’s own consent and sign-in wrote, and what nobody declared', async () => {
    run.internet.refuse('pagead2.googlesyndication.com')
    const tab = await openPage({
      head: tagWith({ reload: false, adsense: 'ca-pub-1234567890123456' }),
    })
    await tab.evaluate(() => {
      assent.grantAll()
      for (const name of [
        'FCCDCF',
        'g_state',
        'g_csrf_token',
        'session',
        '__gads',
        '__gpi',
        'FCNEC',
      ])
        document.cookie = `${name}=1; path=/`
      for (const name of ['draft', 'google_adsense_settings', 'goog_pem_mod'])
        localStorage.setItem(name, '1')
      assent.withdraw('advertising')
    })
    expect([await cookieNames(tab), await tab.evaluate(() => Object.keys(localStorage))]).toEqual([
      ['FCCDCF', 'assent', 'g_csrf_token', 'g_state', 'session'],
      ['draft'],
    ])
  })

  test('stops the other tabs in place, without a reload, within a second', async () => {
    const body = '<iframe data-assent="analytics" data-src="/frame" title="Frame"></iframe>'
    page('/frame', { head: '' })
    const first = await openPage({ body })
    const second = await (await run.sharedVisitor()).newTab()
    await second.goto(page('/second', { body }))
    await first.evaluate(() => assent.grantAll())
    await second.waitFor(() => assent.isGranted('analytics'))
    await second.waitFor(() => frames[0]?.document.title)
    await second.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      assent.whenGranted('stats', (signal) => {
        signal.addEventListener('abort', () => heard.push('abort'))
        return () => heard.push('cleanup')
      })
      assent.on('withdraw', ({ category, origin }) => heard.push([category, origin, Date.now()]))
    })
    const loads = second.loads
    const time = await first.evaluate(() => {
      assent.withdraw('analytics')
      return Date.now()
    })
    const heard = await second.waitFor(() => {
      const { heard } = window as unknown as { heard: (string | unknown[])[] }
      return heard.length >= 3 ? heard : undefined
    })
    const told = heard?.at(-1) as [string, string, number]
    expect(heard?.slice(0, 2)).toEqual(['abort', 'cleanup'])
    expect([told.slice(0, 2), told[2] - time < 1000]).toEqual([['analytics', 'tab'], true])
    expect(await second.evaluate(() => frames[0]?.location.href)).toBe('about:blank')
    expect(second.loads).toBe(loads)
    await second.close()
  })

  test('ends with one and the same record where two tabs decide at the same moment', async () => {
    const first = await openPage()
    const second = await (await run.sharedVisitor()).newTab()
    await second.goto(page('/second'))
    const read = () => [assent.record?.id, document.cookie.includes(`${assent.record?.id}`)]
    for (const choice of ['granted', 'denied', 'granted', 'denied'] as const) {
      await Promise.all([
        first.evaluate((to: 'granted' | 'denied') => assent.decide({ analytics: to }), choice),
        second.evaluate(() => assent.denyAll()),
      ])
      await first.poll(async () => {
        const [one, other] = [await first.evaluate(read), await second.evaluate(read)]
        return one[0] === other[0] && one[1] && other[1]
      }, 'the tabs disagree')
      const granted = () => assent.isGranted('analytics')
      expect(await first.evaluate(granted)).toBe(await second.evaluate(granted))
    }
    await second.close()
  })

  test('is heard by a page that comes back from the back/forward cache', async () => {
    const tab = await openPage({}, '/first')
    await tab.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      assent.grantAll()
      assent.whenGranted('analytics', () => () => heard.push('stopped'))
      assent.on('withdraw', ({ category, origin }) => heard.push(`${category} ${origin}`))
    })
    await tab.goto(page('/second'))
    await tab.evaluate(() => assent.withdraw('analytics'))
    await tab.back()
    await tab.waitFor(() => location.pathname === '/first' && !assent.isGranted('analytics'))
    // A page that was loaded anew has no such list, and nothing of it runs.
    const heard = await tab.evaluate(() => (window as { heard?: string[] }).heard)
    expect(heard ?? ['stopped', 'analytics tab']).toEqual(['stopped', 'analytics tab'])
  })

  /** A page with what cannot be unloaded. */
  const running = {
    head: tagWith({}),
    body: '<script type="text/plain" data-assent="analytics">window.ran = true</script>',
  }

  test('asks for a page that a form has led to, and does not send the form again', async () => {
    const url = page('/sent', running)
    const form = '<form method="post" action="/sent"><button>Apply</button></form>'
    const tab = await openPage({ ...running, body: form })
    await tab.evaluate(() => assent.grantAll())
    await tab.click('form button')
    await tab.waitFor(() => location.pathname === '/sent' && document.readyState === 'complete')
    await tab.waitFor(() => 'ran' in window)
    await tab.evaluate(() => assent.denyAll())
    const methods = () =>
      run.internet
        .requestsTo(host)
        .filter((request) => request.url === url)
        .map(({ method }) => method)
    await tab.waitFor(() => document.readyState === 'complete' && !('ran' in window))
    expect(methods()).toEqual(['POST', 'GET'])
  })

  test('asks for the page once, however long the server takes', async () => {
    const tab = await openPage(running)
    await tab.evaluate(() => assent.grantAll())
    const asked = () => run.internet.requestsTo(host).filter(({ path }) => path === '/page').length
    const before = asked()
    run.internet.answer(`https://${host}/page`, {
      body: '<!doctype html><title>Late</title>',
      headers: { 'content-type': 'text/html' },
      delayMs: 6_500,
    })
    await tab.evaluate(() => assent.denyAll())
    await tab.waitFor(() => document.title === 'Late', { timeoutMs: 15_000 })
    expect(asked() - before).toBe(1)
  })
})
