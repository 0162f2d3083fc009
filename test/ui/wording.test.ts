import { beforeEach, expect, test, vi } from 'vitest'
import en from '../../src/locales/en.ts'
import { mounted } from './mounted.ts'
import { opened, press } from './opened.ts'

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())

/** FNV-1a as its authors describe it, to hold ours to it. */
function hash(text: string): string {
  let value = 2166136261n
  for (const byte of new TextEncoder().encode(text))
    value = ((value ^ BigInt(byte)) * 16777619n) & 0xffffffffn
  return value.toString(36)
}

/** What the first layer says to a visitor who presses a button. */
async function pressed(name: string, options: Parameters<typeof mounted>[0] = {}) {
  const page = mounted(options)
  const { consent, stop } = page
  await consent.open('banner')
  const { root, ui } = page
  const words = root.querySelector('[part=banner]')?.textContent ?? ''
  press(ui, name)
  await stop()
  return { wording: consent.record?.wording, words }
}

test('a decision on the first layer names the language and every word of it', async () => {
  const { wording, words } = await pressed('Accept all')
  expect(words).toContain(en.title)
  expect(wording).toBe(hash(`en${words}`))
})

test('yes and no to the same words name the same', async () => {
  const yes = await pressed('Accept all')
  const no = await pressed('Reject all')
  expect(yes.wording).toBe(no.wording)
})

test.each([
  ['another language', '모두 동의', { locale: 'ko' }],
  ['another policy', 'Accept all', { policy: { version: '1', url: '/policy' } }],
  ['another category', 'Accept all', { categories: { films: { label: 'Films' } }, services: [] }],
])('%s is other words', async (_, name, options) => {
  const usual = await pressed('Accept all')
  expect((await pressed(name, options)).wording).not.toBe(usual.wording)
})

test('the preferences name the same words whatever is ticked, recorded or copied', async () => {
  const first = await opened()
  await first.click('analytics')
  press(first.ui, 'Save choices')
  const { wording } = first.consent.record ?? {}
  await first.stop()
  const second = await opened({ choices: { analytics: 'granted' } })
  await vi.waitFor(() => second.ui.getByText(en.recordTitle))
  press(second.ui, 'Reject all')
  expect(wording).toMatch(/^[0-9a-z]{4,7}$/)
  expect(second.consent.record).toMatchObject({ choices: { analytics: 'denied' }, wording })
})

test('a single question names its own words', async () => {
  const voice = { label: 'Voice', inPlace: true }
  const page = mounted({ categories: { voice }, services: [] })
  const answer = page.consent.ask('voice')
  await vi.waitFor(() => expect(page.root?.querySelector('[part=question]')).toBeTruthy())
  press(page.ui, 'Agree')
  expect(await answer).toBe('granted')
  expect(page.consent.record?.wording).toMatch(/^[0-9a-z]{4,7}$/)
})
