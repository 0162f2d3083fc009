import { fireEvent, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mounted } from './mounted.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const PLACE = '<div data-assent-settings=""><p>Needs JavaScript.</p></div>'

async function panel() {
  const host = await waitFor(() => {
    const found = document.querySelector('[data-assent-settings] > assent-ui')
    expect(found?.shadowRoot?.querySelector('[part=preferences]')).toBeTruthy()
    return found as HTMLElement
  })
  return within(host.shadowRoot as unknown as HTMLElement)
}

test('stands in the page as a region, and takes no focus', async () => {
  document.body.innerHTML = PLACE
  mounted()
  const ui = await panel()
  expect(ui.getByRole('region', { name: 'Your choices' })).toBeTruthy()
  expect(document.activeElement).toBe(document.body)
  expect(document.body.textContent).not.toContain('Needs JavaScript')
})

test('saves what is ticked, stays, and shows the record', async () => {
  document.body.innerHTML = PLACE
  const { consent } = mounted()
  const ui = await panel()
  const advertising = () => ui.getByRole('switch', { name: 'Advertising' }) as HTMLInputElement
  fireEvent.click(advertising())
  fireEvent.click(ui.getByRole('button', { name: 'Save choices' }))
  expect(consent.isGranted('advertising')).toBe(true)
  await ui.findByText('Your decision')
  expect(advertising().checked).toBe(true)
})

test('follows a decision that is made elsewhere', async () => {
  document.body.innerHTML = PLACE
  const { consent } = mounted()
  const ui = await panel()
  fireEvent.click(ui.getByRole('switch', { name: 'Analytics' }))
  consent.grantAll()
  consent.denyAll()
  await waitFor(() =>
    expect((ui.getByRole('switch', { name: 'Analytics' }) as HTMLInputElement).checked).toBe(false),
  )
})

test('forgets the visitor, stays, and keeps the focus', async () => {
  // happy-dom cannot tell the banner's root that the focus is in another one.
  vi.spyOn(console, 'error').mockReturnValue()
  document.body.innerHTML = PLACE
  const { consent } = mounted({ choices: { analytics: 'denied' } })
  const ui = await panel()
  const button = await ui.findByRole('button', { name: 'Forget me', hidden: true })
  fireEvent.click(button)
  expect(consent.record).toBeUndefined()
  await waitFor(() => expect(ui.queryByText('Your decision')).toBeNull())
  expect(
    document.querySelector('[data-assent-settings] assent-ui')?.shadowRoot?.activeElement?.id,
  ).toBe('title')
})

test('a place that arrives later gets one too', async () => {
  mounted({ ui: { trigger: true } })
  await waitFor(() =>
    expect(document.querySelector('assent-ui')?.shadowRoot?.textContent).toBeTruthy(),
  )
  document.body.insertAdjacentHTML('beforeend', PLACE)
  await panel()
})

test('stop leaves the place as it was', async () => {
  document.body.innerHTML = PLACE
  const { stop } = mounted()
  await panel()
  await stop()
  expect(document.body.innerHTML).toBe(PLACE)
})
