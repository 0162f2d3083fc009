import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const FRAME =
  '<iframe title="Film" data-assent="analytics" data-src="/film" width="560" height="315"></iframe>'

describeEngines('A blocked frame', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
    run.internet.page(`https://${host}/film`, '<title>Film</title>')
  })

  const open = (body: string) =>
    run.openShared(servePage(run, '/page', { host, head: tagWith({}), body }))

  test('in a tab that is shown later has a placeholder of its own size', async () => {
    const tab = await open(
      `<div hidden>${FRAME}${FRAME.replace('560', '100%')}${FRAME.replace(/width.*"315"/, 'style="width: 100%; height: 400px"')}</div>`,
    )
    await tab.waitFor(() => document.querySelectorAll('div > assent-ui').length === 3)
    const sizes = await tab.evaluate(() => {
      const part = document.querySelector('div') as HTMLElement
      part.hidden = false
      return [...part.querySelectorAll<HTMLElement>('assent-ui')].map(
        ({ offsetWidth, offsetHeight }) => [
          offsetWidth === part.clientWidth ? 'all' : offsetWidth,
          offsetHeight,
        ],
      )
    })
    expect(sizes).toEqual([
      [560, 315],
      ['all', 315],
      ['all', 400],
    ])
  })

  test('that was allowed once is blocked again by the next decision', async () => {
    const tab = await open(FRAME)
    await tab.find({ role: 'button', name: 'Allow once' }).click()
    await tab.waitFor(() => document.querySelector('iframe[src]'))
    await tab.evaluate(() => assent.denyAll())
    await tab.waitFor(() => !document.querySelector('iframe[src]'))
    await tab.part('placeholder').untilVisible()
  })

  test('that is copied is shown after the yes, as the first one is', async () => {
    const tab = await open(`<div id="slide">${FRAME}</div>`)
    await tab.waitFor(() => document.querySelector('#slide > assent-ui + iframe'))
    await tab.evaluate(() => {
      const slide = document.getElementById('slide') as HTMLElement
      slide.after(slide.cloneNode(true))
      // One more, that the page puts in once all is granted.
      Object.assign(window, { kept: slide.cloneNode(true) })
    })
    await tab.waitFor(() => document.querySelectorAll('assent-ui + iframe').length === 2)
    expect(
      await tab.evaluate(() =>
        [...document.querySelectorAll('div > assent-ui')].every((host) => host.shadowRoot),
      ),
    ).toBe(true)
    await tab.evaluate(() => {
      assent.grantAll()
      document.body.append((window as unknown as { kept: Node }).kept)
    })
    await tab.waitFor(() => document.querySelectorAll('iframe[src]').length === 3)
    await tab.waitFor(() => !document.querySelector('div > assent-ui'))
    expect(
      await tab.evaluate(() =>
        [...document.querySelectorAll('iframe')].map(({ clientWidth }) => clientWidth),
      ),
    ).toEqual([560, 560, 560])
  })

  test('takes its placeholder with it, and where it goes', async () => {
    const tab = await open(`<div>${FRAME}</div><section></section>`)
    await tab.waitFor(() => document.querySelector('div > assent-ui + iframe'))
    await tab.evaluate(() =>
      document.querySelector('section')?.append(document.querySelector('iframe') as Node),
    )
    await tab.waitFor(() => document.querySelector('section > assent-ui + iframe'))
    expect(await tab.evaluate(() => document.querySelectorAll('main assent-ui').length)).toBe(1)
    await tab.evaluate(() => document.querySelector('iframe')?.remove())
    await tab.waitFor(() => !document.querySelector('main assent-ui'))
  })
})
