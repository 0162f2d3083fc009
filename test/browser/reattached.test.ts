import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { freshHost, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const ran: string[]

const head = `<script>window.ran = []</script>${tagWith({ reload: false })}`
const view =
  '<div id="view"><iframe data-assent="analytics" data-src="https://vendor.example/" title="Film"></iframe></div>'

describeEngines('Markup that an app moves about', (run) => {
  let host = ''

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
    run.internet.page('https://vendor.example/', '<title>Film</title>')
  })

  test('follows the consent of now where it comes back to the page', async () => {
    const tab = await run.openShared(servePage(run, '/page', { host, head, body: view }))
    const seen = await tab.evaluate(async () => {
      const seen: unknown[] = []
      const frame = document.querySelector('iframe')
      const place = document.getElementById('view') as HTMLElement
      const back = async () => {
        document.body.append(place)
        await new Promise((next) => setTimeout(next, 50))
        seen.push(frame?.hasAttribute('src'))
      }
      assent.grantAll()
      place.remove()
      assent.denyAll()
      await back()
      place.remove()
      assent.grantAll()
      await back()
      assent.denyAll()
      if (frame) assent.release(frame)
      place.remove()
      await back()
      return seen
    })
    expect(seen).toEqual([false, true, true])
  })

  test('an inline module holds back nothing for long', async () => {
    const gated = (more: string, code: string) =>
      `<script type="text/plain" data-assent="analytics" ${more}>${code}</script>`
    const body =
      gated('data-type="module"', "ran.push('module', performance.now())") +
      gated('', "ran.push('inline', performance.now())")
    const tab = await run.openShared(servePage(run, '/page', { host, head, body }))
    await tab.evaluate(() => assent.grantAll())
    await tab.waitFor(() => ran.length === 4)
    const times = await tab.evaluate(() => ran.filter((one) => typeof one === 'number').map(Number))
    expect(Math.abs((times[1] ?? 0) - (times[0] ?? 0))).toBeLessThan(1500)
  })

  test('names what nobody configured once, also late, and also after a decision', async () => {
    const tab = await run.openShared(servePage(run, '/page', { host, head, body: '' }))
    await tab.evaluate(async () => {
      assent.denyAll()
      for (let times = 0; times < 2; times += 1) {
        const late = document.createElement('img')
        late.dataset.assent = 'advertisment'
        late.dataset.src = 'https://vendor.example/pixel.png'
        document.body.append(late)
        await new Promise((next) => setTimeout(next, 50))
      }
    })
    const told = () =>
      tab.console.filter(({ text }) => /nothing is called "advertisment"/.test(text))
    // Asking the page is what makes WebKit tell.
    await tab.poll(
      async () => (await tab.evaluate(() => true)) && told().length > 0,
      () => 'nothing was named',
    )
    expect(told()).toHaveLength(1)
    expect(run.internet.requestsTo('vendor.example')).toEqual([])
  })
})
