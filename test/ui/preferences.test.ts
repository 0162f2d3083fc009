import { fireEvent, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import en from '../../src/locales/en.ts'
import { adsense, mounted, plausible } from './mounted.ts'
import { opened, press } from './opened.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('is a modal dialog with a name, and its heading has the focus', async () => {
  const { ui, root } = await opened()
  const dialog = ui.getByRole('dialog', { name: 'Your choices' }) as HTMLDialogElement
  expect(dialog.open).toBe(true)
  expect(root.activeElement?.textContent).toBe('Your choices')
})

test('has an unticked switch for each category, service and option', async () => {
  const { root, ticked } = await opened()
  expect([...root.querySelectorAll<HTMLElement>('[part=switch]')].map((s) => s.dataset.id)).toEqual(
    ['analytics', 'plausible', 'advertising', 'adsense', 'adsense-personalization'],
  )
  expect(ticked()).toEqual([])
})

test('finds each switch by role and name', async () => {
  const { ui } = await opened()
  expect(ui.getByRole('switch', { name: 'Personalised ads' })).toBeTruthy()
})

test('says with each category’s switch what it is about', async () => {
  const { root } = await opened()
  const described = [...root.querySelectorAll('[role=switch][aria-describedby]')].map((each) => [
    (each as HTMLElement).dataset.id,
    root.querySelector(`#${each.getAttribute('aria-describedby')}`)?.textContent,
  ])
  expect(described).toEqual([
    ['analytics', en.categories.analytics?.description],
    ['advertising', en.categories.advertising?.description],
  ])
})

test('shows what was decided before', async () => {
  const { ticked } = await opened({ choices: { advertising: 'granted', adsense: 'granted' } })
  expect(ticked()).toEqual(['advertising', 'adsense'])
})

test('shows a required category as always on, without a switch', async () => {
  const { ui } = await opened()
  expect(ui.getByText('Essential').parentElement?.textContent).toContain('Always on')
})

test('a category ticks its services, but not their options', async () => {
  const { click, ticked } = await opened()
  await click('advertising')
  expect(ticked()).toEqual(['advertising', 'adsense'])
})

test('an option ticks its service, and so the category', async () => {
  const { click, ticked } = await opened()
  await click('adsense-personalization')
  expect(ticked()).toEqual(['advertising', 'adsense', 'adsense-personalization'])
})

test('unticking a category unticks everything in it', async () => {
  const { click, ticked } = await opened()
  await click('adsense-personalization', 'advertising')
  expect(ticked()).toEqual([])
})

test('unticking a service unticks its options, and a category without services', async () => {
  const { click, ticked } = await opened()
  await click('adsense-personalization', 'adsense')
  expect(ticked()).toEqual([])
})

test('a category with some of its services stays as it is', async () => {
  const service = (id: string) => ({ id, category: 'media', label: id })
  const { click, ticked } = await opened({
    categories: { media: {} },
    services: [service('video'), service('maps')],
  })
  await click('video')
  expect(ticked()).toEqual(['video'])
  await click('maps')
  expect(ticked()).toEqual(['media', 'video', 'maps'])
  await click('video')
  expect(ticked()).toEqual(['media', 'maps'])
})

test('says in words whether a switch is on', async () => {
  const { click, switchOf } = await opened()
  const row = switchOf('analytics').closest('label')
  expect(row?.textContent).toContain('Off')
  await click('analytics')
  expect(row?.textContent).toContain('On')
})

test('saving decides exactly what is ticked', async () => {
  const { click, consent, ui } = await opened()
  await click('advertising')
  press(ui, 'Save choices')
  const { method, choices } = consent.record ?? {}
  expect([method, choices]).toEqual([
    'preferences',
    {
      analytics: 'denied',
      plausible: 'denied',
      advertising: 'granted',
      adsense: 'granted',
      'adsense-personalization': 'denied',
    },
  ])
})

test('leaves open what is asked in place and was not asked yet', async () => {
  const { consent, click, ui } = await opened({
    categories: { stats: {}, voice: { inPlace: true } },
    services: [],
  })
  await click('stats')
  press(ui, 'Save choices')
  expect(consent.record?.choices).toEqual({ stats: 'granted' })
})

