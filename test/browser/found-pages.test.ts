import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const LONG = '<div style="height: 3000px">Jobs</div>'
describeEngines('On pages as they are found', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
  })

  const open = (body: string, head = '', config: object = {}) =>
    run.openShared(servePage(run, '/page', { host, head: head + tagWith(config), body }), {
      reducedMotion: 'reduce',
    })

  /** Whether all of the banner is in the window, and a click on it would meet it. */
  const isAtHand = (tab: Tab) =>
    tab.evaluate(() => {
      const host = document.querySelector('assent-ui') as HTMLElement
      const banner = host.shadowRoot?.querySelector('[part=banner]') as HTMLElement
      const button = banner.querySelector('[part=accept]') as HTMLElement
      const { top, bottom } = banner.getBoundingClientRect()
      const { left, top: y, width, height } = button.getBoundingClientRect()
      return [
        top >= 0 && Math.round(bottom) <= innerHeight + 1,
        document.elementFromPoint(left + width / 2, y + height / 2) === host,
        getComputedStyle(button).visibility,
      ]
    })

  for (const css of [
    ':not(:defined) { visibility: hidden }',
    'body { filter: grayscale(1) }',
    'body { transform: translateZ(0) }',
    'body > * { position: relative; z-index: 1 }',
    'body > * { animation: in 1ms both } @keyframes in { to { transform: none; opacity: 1 } }',
    'body > :first-child { position: static; float: left }',
  ]) {
    test(`the banner is at hand beside ${css}`, async () => {
      const tab = await open(LONG, `<style>${css}</style>`)
      await tab.part('banner').untilVisible()
      expect(await isAtHand(tab)).toEqual([true, true, 'visible'])
    })
  }

  test('moves nothing on a page that is as high as the window', async () => {
    const tab = await open(
      '',
      '<style>* { box-sizing: border-box; margin: 0 } html, body { height: 100% } body { display: flex; flex-direction: column } main { flex: 1 }</style>',
    )
    const footer = () =>
      tab.evaluate(() => document.querySelector('footer')?.getBoundingClientRect().top)
    await tab.part('banner').untilVisible()
    const before = await footer()
    await tab.part('reject').click()
    await tab.part('banner').untilGone()
    expect(before).toBe(await footer())
    expect(await tab.evaluate(() => document.documentElement.style.boxSizing)).toBe('')
  })

  test('gives a page back the sizes that it had set itself', async () => {
    const own = 'padding-bottom: 20px; scroll-padding-bottom: 30px; box-sizing: border-box;'
    const tab = await open('', `<script>document.documentElement.style.cssText = '${own}'</script>`)
    await tab.part('banner').untilVisible()
    const style = () => tab.evaluate(() => document.documentElement.style.cssText)
    await tab.poll(async () => (await style()).includes('content-box'), 'no room was made')
    await tab.part('reject').click()
    await tab.part('banner').untilGone()
    expect(await style()).toBe(own)
  })

  test('the banner outlives an app that draws the body, or all of the page, anew', async () => {
    const tab = await open('<p>Jobs</p>')
    await tab.part('banner').untilVisible()
    await tab.evaluate(() => {
      document.body.innerHTML = '<main><p>Other jobs</p></main>'
    })
    expect(await tab.part('banner').isVisible()).toBe(true)
    await tab.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement
      for (const each of copy.querySelectorAll('script, assent-ui')) each.remove()
      document.documentElement.replaceWith(copy)
    })
    await tab.part('banner').untilVisible()
    await tab.part('accept').click()
    await tab.waitFor(() => assent.isGranted('analytics'))
    expect(tab.errors).toEqual([])
  })

  test('an app takes away the script that it drew, as it would without us', async () => {
    const tab = await open(
      '<div id="app"><script type="text/plain" data-assent="analytics">document.title = "ran"</script></div>',
    )
    await tab.evaluate(() => {
      const app = document.getElementById('app') as HTMLElement
      const drawn = app.firstChild as Node
      assent.grantAll()
      app.removeChild(drawn)
    })
    expect([await tab.evaluate(() => document.title), tab.errors]).toEqual(['ran', []])
  })
})
