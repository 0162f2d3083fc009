import { expect, test, vi } from 'vitest'
import type { Consent } from '../../src/types.ts'
import { make, service } from './made.ts'

/* When a withdrawal reloads the page. That it does: test/browser/adsense-withdrawal.test.ts. */

const services = [
  service('count', 'analytics', { reload: true }),
  service('ads', 'advertising', { reload: true }),
  service('chat', 'advertising'),
]

/** How often the page was reloaded after what somebody did to a consent in which all is granted. */
async function reloadsAfter(
  act: (consent: Consent<string, string>) => void,
  more: { reload?: boolean } = {},
): Promise<number> {
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  const consent = make({ services, reload: true, ...more }) as unknown as Consent<string, string>
  consent.grantAll()
  act(consent)
  await vi.advanceTimersByTimeAsync(10)
  return reload.mock.calls.length
}

test.each([
  ['everything', 1, []],
  ['a service that cannot be unloaded', 1, ['ads']],
  ['a service that can be stopped', 0, ['chat']],
])('after the withdrawal of %s reloads %i times', async (_, times, ids) => {
  expect(await reloadsAfter((consent) => consent.withdraw(...ids))).toBe(times)
})

test('stays where the site wants it so', async () => {
  expect(await reloadsAfter((consent) => consent.withdraw(), { reload: false })).toBe(0)
})

test.each(['analytics', 'advertising'])(
  'stays where one of several events is prevented: that of %s',
  async (kept) => {
    const heard: string[] = []
    const reloads = await reloadsAfter((consent) => {
      consent.on('withdraw', (event) => {
        heard.push(event.category)
        if (event.category === kept) event.preventDefault()
      })
      consent.withdraw()
    })
    expect([reloads, heard]).toEqual([0, ['analytics', 'advertising']])
  },
)

test('waits for what listeners want to have done first, for five seconds at most', async () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  const consent = make({ services, reload: true })
  let isSaved = () => {}
  consent.on('withdraw', ({ category, waitUntil }) => {
    if (category === 'advertising') waitUntil(new Promise<void>((done) => (isSaved = done)))
    else waitUntil(Promise.reject(new Error('not saved')))
  })
  consent.grantAll()
  consent.withdraw()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(reload).not.toHaveBeenCalled()
  isSaved()
  await vi.advanceTimersByTimeAsync(10)
  expect(reload).toHaveBeenCalledOnce()
  consent.grantAll()
  consent.withdraw()
  await vi.advanceTimersByTimeAsync(4_990)
  expect(reload).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(20)
  expect(reload).toHaveBeenCalledTimes(2)
})
