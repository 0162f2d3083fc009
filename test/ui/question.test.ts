import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mounted } from './mounted.ts'
import { press } from './opened.ts'

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

/** A page that asks nothing by itself. */
function page() {
  const all = mounted({ categories, services })
  const { consent } = all
  /** Resolves when the question is there. */
  async function asked(id: string) {
    const answer = consent.ask(id)
    await vi.waitFor(() => expect(all.root?.querySelector('[part=question]')).toBeTruthy())
    return { answer, ui: all.ui }
  }
  return { consent, asked }
}

test('asks one question, with what it is about', async () => {
  const { ui } = await page().asked('voice')
  const dialog = ui.getByRole('dialog', { name: 'Voice recording: do you agree?' })
  for (const text of ['Your answer is recorded for practice.', '30 days', 'Your voice'])
    expect(dialog.textContent).toContain(text)
})

test('answers with two buttons of the same kind', async () => {
  const { consent, asked } = page()
  for (const [name, choice] of [
    ['Agree', 'granted'],
    ['Refuse', 'denied'],
  ] as const) {
    const { answer, ui } = await asked('voice')
    const [agree, refuse] = ui.getAllByRole('button', { name: /Agree|Refuse/ })
    expect(agree?.className).toBe(refuse?.className)
    press(ui, name)
    expect(await answer).toBe(choice)
    expect(consent.record).toMatchObject({
      method: 'banner',
      choices: { voice: choice, recorder: choice },
    })
    consent.forget()
  }
})

test('asks about a single service', async () => {
  const { ui } = await page().asked('recorder')
  expect(ui.getByRole('dialog', { name: 'Recorder: do you agree?' }).textContent).toContain(
    '30 days',
  )
})

test('closing it is no answer', async () => {
  const { consent, asked } = page()
  const { answer, ui } = await asked('voice')
  press(ui, 'Close')
  expect(ui.queryByRole('dialog')).toBeNull()
  expect([await answer, consent.record, document.cookie]).toEqual(['denied', undefined, ''])
})

test('over open preferences it is announced by its own name', async () => {
  const { consent, asked } = page()
  await consent.open('preferences')
  const { ui } = await asked('voice')
  const names = ui.getAllByRole('dialog').map((dialog) => dialog.getAttribute('aria-label'))
  expect(names.sort()).toEqual(['Voice recording: do you agree?', 'Your choices'])
})
