import { beforeEach, expect, test } from 'vitest'
import { adUrl, loaderUrl } from '../stand-in/vendors.ts'
import { untilFilled } from './ads.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { freshDomain, PUSH, SLOT, servePage, serveSite, TAG } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

/** A slot with a number of its own. */
const slot = (number: number, attributes = 'style="display:block"') =>
  `<ins class="adsbygoogle" ${attributes} data-ad-slot="${number}"></ins>`
const slow = (answerMs: number) => `<script>__standIn = { answerMs: ${answerMs} }</script>`

describeEngines('AdSense on pages as they are found', (run) => {
  const ads = () =>
    run.internet.requestsTo('*.doubleclick.net').filter(({ url }) => url.startsWith(adUrl))
  const slots = () => ads().map(({ query }) => query.get('slotname'))
  let host = ''
  const openPage = (body: string, head = TAG) =>
    run.openShared(servePage(run, '/jobs/list', { host, head, body }))
  const accept = (tab: Tab) => tab.part('accept').click()
  const keepsPage = (tab: Tab) =>
    tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
    })
  /** So long, in which nothing more may come. */
  const pass = (ms: number) => new Promise((done) => setTimeout(done, ms))

  beforeEach(() => {
    host = freshDomain()
    serveSite(run, host)
  })

  for (const when of ['at once', 'when its ads were there'] as const) {
    test(`fills slots where an app destroys its consent and makes another, ${when}`, async () => {
      const tab = await openPage(
        (SLOT + PUSH).repeat(2),
        '<script src="/assent.js" data-manual></script>',
      )
      await tab.evaluate(() => {
        const page = window as unknown as { createConsent(config: object): typeof assent }
        const make = () => page.createConsent({ adsense: 'ca-pub-1234567890123456', ui: false })
        const first = make()
        first.grantAll()
        Object.assign(window, {
          again() {
            first.destroy()
            make()
          },
        })
      })
      if (when !== 'at once') await untilFilled(tab, 2)
      await tab.evaluate(() => (window as unknown as { again(): void }).again())
      await untilFilled(tab, 2)
      expect(ads()).toHaveLength(when === 'at once' ? 2 : 4)
      // A loader that was still on its way at the end is given up.
      const loaders = run.internet.requests.filter(({ url }) => url.startsWith(loaderUrl))
      expect(loaders.length).toBeLessThanOrEqual(when === 'at once' ? 2 : 1)
      expect(tab.errors).toEqual([])
    })
  }

  test('gives a slot what the page pushed for it before the yes', async () => {
    const push = (entry: string) =>
      `<script>(adsbygoogle = window.adsbygoogle || []).push(${entry})</script>`
    const tab = await openPage(
      slot(1) + push('{}') + slot(2) + push('{ params: { google_ad_channel: "77" } }') + slot(3),
    )
    await accept(tab)
    await untilFilled(tab, 3)
    // Their frames ask at once, in any order.
    const asked = ads().map(({ query }) => [query.get('slotname'), query.get('channel')])
    expect(asked.sort()).toEqual([
      ['1', null],
      ['2', '77'],
      ['3', null],
    ])
    expect(tab.errors).toEqual([])
  })

  test('keeps to the page’s own wish for no personalised ads, and calls its onload', async () => {
    const tab = await openPage(
      SLOT,
      `<script>
        (adsbygoogle = window.adsbygoogle || []).requestNonPersonalizedAds = 1
        adsbygoogle.onload = () => { document.title = 'loaded' }
      </script>${TAG}`,
    )
    await accept(tab)
    await untilFilled(tab, 1)
    expect(ads().map(({ query }) => query.get('npa'))).toEqual(['1'])
    expect(await tab.evaluate(() => document.title)).toBe('loaded')
  })

  test('keeps to the page’s own pause, until the page ends it', async () => {
    const tab = await openPage(
      SLOT,
      `<script>(adsbygoogle = window.adsbygoogle || []).pauseAdRequests = 1</script>${TAG}`,
    )
    await accept(tab)
    await tab.waitFor(
      () => (window as { adsbygoogle?: { loaded?: boolean } }).adsbygoogle?.loaded === true,
    )
    await pass(500)
    expect(ads()).toEqual([])
    await tab.evaluate(() => {
      ;(
        window as never as { adsbygoogle: { pauseAdRequests: number } }
      ).adsbygoogle.pauseAdRequests = 0
    })
    await untilFilled(tab, 1)
  })

  test('leaves a slot to a page that pushes it a little later, as an app does', async () => {
    const late = `<script>addEventListener('load', () => setTimeout(() => (adsbygoogle = window.adsbygoogle || []).push({}), 300))</script>`
    const tab = await openPage(slot(1) + late)
    await accept(tab)
    await untilFilled(tab, 1)
    await tab.reload()
    await untilFilled(tab, 1)
    await pass(1200)
    expect(slots()).toEqual(['1', '1'])
    expect(tab.errors).toEqual([])
  })

  test('leaves later slots to an app, whatever it pushed before the yes', async () => {
    const tab = await openPage('<div id="view"></div>')
    const view = (number: number) =>
      tab.evaluate((html: string) => {
        const place = document.getElementById('view') as HTMLElement
        place.innerHTML = html
        return new Promise<void>((done) => {
          setTimeout(() => {
            const page = window as unknown as { adsbygoogle: object[] }
            ;(page.adsbygoogle ||= []).push({})
            done()
          }, 50)
        })
      }, slot(number))
    for (const number of [1, 2, 3]) await view(number)
    await accept(tab)
    await untilFilled(tab, 1)
    for (const number of [4, 5]) {
      await view(number)
      await untilFilled(tab, 1)
    }
    expect(slots()).toEqual(['3', '4', '5'])
    expect(tab.errors).toEqual([])
  })

  test('fills a slot that an app takes away before it was shown, and brings back', async () => {
    const tab = await openPage(`<div id="kept">${slot(1, 'style="display:none"')}</div>${slot(2)}`)
    await accept(tab)
    await untilFilled(tab, 1)
    await tab.evaluate(async () => {
      const kept = document.getElementById('kept') as HTMLElement
      kept.remove()
      // Another one that is filled: what waits is gone through.
      document
        .querySelector('main')
        ?.insertAdjacentHTML(
          'beforeend',
          '<ins class="adsbygoogle" style="display:block" data-ad-slot="3"></ins>',
        )
      await new Promise((done) => setTimeout(done, 1_500))
      ;(kept.firstElementChild as HTMLElement).style.display = 'block'
      document.querySelector('main')?.append(kept)
    })
    await untilFilled(tab, 3)
    expect(slots().sort()).toEqual(['1', '2', '3'])
    expect(tab.errors).toEqual([])
  })

  test('asks once for a late slot that has a comment in it', async () => {
    const tab = await openPage(slot(1), slow(500) + TAG)
    await accept(tab)
    await untilFilled(tab, 1)
    await tab.evaluate(
      (late: string) => {
        const host = document.createElement('div')
        host.innerHTML = late
        document.body.append(host)
        ;(window as unknown as { adsbygoogle: { push(one: object): void } }).adsbygoogle.push({})
      },
      slot(2).replace('></ins', '><!-- unit 2 --></ins'),
    )
    await untilFilled(tab, 2)
    await pass(1500)
    expect(slots()).toEqual(['1', '2'])
  })

  test('keeps out an ad that was on its way when the yes was taken back', async () => {
    const tab = await openPage(slot(1) + PUSH, slow(800) + TAG)
    await accept(tab)
    await tab.waitFor(() => document.querySelector('[data-adsbygoogle-status=done]'))
    await keepsPage(tab)
    await tab.evaluate(() => assent.withdraw('advertising'))
    await pass(1200)
    expect(
      await tab.evaluate(() => document.querySelectorAll('ins.adsbygoogle *, iframe').length),
    ).toBe(0)
    await tab.evaluate(() => assent.grantAll())
    await untilFilled(tab, 1)
    expect(
      await tab.evaluate(() => document.querySelectorAll('ins.adsbygoogle iframe').length),
    ).toBe(1)
  })

  test('asks once where another yes comes before the ad', async () => {
    const tab = await openPage(slot(1) + PUSH, slow(800) + TAG)
    await accept(tab)
    await tab.waitFor(() => document.querySelector('[data-adsbygoogle-status=done]'))
    await keepsPage(tab)
    await tab.evaluate(() => {
      assent.withdraw('advertising')
      assent.grantAll()
    })
    await untilFilled(tab, 1)
    await pass(1200)
    expect(slots()).toEqual(['1'])
    expect(
      await tab.evaluate(() => document.querySelectorAll('ins.adsbygoogle iframe').length),
    ).toBe(1)
  })

  test('fills slots without a display of their own when they are shown', async () => {
    const tab = await openPage(
      `<style>.later { display: none }</style>
      <p>${slot(1, 'hidden')}</p>
      <p>${slot(2, 'class="adsbygoogle later"').replace('class="adsbygoogle" ', '')}</p>
      <p class="later">${slot(3, '')}</p>`,
    )
    await accept(tab)
    await tab.waitFor(() => assent.isGranted('adsense'))
    await pass(1500)
    expect(slots()).toEqual([])
    await tab.evaluate(() => {
      for (const one of document.querySelectorAll('.later')) one.classList.remove('later')
      for (const one of document.querySelectorAll('ins[hidden]')) one.removeAttribute('hidden')
    })
    await untilFilled(tab, 3)
    expect(slots().sort()).toEqual(['1', '2', '3'])
  })

  test('takes back what Google made of a slot, and not what the page did', async () => {
    const tab = await openPage(slot(1, 'style="display:none"'))
    await accept(tab)
    await tab.waitFor(() => assent.isGranted('adsense'))
    await tab.evaluate(() => {
      ;(document.querySelector('ins') as HTMLElement).style.cssText = 'display: block; width: 300px'
    })
    await untilFilled(tab, 1)
    await keepsPage(tab)
    await tab.evaluate(() => assent.withdraw('advertising'))
    expect(await tab.evaluate(() => document.querySelector('ins')?.style.cssText)).toBe(
      'display: block; width: 300px;',
    )
    await tab.evaluate(() => assent.grantAll())
    await untilFilled(tab, 1)
  })

  test('erases what is Google’s, and leaves what only sounds like it', async () => {
    const tab = await openPage(`${SLOT}<iframe id="google_map" title="Map"></iframe>`)
    const own = ['google_access_token', 'google_login_hint', 'g_state']
    await tab.evaluate((names: string[]) => {
      for (const name of names) localStorage.setItem(name, 'the site’s')
      sessionStorage.setItem('google_adsense_session', 'Google’s')
      localStorage.setItem('google_ama_settings', 'Google’s')
    }, own)
    await accept(tab)
    await untilFilled(tab, 1)
    await keepsPage(tab)
    await tab.evaluate(() => assent.withdraw('advertising'))
    expect(
      await tab.evaluate(() => [
        ...Object.keys(localStorage)
          .filter((name) => /^g/.test(name) && !/_mod/.test(name))
          .sort(),
        ...Object.keys(sessionStorage).filter((name) => !/pub_session/.test(name)),
        document.getElementById('google_map')?.title,
      ]),
    ).toEqual([...own.sort(), 'Map'])
  })

  for (const [what, code, body] of [
    [
      'marks the slots',
      'for (const slot of document.querySelectorAll("ins")) slot.dataset.adsbygoogleStatus = "done"',
      SLOT,
    ],
    ['finds no slot', '', ''],
  ] as const) {
    test(`names what a blocker put in the place of AdSense, once: it ${what}`, async () => {
      run.internet.answer(loaderUrl, {
        body: `window.adsbygoogle = { loaded: true, push() {} }; ${code}`,
        headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
      })
      const tab = await openPage(body)
      await tab.evaluate(() => {
        const page = window as unknown as { heard: string[] }
        page.heard = []
        assent.on('error', ({ error }) => page.heard.push((error as Error).message))
      })
      await accept(tab)
      await tab.waitFor(() => (window as unknown as { heard: string[] }).heard.length > 0)
      await pass(300)
      expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
        'AdSense did not load',
      ])
    })
  }
})
