import { fireEvent, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Policy, UpcomingPolicy } from '../../src/types.ts'
import { mounted } from './mounted.ts'

const zone = process.env.TZ
let warnings: string[] = []
beforeEach(() => {
  warnings = []
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(text))
  // A way back, so that only what belongs here is told.
  document.body.innerHTML = '<a href="#" data-assent-open>Choices</a>'
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  process.env.TZ = zone ?? ''
  localStorage.clear()
  document.body.replaceChildren()
})

const HOUR = 36e5
const DAY = 24 * HOUR

/** What a visitor reads at a moment, or nothing. */
async function readAt(
  time: string | number,
  upcoming: Omit<UpcomingPolicy, 'version'>,
  more: Parameters<typeof mounted>[0] = {},
) {
  vi.setSystemTime(time)
  const policy: Policy = { version: '1', upcoming: { version: '2', ...upcoming } }
  const all = mounted({ ui: { trigger: true }, policy, ...more })
  await waitFor(() => expect(all.root.querySelector('[part=trigger]')).toBeTruthy())
  const notice = () => all.root.querySelector('[part=notice]')
  return { ...all, notice, text: notice()?.querySelector('p')?.textContent?.trim() }
}

test.each([
  ['2026-12-31T23:59:59.999Z', 'Our privacy policy changes on January 1, 2027.'],
  ['2027-01-01T00:00:00Z', undefined],
])('a date is midnight UTC: at %s it says %s', async (time, said) => {
  expect((await readAt(time, { effective: '2027-01-01', announced: '2026-01-01' })).text).toBe(said)
})

test.each([
  ['2026-12-31T14:59:59.999Z', true],
  ['2026-12-31T15:00:00Z', false],
])('a date with a zone is that moment: at %s shown is %s', async (time, isShown) => {
  const { text } = await readAt(time, {
    effective: '2027-01-01T00:00:00+09:00',
    announced: '2026-01-01',
  })
  expect(Boolean(text)).toBe(isShown)
})

test('goes from an open page when its day has come, and not before', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const day = { effective: '2027-01-01', announced: '2026-01-01' }
  const { notice } = await readAt('2026-12-31T23:50:00Z', day)
  const due = () => {
    for (const [run, ms] of [...timers.mock.calls]) if (ms === 600_000) run()
  }
  due()
  expect(notice()).toBeTruthy()
  vi.setSystemTime('2027-01-01T00:00:00Z')
  due()
  expect(notice()).toBeNull()
  timers.mockClear()
  expect((await readAt('2026-11-01T00:00:00Z', day)).text).toBeTruthy()
  // Longer than a timer can be, it would come at once.
  expect(timers.mock.calls.filter(([, ms]) => Number(ms) >= 2 ** 31)).toEqual([])
})

test.each([
  ['2026-11-30T23:59:59.999Z', false],
  ['2026-12-01T00:00:00Z', true],
])('nothing is said before it is announced: at %s shown is %s', async (time, isShown) => {
  const { text } = await readAt(time, { effective: '2027-02-01', announced: '2026-12-01' })
  expect(Boolean(text)).toBe(isShown)
})

test.each(['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'a date without a time is the same day in %s',
  async (TZ) => {
    process.env.TZ = TZ
    const { text } = await readAt('2026-11-20T12:00:00Z', { effective: '2027-01-31' })
    expect(text).toContain('January 31, 2027')
  },
)

test.each([
  ['Asia/Seoul', 'January 1, 2027'],
  ['America/Los_Angeles', 'December 31, 2026'],
])('a moment is told as the day it falls on in %s', async (TZ, day) => {
  process.env.TZ = TZ
  const { text } = await readAt('2026-11-20T12:00:00Z', { effective: '2027-01-01T00:00:00+09:00' })
  expect(text).toContain(day)
})

test('says it in the language of the interface, with the summary', async () => {
  const { text } = await readAt(
    '2026-11-20',
    { effective: '2027-01-31', summary: { en: 'One more.', ko: '하나 늘어납니다.' } },
    { locale: 'ko' },
  )
  expect(text).toContain('2027년 1월 31일')
  expect(text).toContain('하나 늘어납니다.')
})

const start = Date.parse('2026-06-01T00:00:00Z')
const after = (ms: number) => new Date(start + ms).toISOString()

test.each([
  ['a material change, 30 days', 30 * DAY, true, 0],
  ['a material change, a millisecond less', 30 * DAY - 1, true, 1],
  ['another, 7 days', 7 * DAY, false, 0],
  ['another, a millisecond less', 7 * DAY - 1, false, 1],
])('%s of notice from now: %i ms, told %#', async (_, notice, material, told) => {
  await readAt(start, { effective: after(notice), material })
  expect(warnings).toHaveLength(told)
})

test('counts from the announcement where there is one', async () => {
  await readAt(start + 20 * DAY, { effective: after(30 * DAY), announced: after(0) })
  expect(warnings).toEqual([])
  await readAt(start + 20 * DAY, { effective: after(30 * DAY), announced: after(HOUR) })
  expect(warnings).toEqual([
    'Assent: policy.upcoming 2 takes effect 29 days after it is announced: give 30 days for a material change.',
  ])
})

test('takes today whole where it is announced only here', async () => {
  const now = Date.parse('2026-11-27T15:54:00Z')
  await readAt(now, { effective: '2026-12-27' })
  expect(warnings).toEqual([])
  await readAt(now, { effective: '2026-12-26' })
  expect(warnings).toHaveLength(1)
})

test('says nothing to the developer of what is in effect', async () => {
  await readAt(start + 2 * DAY, { effective: after(DAY) })
  expect(warnings).toEqual([])
})

test('is not said again to whoever read it and has a record', async () => {
  const upcoming = { effective: '2027-01-31' }
  const choices = { advertising: 'denied' } as const
  const first = await readAt('2026-11-20', upcoming, { choices })
  fireEvent.click(first.ui.getByRole('button', { name: 'Got it' }))
  await waitFor(() => expect(first.notice()).toBeNull())
  expect(localStorage.getItem('assent.read')).toBe('2')
  await first.stop()
  expect((await readAt('2026-11-21', upcoming, { choices })).text).toBeUndefined()
})

test('stores nothing before a decision', async () => {
  const { ui, notice } = await readAt('2026-11-20', { effective: '2027-01-31' })
  fireEvent.click(ui.getByRole('button', { name: 'Got it' }))
  await waitFor(() => expect(notice()).toBeNull())
  expect(localStorage).toHaveLength(0)
})

test('another change is said again', async () => {
  localStorage.setItem('assent.read', '1')
  const { text } = await readAt('2026-11-20', { effective: '2027-01-31' })
  expect(text).toBeTruthy()
})

test('a browser that refuses storage reads it each time', async () => {
  vi.stubGlobal('localStorage', undefined)
  const { ui, notice } = await readAt(
    '2026-11-20',
    { effective: '2027-01-31' },
    { choices: { advertising: 'denied' } },
  )
  fireEvent.click(ui.getByRole('button', { name: 'Got it' }))
  await waitFor(() => expect(notice()).toBeNull())
})
