import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { opened, press } from './opened.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 6, 30) })
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const policy = { version: '2026-11-01' }

test('says when the choice cannot be kept', async () => {
  vi.spyOn(document, 'cookie', 'set').mockReturnValue()
  vi.stubGlobal('localStorage', undefined)
  const { consent, root } = await opened()
  consent.denyAll()
  await consent.open('preferences')
  expect(consent.storage).toBe('memory')
  expect(root.textContent).toContain('this choice lasts until you leave this page')
})

test('shows the record and copies out the receipt', async () => {
  const copied: string[] = []
  vi.stubGlobal(
    'navigator',
    Object.create(navigator, {
      clipboard: { value: { writeText: async (text: string) => void copied.push(text) } },
    }),
  )
  const { ui, root } = await opened({ policy, choices: { advertising: 'denied' } })
  await ui.findByText(/November 23, 2026/)
  expect(root.textContent).toContain('3f2a9c1e-5b7d-4e80-9a61-0c4d2b8f7e15')
  expect(root.textContent).toContain('2026-11-01')
  press(ui, 'Copy receipt')
  await ui.findByText('Copied.')
  expect(JSON.parse(copied[0] ?? '')).toMatchObject({ schema_version: 'assent-receipt/2' })
})

test('shows the receipt to copy by hand where the clipboard is refused', async () => {
  vi.stubGlobal(
    'navigator',
    Object.create(navigator, {
      clipboard: { value: { writeText: () => Promise.reject(new Error('refused')) } },
    }),
  )
  const { ui, root } = await opened({ choices: { advertising: 'denied' } })
  await ui.findByText(/November 23, 2026/)
  press(ui, 'Copy receipt')
  const area = (await ui.findByRole('textbox')) as HTMLTextAreaElement
  expect(JSON.parse(area.value)).toMatchObject({ schema_version: 'assent-receipt/2' })
  // It is selected once: a switch keeps the focus where the visitor has it.
  const select = vi.spyOn(HTMLTextAreaElement.prototype, 'select')
  const label = root.querySelector('[data-id=advertising]')?.parentElement as HTMLElement
  expect(label.textContent).toContain('Off')
  fireEvent.click(label)
  expect(label.textContent).toContain('On')
  expect(select).not.toHaveBeenCalled()
})

test('downloads the receipt as a file', async () => {
  const files: Blob[] = []
  const links: [string, string][] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob)
    return 'blob:receipt'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    links.push([this.href, this.download])
  })
  const { ui } = await opened({ choices: { advertising: 'denied' } })
  fireEvent.click(await ui.findByRole('button', { name: 'Download receipt' }))
  expect(links).toEqual([['blob:receipt', 'receipt.json']])
  expect(files[0]?.type).toBe('application/json')
  expect(JSON.parse((await files[0]?.text()) ?? '')).toMatchObject({
    schema_version: 'assent-receipt/2',
  })
})

test('forgets the visitor in two steps, says so, and asks again', async () => {
  const { consent, ui, root } = await opened({ choices: { advertising: 'denied' } })
  const summary = await ui.findByText('Forget me', { selector: 'summary' })
  const details = summary.parentElement as HTMLDetailsElement
  expect(details.open).toBe(false)
  expect(details.textContent).toContain('Cookies and storage: assent')
  details.open = true
  press(ui, 'Forget me')
  expect(consent.record).toBeUndefined()
  expect(ui.queryByRole('dialog')).toBeNull()
  expect(await ui.findByRole('region')).toBeTruthy()
  const said = await ui.findByText('Your record and the stored data were removed.')
  expect(said.getAttribute('role')).toBe('status')
  fireEvent.pointerDown(document.body)
  expect(root.contains(said)).toBe(false)
})

test('a first visit has nothing to show or to forget', async () => {
  const { ui } = await opened()
  expect(ui.queryByText('Your decision')).toBeNull()
})

test('names whom to ask, and the language that prevails in every other', async () => {
  const policy = { version: '1', contact: 'privacy@job.example', prevailing: 'ko' }
  const { root } = await opened({ policy })
  expect(root.textContent).toContain('privacy@job.example')
  expect(root.textContent).toContain('Korean')
})
