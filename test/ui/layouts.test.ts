import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { UiConfig } from '../../src/types.ts'
import { mounted, sendGpc } from './mounted.ts'
import { press } from './opened.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const LAYOUTS: [UiConfig, string][] = [
  [{ layout: 'bar', position: 'top' }, 'layer bar top'],
  [{ layout: 'box' }, 'layer card box bottom end'],
  [{ layout: 'box', position: 'top-start' }, 'layer card box top start'],
  [{ layout: 'corner', position: 'bottom-start' }, 'layer card corner bottom start'],
  [{ layout: 'center' }, 'layer card center'],
  [{ layout: 'choices' }, 'layer choices bottom'],
  [{ layout: 'choices', position: 'bottom-end' }, 'layer card choices bottom end'],
]

test.each(LAYOUTS)('%o is the same region, with the same two answers', async (ui, look) => {
  const { consent, ui: found } = mounted({ ui })
  await consent.open('banner')
  const region = found.getByRole('region', { name: 'May we use these services?' })
  expect(region.className).toBe(look)
  const [accept, reject] = ['Accept all', 'Reject all'].map((name) =>
    found.getByRole('button', { name }),
  )
  expect(accept?.className).toBe(reject?.className)
  expect(accept?.nextElementSibling).toBe(reject)
})

test('what no layout asks for is not fetched', async () => {
  const { consent, root } = mounted({ ui: { layout: 'bar', position: 'bottom' } })
  await consent.open('banner')
  expect(root.adoptedStyleSheets).toHaveLength(1)
})

test('does not appear where it was closed while it was fetched', async () => {
  const { consent, ui } = mounted({ ui: { layout: 'box' } })
  const close = vi.fn(consent.close)
  consent.on('open', close)
  await consent.open('banner')
  expect(close).toHaveBeenCalledOnce()
  expect(ui.queryByRole('region')).toBeNull()
})

test('choices has an unticked switch for each category that is asked, told apart', async () => {
  const { consent, ui } = mounted({ ui: { layout: 'choices' } })
  await consent.open('banner')
  const switches = ui.getAllByRole('switch') as HTMLInputElement[]
  expect(switches.map(({ dataset, checked }) => [dataset.id, checked])).toEqual([
    ['analytics', false],
    ['advertising', false],
  ])
  expect(ui.getByRole('switch', { name: 'Analytics' })).toBe(switches[0])
  const told = switches[0]?.getAttribute('aria-describedby') ?? ''
  expect(document.querySelector('assent-ui')?.shadowRoot?.getElementById(told)?.textContent).toBe(
    'Counts visits, to improve the site.',
  )
})

test('choices saves what is ticked, and nothing else', async () => {
  const { consent, ui } = mounted({ ui: { layout: 'choices' } })
  await consent.open('banner')
  fireEvent.click(ui.getByRole('switch', { name: 'Analytics' }))
  press(ui, 'Save choices')
  expect(consent.record).toMatchObject({
    method: 'banner',
    choices: {
      analytics: 'granted',
      plausible: 'granted',
      advertising: 'denied',
      adsense: 'denied',
      'adsense-personalization': 'denied',
    },
  })
})

test('choices does not ask for what Global Privacy Control covers', async () => {
  sendGpc()
  const { consent, ui } = mounted({ ui: { layout: 'choices' } })
  await consent.open('banner')
  expect(ui.getAllByRole('switch')).toHaveLength(1)
})

test('a layer at the top moves nothing until somebody goes through the page by keyboard', async () => {
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
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(180)
  const { style } = document.documentElement
  const { consent } = mounted({ ui: { position: 'top' } })
  await consent.open('banner')
  measure()
  expect([style.scrollPaddingTop, style.paddingTop]).toEqual(['180px', ''])
  fireEvent.keyDown(document.body, { key: 'Tab' })
  expect([style.scrollPaddingTop, style.paddingTop]).toEqual(['180px', '180px'])
  consent.close()
  expect([style.scrollPaddingTop, style.paddingTop]).toEqual(['', ''])
})
