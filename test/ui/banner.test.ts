import { fireEvent, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mounted, sendGpc } from './mounted.ts'
import { press } from './opened.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('is a region with a name, and takes no focus', async () => {
  const { consent, ui } = mounted()
  await consent.open('banner')
  expect(ui.getByRole('region', { name: 'May we use these services?' })).toBeTruthy()
  expect(document.activeElement).toBe(document.body)
})

test('stands before all that is in the page, in the language and direction of the visitor', async () => {
  document.body.innerHTML = '<main></main>'
  const { consent, root } = mounted({ locale: 'ar' })
  await consent.open('banner')
  const host = document.body.previousElementSibling as HTMLElement
  expect([host, host.lang, host.dir]).toEqual([root.host, 'ar', 'rtl'])
})

test('stands where the config wants it', () => {
  const place = document.createElement('section')
  document.body.append(place)
  mounted({ ui: { root: place } })
  expect(place.firstElementChild?.localName).toBe('assent-ui')
})

test('names each category with its services and options in it', async () => {
  const { consent, root } = mounted({
    categories: {
      essential: {},
      analytics: {},
      advertising: {},
      maps: { label: { en: 'Maps', ko: '지도' } },
    },
  })
  await consent.open('banner')
  expect(root.querySelector('[part=text]')?.textContent).toContain(
    ': Analytics (Plausible), Advertising (Google AdSense, Personalised ads), Maps.',
  )
})

test('accepting and refusing are two buttons of the same kind', async () => {
  const { consent, ui } = mounted()
  await consent.open('banner')
  const [accept, reject] = ['Accept all', 'Reject all'].map((name) =>
    ui.getByRole('button', { name }),
  )
  expect(accept?.localName).toBe(reject?.localName)
  expect(accept?.className).toBe(reject?.className)
  expect(accept?.nextElementSibling).toBe(reject)
})

test('tells the handle what the visitor pressed', async () => {
  const { consent, ui } = mounted()
  for (const [name, choice] of [
    ['Accept all', 'granted'],
    ['Reject all', 'denied'],
  ] as const) {
    await consent.open('banner')
    press(ui, name)
    expect(consent.record).toMatchObject({
      method: 'banner',
      choices: {
        analytics: choice,
        plausible: choice,
        advertising: choice,
        adsense: choice,
        'adsense-personalization': choice,
      },
    })
  }
  const { record } = consent
  await consent.open('banner')
  press(ui, 'Manage choices')
  expect(await ui.findByRole('dialog', { name: 'Your choices' })).toBeTruthy()
  expect(consent.record).toBe(record)
})

test('goes away when it is closed', async () => {
  const { consent, root, ui } = mounted()
  await consent.open('banner')
  consent.denyAll()
  expect(ui.queryByRole('region')).toBeNull()
  expect(root.childElementCount).toBe(0)
})

test('leaves out what is asked in place and what is required', async () => {
  const { consent, root } = mounted({
    categories: { basics: { required: true }, voice: { inPlace: true }, stats: {} },
    services: [],
  })
  await consent.open('banner')
  expect(root.querySelector('[part=text]')?.textContent).toMatch(/visit: stats\. Nothing/)
})

test('says that Global Privacy Control is honoured, and does not ask for what it covers', async () => {
  sendGpc()
  const { consent, root } = mounted()
  await consent.open('banner')
  const text = root.querySelector('[part=text]')?.textContent
  expect(text).toContain('Global Privacy Control')
  expect(text).not.toContain('AdSense')
})

test('shows markup in the texts of a site as text', async () => {
  const { consent, root } = mounted({
    categories: { maps: { label: '<img src=x onerror=alert(1)>' } },
    services: [],
  })
  await consent.open('banner')
  expect(root.querySelector('img')).toBeNull()
  expect(root.textContent).toContain('<img src=x onerror=alert(1)>')
})

test('reserves room for what has the focus, and gives it back', async () => {
  let measure = () => {}
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(listener: () => void) {
        measure = listener
      }
      observe() {}
      disconnect() {}
    },
  )
  const box = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect')
  box.mockReturnValue(new DOMRect(0, innerHeight - 180, 1000, 180))
  const { style } = document.documentElement
  style.scrollPaddingBottom = '8px'
  const { consent } = mounted()
  await consent.open('banner')
  measure()
  expect([style.scrollPaddingBottom, style.paddingBottom]).toEqual(['180px', '180px'])
  // Hidden, by a blocker or for a printer.
  box.mockReturnValue(new DOMRect())
  measure()
  expect([style.scrollPaddingBottom, style.paddingBottom]).toEqual(['8px', ''])
  box.mockReturnValue(new DOMRect(0, innerHeight - 200, 1000, 200))
  measure()
  expect([style.scrollPaddingBottom, style.paddingBottom]).toEqual(['200px', '200px'])
  consent.close()
  expect([style.scrollPaddingBottom, style.paddingBottom]).toEqual(['8px', ''])
  style.scrollPaddingBottom = ''
})

test('takes the second of a double click for no answer: it was meant for the link that opened it', async () => {
  const { consent, ui } = mounted()
  await consent.open('banner')
  const accept = ui.getByRole('button', { name: 'Accept all' })
  fireEvent.click(accept, { detail: 2 })
  expect(consent.status).toBe('undecided')
  fireEvent.click(accept, { detail: 1 })
  expect(consent.status).toBe('decided')
})

test('keeps every name that filter lists hide out of ids and classes', async () => {
  const { consent, root } = mounted()
  await consent.open('banner')
  await consent.open('preferences')
  for (const { id, className } of root.querySelectorAll('*'))
    expect(`${id} ${className}`).not.toMatch(/cookie|banner|gdpr|notice|consent-manager/)
})

test('speaks Korean', async () => {
  const { consent, ui, root } = mounted({ locale: 'ko' })
  await consent.open('banner')
  const region = within(ui.getByRole('region'))
  expect(region.getAllByRole('button').map((button) => button.textContent)).toEqual([
    '모두 동의',
    '모두 거부',
    '항목별 선택',
  ])
  expect((root.host as HTMLElement).lang).toBe('ko')
})

test('wears only constructed style sheets', async () => {
  const { consent, root } = mounted()
  await consent.open('banner')
  expect(root.adoptedStyleSheets.length).toBe(1)
  expect(root.querySelector('style, [style]')).toBeNull()
})

test('stop takes away everything', async () => {
  document.body.innerHTML = '<main></main>'
  const before = document.documentElement.outerHTML
  const { consent, stop } = mounted()
  await consent.open('banner')
  await stop()
  await consent.open('preferences')
  expect(document.documentElement.outerHTML).toBe(before)
})
