import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import en from '../../src/locales/en.ts'
import type { Policy } from '../../src/types.ts'
import { adsense, mounted, plausible } from './mounted.ts'
import { opened, press } from './opened.ts'

/* What the interface makes of a record from before a change of the policy. */

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => vi.useRealTimers())

/** What a visitor finds who had allowed advertising under version 1. */
async function back(policy: Policy) {
  const choices = { advertising: 'granted', 'adsense-personalization': 'granted' } as const
  await mounted({ policy: { version: '1' }, choices }).stop()
  return opened({ policy })
}

test('an outdated yes is shown as what was decided, and ticks nothing', async () => {
  const { consent, ui, ticked } = await back({ version: '2' })
  expect([consent.status, consent.record?.choices.advertising]).toEqual(['outdated', 'granted'])
  expect(ticked()).toEqual([])
  const { parentElement: record } = await ui.findByText(en.recordTitle)
  expect(record?.textContent).toContain(consent.record?.id)
  expect(record?.textContent).toContain('Policy version \u20661\u2069')
})

test('saved as they were opened, the preferences refuse under the new policy', async () => {
  const { consent, ui } = await back({ version: '2' })
  press(ui, 'Save choices')
  const { policy, choices = {} } = consent.record ?? {}
  expect([consent.status, policy, ...new Set(Object.values(choices))]).toEqual([
    'decided',
    '2',
    'denied',
  ])
})

test('the banner is there again, and its switches start unticked', async () => {
  await mounted({ policy: { version: '1' }, choices: { advertising: 'granted' } }).stop()
  const page = mounted({ policy: { version: '2' }, ui: { layout: 'choices' } })
  await page.consent.open('banner')
  const switches = page.ui.getAllByRole('switch') as HTMLInputElement[]
  expect(switches.map(({ checked }) => checked)).toEqual([false, false])
  press(page.ui, 'Accept all')
  expect([page.consent.status, page.consent.record?.policy]).toEqual(['decided', '2'])
})

test('after an immaterial change the yes stands, ticked', async () => {
  const { consent, ticked } = await back({ version: '2', material: false })
  expect(consent.status).toBe('decided')
  expect(ticked()).toEqual(['advertising', 'adsense', 'adsense-personalization'])
})

test('says that saving reloads the page where what runs was outdated while it was open', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23) })
  const { consent, ticked, click, ui } = await opened({
    policy: { version: '1', upcoming: { version: '2', effective: '2026-11-24' } },
    services: [{ ...adsense, reload: true }, plausible],
    choices: { advertising: 'granted' },
  })
  consent.close()
  vi.setSystemTime('2026-11-24')
  // What a page hears that is looked at again.
  dispatchEvent(new Event('visibilitychange'))
  expect([consent.status, consent.isGranted('adsense'), ...consent.running]).toEqual([
    'outdated',
    false,
    'adsense',
  ])
  await consent.open('preferences')
  const said = () => ui.getAllByRole('status').map(({ textContent }) => textContent)
  expect(ticked()).toEqual([])
  expect(said()).toContain(en.reloads)
  await click('adsense')
  expect(said()).not.toContain(en.reloads)
})

test('a yes that does not count any more is off in the declaration', async () => {
  document.body.innerHTML = '<div data-assent-declaration></div>'
  const choices = { advertising: 'granted' } as const
  await mounted({ policy: { version: '1' }, choices }).stop()
  mounted({ policy: { version: '2' } })
  const last = () =>
    [...document.querySelectorAll('tbody tr')].map((row) => row.lastElementChild?.textContent)
  await vi.waitFor(() => expect(last().length).toBeGreaterThan(2))
  expect(last()).not.toContain('On')
})
