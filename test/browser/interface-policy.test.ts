import { beforeEach, expect, test } from 'vitest'
import type { Policy } from '../../src/types.ts'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { CLIENT, servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

/** A visitor's clock, as the page's address has it. */
const CLOCK = `{
  const now = Number(new URL(location.href).searchParams.get('now'))
  if (now) Date.now = () => now
}`
const DAY = 864e5

describeEngines('A policy that changes', (run) => {
  beforeEach(() => serveSite(run))

  const open = (policy: Policy, lang = 'en') => {
    const url = servePage(run, '/page', {
      lang,
      head: tagWith({ adsense: CLIENT, policy, locale: lang }),
    })
    return { at: (time: number) => `${url}?now=${time}` }
  }
  const seen = async (tab: Tab) => {
    await tab.evaluate(() => new Promise<void>((done) => setTimeout(done, 300)))
    return {
      notice: await tab.part('notice').isVisible(),
      banner: await tab.part('banner').isVisible(),
      status: await tab.evaluate(() => assent.status),
      granted: await tab.evaluate(() => assent.isGranted('advertising')),
    }
  }
  const decided = (more: object) => ({ banner: false, status: 'decided', granted: true, ...more })

  for (const [title, days, material] of [
    ['a material one, 30 days ahead, closes the gate on its day and asks again', 30, true],
    ['an immaterial one, 7 days ahead, goes by without a question', 7, false],
  ] as const) {
    test(`${title}, in every time zone`, async () => {
      // Midnight in Seoul, which is another day further west.
      const effective = '2027-01-11T00:00:00+09:00'
      const day = Date.parse(effective)
      const announced = new Date(day - days * DAY).toISOString()
      const upcoming = { version: '2', effective, announced, material }
      const { at } = open({ version: '1', upcoming })
      for (const zone of run.name === 'chromium'
        ? ['Asia/Seoul', 'America/Los_Angeles']
        : ['here']) {
        const tab = await run.open(undefined, { earlyScript: CLOCK, reducedMotion: 'reduce' })
        await tab.cdp?.send('Emulation.setTimezoneOverride', { timezoneId: zone })
        await tab.goto(at(day - days * DAY - 2))
        await tab.part('accept').click()
        await tab.waitFor(() => assent.status === 'decided')
        await tab.goto(at(day - days * DAY - 1))
        expect(await seen(tab)).toEqual(decided({ notice: false }))
        await tab.goto(at(day - days * DAY))
        await tab.part('notice').untilVisible()
        await tab.goto(at(day - 1))
        await tab.part('notice').untilVisible()
        expect(await seen(tab)).toEqual(decided({ notice: true }))
        await tab.goto(at(day))
        expect(await seen(tab)).toEqual(
          material
            ? { notice: false, banner: true, status: 'outdated', granted: false }
            : decided({ notice: false }),
        )
        expect(tab.console.filter(({ text }) => /give \d+ days/.test(text))).toEqual([])
      }
    }, 60_000)
  }

  test('is announced until it was read, then no more, and a later one again', async () => {
    const effective = '2099-01-31'
    const upcoming = { version: '2', effective, announced: '2026-01-01' }
    const first = open({ version: '1', upcoming })
    const tab = await run.open(first.at(0), { reducedMotion: 'reduce' })
    const interfaces = () =>
      run.internet.requests.filter(({ path }) => path === '/assent-ui.js').length
    await tab.part('notice').untilVisible()
    await tab.part('reject').click()
    await tab.part('notice').untilVisible()
    await tab.find({ css: '[part=notice] button' }).click()
    await tab.part('notice').untilGone()
    expect(interfaces()).toBe(1)
    await tab.goto(first.at(0))
    expect((await seen(tab)).notice).toBe(false)
    // Nor is what would say it downloaded again.
    expect(interfaces()).toBe(1)
    // In effect, and left in the config.
    const past = { ...upcoming, version: '4', effective: '2026-02-01', material: false }
    await tab.goto(open({ version: '1', upcoming: past }).at(0))
    expect((await seen(tab)).status).toBe('decided')
    expect(interfaces()).toBe(1)
    open({ version: '1', upcoming: { ...upcoming, version: '3' } })
    await tab.reload()
    await tab.part('notice').untilVisible()
    expect(interfaces()).toBe(2)
  })

  test('says which language prevails, in every other one, and whom to ask', async () => {
    const contact = { en: 'Privacy officer', ko: '개인정보 보호책임자' }
    for (const [lang, line] of [
      ['en', 'Where languages differ, the Korean text prevails.'],
      ['de', 'Maßgebliche Sprachfassung: Koreanisch.'],
      ['ko', undefined],
    ] as const) {
      const { at } = open({ version: '1', prevailing: 'ko', contact }, lang)
      const tab = await run.openShared(at(0))
      await tab.part('manage').click()
      await tab.part('preferences').untilVisible()
      const text = await tab.part('preferences').text()
      expect(text).toContain(lang === 'ko' ? contact.ko : contact.en)
      if (line) expect(text).toContain(line)
      else expect(text).not.toContain('우선합니다')
    }
  })
})
