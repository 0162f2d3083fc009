// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { fireEvent, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { mounted } from './mounted.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  document.body.replaceChildren()
})

const FRAME = '<div><iframe data-assent="advertising" width="560" height="315"></iframe></div>'

/** The placeholder beside the first frame, once it is there. */
async function placeholder() {
  const frame = document.querySelector('iframe') as HTMLIFrameElement
  const host = await waitFor(() => {
    const found = frame.previousElementSibling as HTMLElement
    expect(found?.shadowRoot?.querySelector('[part=placeholder]')).toBeTruthy()
    return found
  })
  return { frame, host, ui: within(host.shadowRoot as unknown as HTMLElement) }
}

test('a placeholder stands in for a blocked frame, which nothing is changed on', async () => {
  document.body.innerHTML = FRAME
  mounted()
  const { frame, ui } = await placeholder()
  expect(`<div>${frame.outerHTML}</div>`).toBe(FRAME)
  expect(ui.getByText('Advertising: this content loads only with your consent.')).toBeTruthy()
})

test('a poster that is no address is left out, and every frame has one placeholder', async () => {
  document.body.innerHTML =
    FRAME.replace('<iframe', '<iframe data-assent-poster="http://["') + FRAME
  mounted()
  await waitFor(() => expect(document.querySelectorAll('div > assent-ui')).toHaveLength(2))
  const { host } = await placeholder()
  expect(host.shadowRoot?.querySelector('[part=placeholder] img')).toBeNull()
})

test('a frame that arrives later gets one too, and only one', async () => {
  const { consent } = mounted()
  document.body.insertAdjacentHTML('beforeend', FRAME)
  await placeholder()
  // Told of once more, and seen by the interface itself.
  consent.grantAll()
  consent.denyAll()
  document.body.append(document.querySelector('div') as HTMLElement)
  await placeholder()
  expect(document.querySelectorAll('div > assent-ui')).toHaveLength(1)
})

test('allow once releases the frame, which is then exactly as it was', async () => {
  document.body.innerHTML = FRAME
  const { consent } = mounted()
  const { frame, ui } = await placeholder()
  const released: Element[] = []
  consent.on('release', ({ element }) => void released.push(element))
  fireEvent.click(ui.getByRole('button', { name: 'Allow once' }))
  expect(released).toEqual([frame])
  expect(consent.record).toBeUndefined()
  expect(frame.parentElement?.outerHTML).toBe(FRAME)
})

test('always allow decides for what the frame waits for', async () => {
  document.body.innerHTML =
    '<div><iframe data-assent="advertising" data-assent-service="adsense" style="display: block"></iframe></div>'
  const { consent } = mounted()
  const { frame, ui } = await placeholder()
  fireEvent.click(ui.getByRole('button', { name: 'Always allow' }))
  expect(consent.record).toMatchObject({
    method: 'banner',
    choices: { analytics: 'denied', advertising: 'denied', adsense: 'granted' },
  })
  expect(frame.parentElement?.children).toHaveLength(1)
})

test('nobody is asked to allow a frame of an unknown category or service', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  document.body.innerHTML = `${FRAME}<iframe data-assent="typo"></iframe>
    <iframe data-assent="typo" data-assent-service="adsense"></iframe>
    <iframe data-assent="advertising" data-assent-service="typo"></iframe>`
  mounted()
  await placeholder()
  expect(document.querySelectorAll('assent-ui')).toHaveLength(2)
  expect(told).toHaveBeenCalledOnce()
})

test.each([
  ['', 'Recipient: film.example, Google LLC, USA (in the EEA: Google Ireland Ltd)'],
  ['data-assent-service="adsense"', 'Recipient: Google LLC, USA (in the EEA: Google Ireland Ltd)'],
])('says who receives data: %s', async (service, said) => {
  document.body.innerHTML = `<div><iframe data-assent="advertising" ${service} data-src="https://film.example/1"></iframe></div>`
  mounted()
  const { ui } = await placeholder()
  expect(ui.getByText(/^Recipient/).textContent).toBe(said)
})

test.each(['/film', 'javascript:0', 'https://['])('names no host for %s', async (address) => {
  document.body.innerHTML = `<div><iframe data-assent="films" data-src="${address}"></iframe></div>`
  mounted({ categories: { films: { label: 'Films' } }, services: [] })
  const { ui } = await placeholder()
  expect(ui.queryByText(/^Recipient/)).toBeNull()
})

