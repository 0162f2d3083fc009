import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { CLIENT, freshHost, servePage, serveSite, TAG, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

describeEngines('A page, visit by visit', (run) => {
  let host = ''
  const openPage = (body: string, head = TAG) =>
    run.openShared(servePage(run, '/page', { host, head, body }))

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
    run.internet.site('vendor.example', ({ path }) => ({
      body: `<title>${path}</title>`,
      headers: { 'content-type': path.endsWith('.css') ? 'text/css' : 'text/html' },
    }))
  })

  test('takes data-src for what each element loads by', async () => {
    const tab = await openPage(
      `<link data-assent="analytics" rel="stylesheet" data-src="https://vendor.example/style.css">
       <object data-assent="analytics" data-src="https://vendor.example/object"></object>
       <iframe data-assent="analytics" data-src="https://vendor.example/frame" title="Frame"></iframe>`,
    )
    expect(run.internet.requestsTo('vendor.example')).toEqual([])
    await tab.evaluate(() => assent.grantAll())
    await tab.poll(
      async () =>
        new Set(run.internet.requestsTo('vendor.example').map(({ path }) => path)).size === 3,
      'not everything was asked for',
    )
  })

  test('runs what is essential without asking, and shows it', async () => {
    const tab = await openPage(
      `<script type="text/plain" data-assent="essential">document.title = 'ran'</script>
       <iframe data-assent="essential" data-src="https://vendor.example/frame" title="Frame"></iframe>`,
    )
    await tab.part('banner').untilVisible()
    await tab.poll(async () => run.internet.requestsTo('vendor.example').length === 1, 'no frame')
    expect(
      await tab.evaluate(() => [
        document.title,
        assent.status,
        document.cookie,
        localStorage.length,
      ]),
    ).toEqual(['ran', 'undecided', '', 0])
    expect(await tab.part('placeholder').count()).toBe(0)
  })

  test('keeps the cookie for 180 days, for this host and all of it, under 1 kB', async () => {
    const tab = await openPage('')
    const now = Date.now()
    await tab.evaluate(() => assent.grantAll())
    const cookies = await (await run.sharedVisitor()).cookies(`https://${host}/`)
    const [record] = cookies.filter(({ name }) => name === 'assent')
    expect(record).toMatchObject({ path: '/', sameSite: 'Lax', secure: true })
    expect(record?.domain).toBe(host)
    expect(`assent=${record?.value}`.length).toBeLessThan(1024)
    const days = ((record?.expires ?? 0) * 1000 - now) / 864e5
    expect(days).toBeGreaterThan(179.9)
    expect(days).toBeLessThan(180.1)
  })

  test('closes the banner of the other tab, and starts there what was agreed to', async () => {
    const url = servePage(run, '/page', {
      host,
      body: '<script type="text/plain" data-assent="analytics">document.title = "ran"</script>',
    })
    const visitor = await run.newVisitor()
    const [one, two] = [await visitor.newTab(), await visitor.newTab()]
    for (const tab of [one, two]) {
      await tab.goto(url)
      await tab.part('banner').untilVisible()
    }
    await one.evaluate(() => assent.grantAll())
    await two.part('banner').untilGone()
    await two.waitFor(() => document.title === 'ran')
    expect(await two.evaluate(() => [assent.status, assent.record?.method])).toEqual([
      'decided',
      'api',
    ])
  })

  test('has the focus go on from the start of the page after an answer by keyboard', async () => {
    const tab = await openPage('<p><a id="first" href="#a">A link</a></p>')
    await tab.part('banner').untilVisible()
    await tab.evaluate(() =>
      document
        .querySelector('assent-ui')
        ?.shadowRoot?.querySelector<HTMLElement>('[part=accept]')
        ?.focus(),
    )
    await tab.press('Enter')
    await tab.part('banner').untilGone()
    await tab.press('Tab')
    expect((await tab.focused())?.id).toBe('first')
  })

  test('has one host for all layers, the trigger and the notice', async () => {
    const effective = new Date(Date.now() + 40 * 864e5).toISOString().slice(0, 10)
    const tab = await openPage(
      '',
      tagWith({
        adsense: CLIENT,
        ui: { trigger: true },
        policy: { version: '1', url: '/privacy', upcoming: { version: '2', effective } },
      }),
    )
    await tab.part('notice').untilVisible()
    await tab.part('manage').click()
    await tab.part('preferences').untilVisible()
    expect(await tab.evaluate(() => document.querySelectorAll('assent-ui').length)).toBe(1)
    const parts = await tab.evaluate(() =>
      [...(document.querySelector('assent-ui')?.shadowRoot?.querySelectorAll('[part]') ?? [])].map(
        (one) => one.getAttribute('part'),
      ),
    )
    const names =
      'banner title text accept reject manage preferences switch save close notice trigger'
    expect(names.split(' ').filter((name) => !parts.includes(name))).toEqual([])
  })
})
