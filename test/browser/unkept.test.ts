import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const head = tagWith({ reload: false })
const body = '<iframe data-assent="analytics" data-src="/frame" title="Frame"></iframe>'

/* Cookies were allowed when the visitor said yes, and are not any more. */
describeEngines('A withdrawal that cannot be kept', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
    servePage(run, '/frame', { host, head: '' })
  })

  async function granted(): Promise<Tab> {
    const tab = await run.openShared(servePage(run, '/page', { host, head, body }))
    await tab.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      assent.grantAll()
      assent.whenGranted('analytics', (signal) => {
        signal.addEventListener('abort', () => heard.push('abort'))
      })
      assent.on('withdraw', ({ category }) => heard.push(category))
    })
    return tab
  }

  const refuse = (tab: Tab, ...what: ('cookies' | 'storage')[]) =>
    tab.evaluate((what: string[]) => {
      if (what.includes('cookies')) {
        Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })
      }
      if (what.includes('storage')) {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      }
    }, what)

  const state = (tab: Tab) =>
    tab.evaluate(() => ({
      heard: (window as unknown as { heard: string[] }).heard,
      frame: document.querySelector('iframe')?.getAttribute('src'),
      isGranted: assent.isGranted('analytics'),
      storage: assent.storage,
    }))

  test('stops everything in the page, and the visitor is told', async () => {
    const tab = await granted()
    await refuse(tab, 'cookies', 'storage')
    await tab.evaluate(() => assent.denyAll())
    expect(await state(tab)).toEqual({
      heard: ['abort', 'analytics', 'advertising'],
      frame: null,
      isGranted: false,
      storage: 'memory',
    })
    await tab.evaluate(() => assent.open('preferences'))
    await tab.part('preferences').untilVisible()
    expect(await tab.part('preferences').text()).toContain(
      'this choice lasts until you leave this page',
    )
    expect(tab.errors).toEqual([])
  })

  test('is not undone by a reload, and the preferences open to say so', async () => {
    const config = {
      services: [{ id: 'chat', category: 'analytics', label: 'Chat', reload: true }],
    }
    const service = `<script type="text/plain" data-assent="analytics">document.title = 'ran'</script>`
    const tab = await run.openShared(
      servePage(run, '/running', { host, head: tagWith(config), body: service }),
    )
    await tab.evaluate(() => assent.grantAll())
    await tab.waitFor(() => document.title === 'ran')
    const { loads } = tab
    await tab.evaluate(() => {
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
      Object.defineProperty(Document.prototype, 'cookie', { ...cookie, set() {} })
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      assent.withdraw('analytics')
    })
    await tab.part('preferences').untilVisible()
    expect(await tab.part('preferences').text()).toContain(
      'this choice lasts until you leave this page',
    )
    expect(await tab.evaluate(() => assent.isGranted('analytics'))).toBe(false)
    expect(tab.loads).toBe(loads)
  })

  test('is kept in web storage where only cookies are refused, and outlives the older yes', async () => {
    const tab = await granted()
    await refuse(tab, 'cookies')
    await tab.evaluate(() => assent.denyAll())
    expect((await state(tab)).storage).toBe('localStorage')
    await tab.reload()
    expect(
      await tab.evaluate(() => [
        assent.status,
        assent.isGranted('analytics'),
        document.cookie.includes('granted'),
      ]),
    ).toEqual(['decided', false, true])
  })

  test('is kept where web storage is full and cookies are not refused', async () => {
    const tab = await granted()
    await tab.evaluate(() => {
      for (let size = 2 ** 20; size >= 1; size /= 2) {
        try {
          for (let index = 0; ; index += 1)
            localStorage.setItem(`${size} ${index}`, 'x'.repeat(size))
        } catch {
          // Full: smaller ones may still fit.
        }
      }
      assent.denyAll()
    })
    expect(await state(tab)).toMatchObject({ isGranted: false, storage: 'cookie' })
    await tab.reload()
    expect(await tab.evaluate(() => assent.isGranted('analytics'))).toBe(false)
  })
})
