import { expect, test, vi } from 'vitest'
import { again, DAY_MS, make, NOW } from './made.ts'

test('a material change of the policy closes the gate from its date on; an immaterial one does not', () => {
  const policy = (version: string, more = {}) => ({ policy: { version, ...more } })
  make(policy('1')).grantAll()
  expect(again(policy('1')).status).toBe('decided')
  const changed = again(policy('2'))
  expect([changed.status, changed.isGranted('advertising')]).toEqual(['outdated', false])
  expect(again(policy('2', { material: false })).isGranted('advertising')).toBe(true)

  const upcoming = { version: '2', effective: '2026-12-24T00:00:00+09:00' }
  const announced = policy('1', { upcoming })
  expect(again(announced).status).toBe('decided')
  const effective = Date.parse(upcoming.effective)
  vi.setSystemTime(effective - 1)
  expect(again(announced).status).toBe('decided')
  vi.setSystemTime(effective)
  const outdated = again(announced)
  expect([outdated.status, outdated.isGranted('advertising')]).toEqual(['outdated', false])
  outdated.grantAll()
  expect(outdated.record?.policy).toBe('2')
  expect(again(policy('2')).status).toBe('decided')
})

test('an immaterial version that is due takes what the policy before it took, and no more', () => {
  make({ policy: { version: '1' } }).grantAll()
  const upcoming = { version: '3', effective: '2026-01-01', material: false }
  const changed = again({ policy: { version: '2', upcoming } })
  expect([changed.status, changed.isGranted('advertising')]).toEqual(['outdated', false])
  const same = again({ policy: { version: '1', upcoming } })
  expect([same.status, same.isGranted('advertising')]).toEqual(['decided', true])
  same.grantAll()
  const own = again({ policy: { version: '1', upcoming } })
  expect([own.record?.policy, own.status]).toEqual(['3', 'decided'])
})

test('closes the gate of an open page once a material version is due', () => {
  make({ policy: { version: '1' } }).grantAll()
  const effective = '2026-12-24T00:00:00Z'
  const consent = again({ policy: { version: '1', upcoming: { version: '2', effective } } })
  const heard: string[] = []
  consent.on('withdraw', ({ category }) => heard.push(category))
  consent.on('decide', () => heard.push('decide'))
  vi.setSystemTime(Date.parse(effective))
  window.dispatchEvent(new Event('visibilitychange'))
  expect([consent.status, consent.isGranted('advertising'), heard]).toEqual([
    'outdated',
    false,
    ['analytics', 'advertising'],
  ])
})

test.each([
  ['granted', 60_000],
  ['denied', 60_000],
  // Longer than a timer can be.
  ['granted', 40 * DAY_MS],
] as const)(
  'asks on an open page, what was %s, when a material version takes effect in %i ms',
  async (choice, leftMs) => {
    make({ policy: { version: '1' } }).decide({ analytics: choice, advertising: choice })
    const effective = new Date(NOW + leftMs).toISOString()
    const consent = again({ policy: { version: '1', upcoming: { version: '2', effective } } })
    const views: string[] = []
    consent.on('open', ({ view }) => views.push(view))
    await vi.advanceTimersByTimeAsync(leftMs - 1_000)
    expect([consent.status, consent.isGranted('advertising'), views]).toEqual([
      'decided',
      choice === 'granted',
      [],
    ])
    await vi.advanceTimersByTimeAsync(1_000)
    expect([consent.status, consent.isGranted('advertising'), views]).toEqual([
      'outdated',
      false,
      ['banner'],
    ])
  },
)

test('a destroyed consent waits for no date', () => {
  const effective = new Date(NOW + 40 * DAY_MS).toISOString()
  make({ policy: { version: '1', upcoming: { version: '2', effective } } }).destroy()
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(DAY_MS)
  expect(vi.getTimerCount()).toBe(0)
})

test('names a change that is announced too late where the site has its own interface', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const upcoming = { version: '2', effective: '2026-11-26' }
  make({ policy: { version: '1', upcoming } })
  expect(warn.mock.calls.flat().join()).toMatch(/policy\.upcoming 2 .* 30 days/)
  warn.mockRestore()
})
