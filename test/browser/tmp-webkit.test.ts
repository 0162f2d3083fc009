
import { expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { CLIENT, servePage, serveSite, tagWith } from './job-site.ts'
describeEngines('x', (run) => {
  test('y', async () => {
    serveSite(run)
    const url = servePage(run, '/page', { head: `<meta name="viewport" content="width=device-width">${tagWith({ adsense: CLIENT, policy: {version:'1',url:'/p'}, ui: { layout: 'box' } })}`, body: Array.from({ length: 30 }, (_, i) => `<p>Job <a href="#a" id="a${i}">${i}</a></p>`).join('') })
    const tab = await run.open(url, { width: 320, height: 640, reducedMotion: 'reduce' })
    await tab.part('banner').untilVisible()
    for (let i = 0; i < 14; i++) {
      await tab.press('Tab')
      console.log(JSON.stringify(await tab.evaluate(() => {
        const l = document.querySelector('assent-ui')?.shadowRoot?.querySelector('[part=banner]') as HTMLElement
        const e = document.activeElement as HTMLElement
        const s = document.documentElement.style
        return [e.id, Math.round(e.getBoundingClientRect().top), scrollY, innerHeight, l.offsetTop, Math.round(l.getBoundingClientRect().top), s.scrollPaddingBottom, s.paddingBottom]
      })))
    }
    expect(1).toBe(1)
  })
})
