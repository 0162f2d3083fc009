import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { settled } from './harness/settled.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const services = [
  {
    id: 'counter',
    category: 'analytics',
    label: 'Counter',
    provider: 'Counter Ltd',
    storage: ['count_*'],
  },
]
const TRUSTED = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-n' 'strict-dynamic'; style-src 'self'; img-src 'self'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types assent",
}

/** Nothing fades in. */
const CALM = { reducedMotion: 'reduce' } as const

describeEngines('What stands in the page', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  const open = (body: string, config: object = {}) => {
    const url = servePage(run, '/page', {
      host,
      head: tagWith({ services, ...config }, 'nonce="n"'),
      headers: TRUSTED,
      body: `${body}<p><a id="choices" href="#" data-assent-open>Privacy choices</a></p>`,
    })
    return run.openShared(url, CALM)
  }

  test('the trigger has the focus again when the preferences are closed', async () => {
    const tab = await open('', { ui: { trigger: true } })
    await tab.part('reject').click()
    await tab.part('trigger').untilVisible()
    for (const close of [() => tab.press('Escape'), () => tab.part('save').click()]) {
      await tab.part('trigger').click()
      await tab.part('preferences').untilVisible()
      await close()
      await tab.part('preferences').untilGone()
      expect(await tab.focusedPart()).toBe('trigger')
    }
  })

  test('an announcement covers nothing that has the focus', async () => {
    const upcoming = { version: '2', effective: '2099-01-31', announced: '2026-01-01' }
    const tab = await open('<div style="height: 3000px"></div>', {
      policy: { version: '1', upcoming },
    })
    await tab.part('reject').click()
    await tab.reload()
    await tab.part('notice').untilVisible()
    await tab.evaluate(() => document.getElementById('choices')?.focus())
    const isCovered = () =>
      tab.evaluate(() => {
        const { bottom, left } = (
          document.getElementById('choices') as HTMLElement
        ).getBoundingClientRect()
        return document.elementFromPoint(left + 2, bottom - 2)?.id !== 'choices'
      })
    await tab.poll(
      async () => !(await isCovered()),
      () => 'what has the focus is covered',
    )
    await tab.find({ css: '[part=notice] button' }).click()
    await tab.part('notice').untilGone()
    await tab.waitFor(() => !document.documentElement.style.paddingBottom)
  })

  test('the settings are part of the page, for a returning visitor too', async () => {
    const tab = await open('<div data-assent-settings></div>')
    await tab.part('preferences').untilVisible()
    await tab.part('reject', { index: 1 }).click()
    await tab.waitFor(() => assent.status === 'decided')
    await tab.reload()
    await tab.part('preferences').untilVisible()
    await tab.find({ css: '[data-id=analytics]' }).click()
    await tab.part('save').click()
    expect(await tab.evaluate(() => [assent.record?.method, assent.record?.choices])).toEqual([
      'preferences',
      expect.objectContaining({ analytics: 'granted', advertising: 'denied' }),
    ])
    expect(await tab.part('preferences').isVisible()).toBe(true)
    expect(tab.errors).toEqual([])
  })

  test('the declaration takes the place of the static one and tells the choice', async () => {
    const tab = await open('<div data-assent-declaration><p>Static</p></div>')
    const cells = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('[data-assent-declaration] tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent),
        ),
      )
    await tab.waitFor(() => document.querySelector('[data-assent-declaration] table'))
    await tab.part('accept').click()
    await tab.waitFor(() => assent.status === 'decided')
    expect(await cells()).toContainEqual(['Counter', 'Counter Ltd', '', '', 'count_*', '', 'On'])
    expect(await tab.evaluate(() => document.body.textContent)).not.toContain('Static')
  })

  test('a visitor is forgotten, is told so, and is asked again', async () => {
    const tab = await open('')
    await tab.part('accept').click()
    await tab.waitFor(() => assent.status === 'decided')
    await tab.evaluate(() => {
      for (const key of ['count_1', 'assent.read', 'assent.sent']) localStorage.setItem(key, 'x')
    })
    await tab.find('#choices').click()
    await tab.part('preferences').untilVisible()
    await tab.find({ css: 'summary', text: 'Forget me' }).click()
    await tab.find({ css: 'button', name: 'Forget me' }).click()
    await tab.part('banner').untilVisible()
    await tab.find({ css: '.said', text: 'removed' }).untilVisible()
    expect(
      await tab.evaluate(() => [
        assent.status,
        document.cookie,
        localStorage.length,
        document.activeElement?.id,
      ]),
    ).toEqual(['undecided', '', 0, run.name === 'webkit' ? expect.anything() : 'choices'])
  })

  test('an announced change is said until it was read, and read once for all pages', async () => {
    const policy = {
      version: '1',
      upcoming: { version: '2', effective: '2099-01-31', announced: '2026-01-01' },
    }
    const tab = await open('', { policy })
    await tab.part('reject').click()
    await tab.part('notice').untilVisible()
    await tab.reload()
    await tab.part('notice').untilVisible()
    await tab.find({ css: '[part=notice] button' }).click()
    await tab.part('notice').untilGone()
    expect(await tab.evaluate(() => localStorage.getItem('assent.read'))).toBe('2')
    await open('<p data-assent-declaration></p>', { policy })
    await tab.waitFor(() => document.querySelector('[data-assent-declaration] table'))
    expect(await tab.part('notice').isVisible()).toBe(false)
  })

  test('what stands in the page needs no Preact: that comes with the preferences', async () => {
    const tab = await run.open(
      servePage(run, '/page', {
        host,
        head: tagWith({ services, ui: { trigger: true } }),
        body: '<iframe data-assent="analytics" data-src="https://video.example/"></iframe><div data-assent-declaration></div>',
      }),
    )
    const downloaded = () =>
      run.internet
        .requestsTo(host)
        .flatMap(({ path }) => path.match(/^\/assent-\S+/) ?? [])
        .sort()
    const standing = ['/assent-fixtures.js', '/assent-table.js', '/assent-ui.js']
    await tab.part('banner').untilVisible()
    await tab.part('placeholder').untilVisible()
    await tab.waitFor(() => document.querySelector('[data-assent-declaration] table'))
    await settled(tab, run.internet)
    expect(downloaded()).toEqual(standing)
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    expect(downloaded()).toEqual([
      '/assent-fixtures.js',
      '/assent-preferences.js',
      ...standing.slice(1),
    ])
  })

  test('what cannot be fetched leaves the words of the page', async () => {
    run.internet.refuse(`https://${host}/assent-table.js`)
    const body = '<div data-assent-declaration><p>Static</p></div>'
    const tab = await run.openShared(
      servePage(run, '/page', { host, head: tagWith({ services }), body }),
      CALM,
    )
    await tab.poll(
      async () => run.internet.requestsTo(host).some(({ path }) => path === '/assent-table.js'),
      'the table was not asked for',
    )
    await settled(tab, run.internet)
    expect(await tab.evaluate(() => document.body.textContent)).toContain('Static')
    expect(tab.errors).toEqual([])
  })

  test('a placeholder shows a picture of this site, none of another, and says who receives data', async () => {
    const frame = (poster: string) =>
      `<iframe width="400" height="240" data-assent="analytics" data-assent-service="counter" data-assent-poster="${poster}" data-src="https://video.example/"></iframe>`
    const tab = await open(frame('/poster.svg') + frame('https://video.example/poster.svg'))
    await tab.waitFor(
      () =>
        [...document.querySelectorAll('assent-ui')].filter((host) =>
          host.shadowRoot?.querySelector('[part~=placeholder]'),
        ).length === 2,
    )
    expect(await tab.part('placeholder').text()).toContain('Recipient: Counter Ltd')
    await tab.poll(
      async () => run.internet.requestsTo(host).some(({ path }) => path === '/poster.svg'),
      'no poster',
    )
    expect(run.internet.requestsTo('video.example')).toEqual([])
  })

  test('a placeholder in a small frame keeps its distance to its edges', async () => {
    const tab = await open(
      '<iframe width="160" height="40" data-assent="analytics" data-src="https://video.example/"></iframe>',
    )
    await tab.part('placeholder').untilVisible()
    const gaps = await tab.evaluateInPage((page) => {
      const [element] = page.all({ part: 'placeholder' })
      if (!element) throw new Error('no placeholder')
      const own = element.getBoundingClientRect()
      return [...element.querySelectorAll('p, button')].map((each) => {
        const box = each.getBoundingClientRect()
        return Math.min(
          box.top - own.top,
          own.bottom - box.bottom,
          box.left - own.left,
          own.right - box.right,
        )
      })
    })
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12)
  })

  test('stays where a page brings another body', async () => {
    const tab = await open('')
    await tab.part('banner').untilVisible()
    await tab.evaluate(() => {
      const next = document.createElement('body')
      next.append('The next page')
      document.body.replaceWith(next)
    })
    await tab.part('banner').untilVisible()
    await tab.part('reject').click()
    await tab.waitFor(() => assent.status === 'decided')
  })

  test('fills a place that an app brings later, for a returning visitor too', async () => {
    const tab = await open('')
    await tab.part('reject').click()
    await tab.reload()
    await tab.evaluate(() => {
      const place = document.createElement('div')
      place.dataset.assentDeclaration = ''
      place.textContent = 'static'
      document.body.append(place)
    })
    await tab.waitFor(() => document.querySelector('[data-assent-declaration] table'))
  })
})