test('accepting and refusing all are two buttons of the same kind', async () => {
  const { consent, ui } = await opened()
  const [accept, reject] = ['Accept all', 'Reject all'].map((name) =>
    ui.getByRole('button', { name }),
  )
  expect(accept?.className).toBe(reject?.className)
  for (const [name, choice] of [
    ['Accept all', 'granted'],
    ['Reject all', 'denied'],
  ] as const) {
    await consent.open('preferences')
    press(ui, name)
    const { method, choices = {} } = consent.record ?? {}
    expect([method, ...new Set(Object.values(choices))]).toEqual(['preferences', choice])
    expect(Object.keys(choices)).toHaveLength(5)
  }
})

test('Esc changes nothing', async () => {
  const { click, consent, ui } = await opened()
  await click('advertising')
  // What Esc does to a modal dialog.
  ;(ui.getByRole('dialog') as HTMLDialogElement).close()
  await waitFor(() => expect(ui.queryByRole('dialog')).toBeNull())
  expect([consent.record, document.cookie]).toEqual([undefined, ''])
})

test('starts from the record again when it is opened again', async () => {
  const { click, consent, ui, ticked } = await opened()
  await click('advertising')
  press(ui, 'Close')
  await consent.open('preferences')
  expect(ticked()).toEqual([])
})

test('takes the second of a double click for no answer: it was meant for what lay there before', async () => {
  const { consent, ui } = await opened()
  const save = ui.getByRole('button', { name: 'Save choices' })
  fireEvent.click(save, { detail: 2 })
  expect(consent.record).toBeUndefined()
  fireEvent.click(save, { detail: 1 })
  expect(consent.record?.method).toBe('preferences')
})

test('lies on the banner that it was opened from', async () => {
  const { consent, ui } = mounted()
  await consent.open('banner')
  await consent.open('preferences')
  expect(ui.getByRole('region')).toBeTruthy()
  press(ui, 'Close')
  expect(ui.queryByRole('dialog')).toBeNull()
  expect(ui.getByRole('region')).toBeTruthy()
})

test('a decision ends it without closing what is beneath a second time', async () => {
  const { consent, ui } = mounted()
  await consent.open('banner')
  await consent.open('preferences')
  const close = vi.spyOn(consent, 'close')
  fireEvent.click(within(ui.getByRole('dialog')).getByRole('button', { name: 'Reject all' }))
  expect([ui.queryByRole('dialog'), ui.queryByRole('region')]).toEqual([null, null])
  expect(close).not.toHaveBeenCalled()
})

test('does not appear where it was closed while it was fetched', async () => {
  const { consent, ui } = mounted()
  const close = vi.fn(consent.close)
  consent.on('open', ({ view }) => view === 'preferences' && close())
  await consent.open('preferences')
  expect(close).toHaveBeenCalledOnce()
  expect(ui.queryByRole('dialog')).toBeNull()
})

test('says when saving will reload the page', async () => {
  const { click, ui } = await opened({
    services: [{ ...adsense, reload: true }, plausible],
    choices: { advertising: 'granted', adsense: 'granted' },
  })
  const said = () => ui.getAllByRole('status').map((status) => status.textContent)
  expect(said()).not.toContain('Saving reloads this page, so that what was running stops.')
  await click('adsense')
  expect(said()).toContain('Saving reloads this page, so that what was running stops.')
})

test('promises no reload where the config forbids it', async () => {
  const { click, root } = await opened({
    services: [{ ...adsense, reload: true }, plausible],
    reload: false,
    choices: { advertising: 'granted', adsense: 'granted' },
  })
  await click('adsense')
  expect(root.textContent).not.toContain('reloads')
})

test('tells what the law asks for: recipient, purpose, data, time and refusal', async () => {
  const { ui } = await opened({ locale: 'ko' })
  for (const term of [
    '제공받는 자',
    '수집·이용 목적',
    '수집·제공 항목',
    '보유·이용 기간',
    '거부 시 불이익',
  ])
    expect(ui.getAllByText(term)).toHaveLength(3)
})

test('who receives data, and how long it is kept, stand out', async () => {
  const { root } = await opened()
  const strong = [...root.querySelectorAll('dd b')].map(
    (found) => found.parentElement?.previousElementSibling?.textContent,
  )
  expect(new Set(strong)).toEqual(new Set(['Recipient', 'Kept for']))
  expect(strong).toHaveLength(6)
})

test("a service's own words come before ours", async () => {
  const { root } = await opened({
    categories: { analytics: {} },
    services: [
      {
        id: 'plausible',
        category: 'analytics',
        label: 'P',
        retention: { en: 'A week', ko: '1주' },
      },
    ],
  })
  expect(root.querySelector('dl')?.textContent).toContain('A week')
})
