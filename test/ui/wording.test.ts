import { fireEvent } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import en from '../../src/locales/en.ts'
import { mounted } from './mounted.ts'
import { opened, press } from './opened.ts'

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())

/** FNV-1a as its authors describe it, to hold ours to it. */
function hash(text: string): string {
  let value = 14695981039346656037n
  for (const byte of new TextEncoder().encode(text))
    value = ((value ^ BigInt(byte)) * 1099511628211n) & 0xffffffffffffffffn
  return value.toString(36)
}

/** What the first layer says to a visitor who presses a button. */
async function pressed(name: string, options: Parameters<typeof mounted>[0] = {}) {
  const { consent, root, ui } = mounted(options)
  await consent.show('banner')
  const words = root.querySelector('[part=banner]')?.textContent ?? ''
  fireEvent.click(ui.getByRole('button', { name }))
  return { wording: consent.wordings[0], words }
}

test('a decision on the first layer names the language and every word of it', async () => {
  const { wording, words } = await pressed('Accept all')
  expect(words).toContain(en.title)
  expect(wording).toBe(hash(`en${words}`))
})

test('yes and no to the same words name the same', async () => {
  const yes = await pressed('Accept all')
  document.body.replaceChildren()
  const no = await pressed('Reject all')
  expect(yes.wording).toBe(no.wording)
})

test.each([
  ['another language', '모두 동의', { locale: 'ko' }],
  ['another policy', 'Accept all', { policy: { version: '1', url: '/policy' } }],
  ['another category', 'Accept all', { categories: { films: { label: 'Films' } }, services: [] }],
])('%s is other words', async (_, name, options) => {
  const usual = await pressed('Accept all')
  document.body.replaceChildren()
  expect((await pressed(name, options)).wording).not.toBe(usual.wording)
})

test('the preferences name the same words whatever is ticked, recorded or copied', async () => {
  const first = await opened()
  await first.click('analytics')
  press(first.ui, 'Save choices')
  document.body.replaceChildren()
  const second = await opened({ choices: { analytics: 'granted' } })
  await vi.waitFor(() => second.ui.getByText(en.recordTitle))
  press(second.ui, 'Reject all')
  expect(first.consent.wordings).toEqual([expect.stringMatching(/^[0-9a-z]{8,13}$/)])
  expect(second.consent.wordings).toEqual(first.consent.wordings)
})

test('a single question names its own words', async () => {
  const { consent, ui } = mounted({ categories: { voice: { label: 'Voice', inPlace: true } } })
  await consent.show('ask', 'voice')
  fireEvent.click(ui.getByRole('button', { name: 'Agree' }))
  expect(consent.wordings).toEqual([expect.stringMatching(/^[0-9a-z]{8,13}$/)])
})
