import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mounted } from './mounted.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => document.body.replaceChildren())

const categories = {
  essential: {},
  voice: {
    inPlace: true,
    label: { en: 'Voice recording' },
    description: { en: 'Your answer is recorded for practice.' },
  },
}
const services = [
  {
    id: 'recorder',
    category: 'voice',
    label: 'Recorder',
    retention: '30 days',
    items: 'Your voice',
  },
]

test('asks one question, with what it is about', async () => {
  const { consent, ui } = mounted({ categories, services })
  await consent.show('ask', 'voice')
  const dialog = ui.getByRole('dialog', { name: 'Voice recording: do you agree?' })
  for (const text of ['Your answer is recorded for practice.', '30 days', 'Your voice'])
    expect(dialog.textContent).toContain(text)
})

test('answers with two buttons of the same kind', async () => {
  const { consent, ui } = mounted({ categories, services })
  for (const name of ['Agree', 'Refuse']) {
    await consent.show('ask', 'voice')
    fireEvent.click(ui.getByRole('button', { name }))
  }
  expect(consent.calls).toEqual([
    ['decide', { voice: 'granted' }, 'banner'],
    ['decide', { voice: 'denied' }, 'banner'],
  ])
})

test('asks about a single service', async () => {
  const { consent, ui } = mounted({ categories, services })
  await consent.show('ask', 'recorder')
  expect(ui.getByRole('dialog', { name: 'Recorder: do you agree?' }).textContent).toContain(
    '30 days',
  )
})

test('closing it is no answer', async () => {
  const { consent, ui } = mounted({ categories, services })
  await consent.show('ask', 'voice')
  fireEvent.click(ui.getByRole('button', { name: 'Close' }))
  expect(ui.queryByRole('dialog')).toBeNull()
  expect(consent.calls).toEqual([['close']])
})

test('over open preferences it is announced by its own name', async () => {
  const { consent, ui } = mounted({ categories, services })
  await consent.show('preferences')
  await consent.show('ask', 'voice')
  const names = ui.getAllByRole('dialog').map((dialog) => dialog.getAttribute('aria-label'))
  expect(names.sort()).toEqual(['Voice recording: do you agree?', 'Your choices'])
})
