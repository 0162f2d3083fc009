import { expect, test, vi } from 'vitest'
import { createConsent } from '../../src/consent.ts'
import { again, DAY_MS, make, NOW } from './made.ts'

test('asks one question where it comes up, and again when its own term has run out', async () => {
  const config = { categories: { analytics: {}, voice: { days: 90, inPlace: true } } }
  const consent = make(config)
  const opened: unknown[] = []
  consent.on('open', ({ view, category }) => view === 'ask' && opened.push([view, category]))
  const asked = consent.ask('voice')
  await vi.waitFor(() => expect(opened).toEqual([['ask', 'voice']]))
  vi.setSystemTime(NOW)
  consent.decide({ voice: 'granted' })
  expect([await asked, consent.status]).toEqual(['granted', 'undecided'])
  expect(await again(config).ask('voice')).toBe('granted')
  vi.setSystemTime(NOW + 50 * DAY_MS)
  again(config).decide({ analytics: 'granted' })
  vi.setSystemTime(NOW + 89 * DAY_MS)
  expect(again(config).isGranted('voice')).toBe(true)
  vi.setSystemTime(NOW + 90 * DAY_MS)
  const later = again(config)
  expect([later.isGranted('voice'), later.status]).toEqual([false, 'decided'])
  const closed = later.ask('voice')
  later.close()
  expect(await closed).toBe('denied')
  expect(later.isGranted('voice')).toBe(false)
})

const inPlace = { voice: { inPlace: true }, transfer: { inPlace: true } }

test('asks two questions one after the other, each until it is gone', async () => {
  const consent = make({ categories: inPlace })
  const opened: unknown[] = []
  consent.on('open', ({ category }) => void opened.push(category))
  const answers = Promise.all([consent.ask('voice'), consent.ask('transfer')])
  await vi.waitFor(() => expect(opened).toEqual(['voice']))
  consent.decide({ voice: 'granted' })
  await vi.waitFor(() => expect(opened).toEqual(['voice', 'transfer']))
  // What lies on top of it and is closed is not the question, and asks about nothing.
  await consent.open('preferences')
  expect(opened).toEqual(['voice', 'transfer', undefined])
  consent.close()
  consent.decide({ transfer: 'granted' })
  expect(await answers).toEqual(['granted', 'granted'])
})

test('answers no where it is destroyed while it asks, and asks nothing afterwards', async () => {
  const consent = make({ categories: inPlace })
  const opened = vi.fn()
  consent.on('open', opened)
  const asked = consent.ask('voice')
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce())
  consent.destroy()
  expect(await asked).toBe('denied')
  expect(await consent.ask('transfer')).toBe('denied')
  await consent.open('preferences')
  expect(opened).toHaveBeenCalledOnce()
})

test('tells of what is open, once, and of nothing that never was', async () => {
  const consent = make()
  const heard: string[] = []
  consent.on('open', ({ view, waitUntil }) => {
    heard.push(`open ${view}`)
    waitUntil(new Promise((done) => setTimeout(done, 9_000)))
  })
  consent.on('close', ({ view }) => heard.push(`close ${view}`))
  consent.denyAll()
  expect(heard).toEqual([])
  const both = Promise.all([consent.open('preferences'), consent.open('preferences')])
  await vi.waitFor(() => expect(heard).toEqual(['open preferences']))
  let isShown = false
  both.then(() => {
    isShown = true
  })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(isShown).toBe(false)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(isShown).toBe(true)
  consent.close()
  expect(heard).toEqual(['open preferences', 'close preferences'])
})

test('asks what is asked now, where another question was closed before it could be seen', async () => {
  const consent = make({ categories: inPlace })
  const opened: unknown[] = []
  consent.on('open', ({ category }) => void opened.push(category))
  const first = consent.ask('voice')
  consent.close()
  expect(await first).toBe('denied')
  const second = consent.ask('transfer')
  await vi.waitFor(() => expect(opened).toEqual(['transfer']))
  consent.decide({ transfer: 'granted' })
  expect(await second).toBe('granted')
})