test('a name is said as it is written', async () => {
  document.body.innerHTML = '<div><iframe data-assent="films"></iframe></div>'
  mounted({ categories: { films: { label: "Films $& $'" } }, services: [] })
  const { ui } = await placeholder()
  expect(ui.getByText("Films $& $': this content loads only with your consent.")).toBeTruthy()
})

test('a frame that may run has no placeholder', async () => {
  document.body.innerHTML = FRAME
  const { consent } = mounted({ choices: { advertising: 'granted' }, ui: { trigger: true } })
  await waitFor(() =>
    expect(document.querySelector('assent-ui')?.shadowRoot?.textContent).toBeTruthy(),
  )
  expect(consent.isGranted('advertising')).toBe(true)
  expect(document.querySelector('div > assent-ui')).toBeNull()
})

test('goes with its frame, and where it goes', async () => {
  document.body.innerHTML = `${FRAME}<p></p>`
  mounted()
  const { frame } = await placeholder()
  document.querySelector('p')?.append(frame)
  await waitFor(() => expect(document.querySelector('p > assent-ui + iframe')).toBeTruthy())
  expect(document.querySelector('div > assent-ui')).toBeNull()
  frame.remove()
  await waitFor(() => expect(document.querySelector('p > assent-ui')).toBeNull())
  document.body.append(frame)
  await placeholder()
})

test('a copy of both gets a placeholder of its own', async () => {
  document.body.innerHTML = FRAME
  mounted()
  const { frame } = await placeholder()
  const copy = frame.parentElement?.cloneNode(true) as HTMLElement
  document.body.replaceChildren(copy)
  await waitFor(() =>
    expect(copy.firstElementChild?.shadowRoot?.querySelector('[part=placeholder]')).toBeTruthy(),
  )
  expect(copy.children).toHaveLength(2)
})

test('stop leaves the frame as it was', async () => {
  document.body.innerHTML = FRAME
  const { stop } = mounted()
  await placeholder()
  await stop()
  expect(document.body.innerHTML).toBe(FRAME)
})

test('the trigger opens the preferences', async () => {
  // Who has not decided yet has the first layer in its place.
  const { consent, ui } = mounted({ ui: { trigger: true }, choices: { analytics: 'denied' } })
  const { record } = consent
  const trigger = await ui.findByRole('button', { name: 'Your Privacy Choices' })
  fireEvent.click(trigger)
  const close = await ui.findByRole('button', { name: 'Close' })
  expect(ui.getByRole('dialog', { name: 'Your choices' })).toBeTruthy()
  fireEvent.click(close)
  expect(ui.queryByRole('dialog')).toBeNull()
  expect(consent.record).toBe(record)
})

test('announces a change of the policy, with its date, until it is dismissed', async () => {
  const effective = '2099-01-31'
  const { ui, root } = mounted({
    policy: { version: '1', upcoming: { version: '2', effective, summary: 'One more recipient.' } },
  })
  await ui.findByText(/January 31, 2099.*One more recipient\./)
  fireEvent.click(ui.getByRole('button', { name: 'Got it' }))
  await waitFor(() => expect(root.textContent).not.toContain('2099'))
})

test('announces nothing that is in effect, or not announced yet', async () => {
  for (const dates of [
    { effective: '2020-01-01' },
    { effective: '2099-01-31', announced: '2098-12-01' },
  ]) {
    const { ui, root, stop } = mounted({
      ui: { trigger: true },
      choices: { analytics: 'denied' },
      policy: { version: '1', upcoming: { version: '2', ...dates } },
    })
    await ui.findByRole('button', { name: 'Your Privacy Choices' })
    expect(root.querySelector('[part=notice]')).toBeNull()
    await stop()
  }
})

test('tells the developer once of a page without a way back', async () => {
  const warnings: string[] = []
  vi.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(text))
  const { consent } = mounted()
  await consent.open('banner')
  consent.denyAll()
  await waitFor(() => expect(warnings).toHaveLength(1))
  await consent.open('preferences')
  consent.close()
  expect(warnings).toEqual([expect.stringContaining('data-assent-open')])
})

test.each(['<a href="#" data-assent-open>Cookies</a>', '<div data-assent-settings></div>'])(
  'a page with a way back hears nothing: %s',
  async (way) => {
    const warn = vi.spyOn(console, 'warn')
    document.body.innerHTML = `${FRAME}${way}`
    const { consent } = mounted()
    await placeholder()
    await consent.open('banner')
    consent.denyAll()
    expect(warn).not.toHaveBeenCalled()
  },
)