test('a link of the page opens one of two layers, whatever is written in it', async () => {
  const consent = make()
  const opened: unknown[] = []
  await consent.open('banner')
  consent.close()
  consent.on('open', ({ view }) => void opened.push(view))
  for (const view of ['banner', '', 'preferences', 'ask', 'nonsense']) {
    const link = document.createElement('a')
    link.dataset.assentOpen = view
    document.body.append(link)
    link.click()
    await vi.waitFor(() => expect(opened).toHaveLength(1))
    expect(opened.pop()).toBe(view === 'banner' ? 'banner' : 'preferences')
    consent.close()
  }
})

test('closes the dialog before the banner that was opened beneath it', async () => {
  const consent = make()
  const heard: string[] = []
  await consent.open('preferences')
  await consent.open('banner')
  consent.on('close', ({ view }) => void heard.push(view))
  consent.on('open', ({ view }) => void heard.push(`open ${view}`))
  consent.close()
  await consent.open('preferences')
  consent.close()
  consent.close()
  consent.close()
  expect(heard).toEqual(['preferences', 'open preferences', 'preferences', 'banner'])
})

test('asks three questions one after the other', async () => {
  const ids = ['voice', 'transfer', 'film'] as const
  const consent = make({ categories: { ...inPlace, film: { inPlace: true } } })
  const opened: unknown[] = []
  consent.on('open', ({ category }) => void opened.push(category))
  const answers = Promise.all(ids.map((id) => consent.ask(id)))
  for (const [index, id] of ids.entries()) {
    await vi.waitFor(() => expect(opened).toEqual(ids.slice(0, index + 1)))
    consent.decide({ [id]: 'denied' })
  }
  expect(await answers).toEqual(['denied', 'denied', 'denied'])
})

test('fetches an interface that did not come once more when it is opened again', async () => {
  const mount = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(vi.fn())
  const consent = createConsent({ reload: false }, mount)
  const errors: unknown[] = []
  consent.on('error', ({ where }) => errors.push(where))
  await vi.waitFor(() => expect(errors).toEqual(['ui']))
  const opened = vi.fn()
  consent.on('open', opened)
  await consent.open('preferences')
  expect([mount.mock.calls.length, opened.mock.calls.length]).toEqual([2, 1])
  consent.destroy()
})

test('leaves the preferences open where a visitor is forgotten', async () => {
  const consent = make()
  consent.denyAll()
  await consent.open('preferences')
  const closed = vi.fn()
  consent.on('close', closed)
  consent.forget()
  expect([consent.status, closed.mock.calls]).toEqual(['undecided', []])
})

test('asks the rest again once a question was answered in its place', async () => {
  const consent = make({ categories: { analytics: {}, voice: { inPlace: true } } })
  const heard: string[] = []
  consent.on('open', ({ view }) => heard.push(`open ${view}`))
  consent.on('close', ({ view }) => heard.push(`close ${view}`))
  await vi.waitFor(() => expect(heard).toEqual(['open banner']))
  consent.decide({ voice: 'granted' })
  await vi.waitFor(() => expect(heard).toEqual(['open banner', 'close banner', 'open banner']))
  consent.denyAll()
  expect(heard).toHaveLength(4)
})

test('asks again at once whom it has forgotten', async () => {
  const consent = make()
  consent.denyAll()
  const opened = vi.fn()
  consent.on('open', ({ view }) => opened(view))
  consent.forget()
  await vi.waitFor(() => expect(opened.mock.calls).toEqual([['banner']]))
})

test('opens the preferences where the first layer would ask nothing, and for who has decided', async () => {
  const opened = vi.fn()
  const nothing = make({ categories: { voice: { inPlace: true } } })
  nothing.on('open', ({ view }) => opened(view))
  await nothing.open()
  const decided = make()
  decided.denyAll()
  decided.on('open', ({ view }) => opened(view))
  // A page may hand the function to an event.
  const button = document.createElement('button')
  button.onclick = decided.open as never
  button.click()
  await vi.waitFor(() => expect(opened.mock.calls).toEqual([['preferences'], ['preferences']]))
})
