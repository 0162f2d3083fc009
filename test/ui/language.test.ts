import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findLocale } from '../../src/locale.ts'
import en from '../../src/locales/en.ts'
import ko from '../../src/locales/ko.ts'
import { mounted } from './mounted.ts'

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => {
  document.documentElement.lang = ''
  document.body.replaceChildren()
})

function page(
  options: Parameters<typeof mounted>[0] = {},
  fetchTexts = async (lang: string) => (lang === 'ko' ? ko : en),
) {
  document.documentElement.lang = 'en'
  const { consent } = mounted(options, ({ config }) => {
    config.locale = findLocale()
    return fetchTexts(config.locale)
  })
  const host = document.querySelector('assent-ui') as HTMLElement
  const { shadowRoot: root } = host
  return {
    consent,
    host,
    text: (css: string) => root?.querySelector(css)?.textContent,
    root,
  }
}

const turnTo = async (lang: string, host: HTMLElement) => {
  document.documentElement.lang = lang
  await vi.waitFor(() => expect(host.lang).toBe(lang))
}

test('what is open is said again in the language that the page changes to', async () => {
  const { consent, host, text, root } = page()
  await consent.open('banner')
  root?.querySelector<HTMLElement>('[part=accept]')?.focus()
  await turnTo('ko', host)
  expect(text('[part=title]')).toBe(ko.title)
  expect(root?.activeElement?.textContent).toBe(ko.accept)
  await consent.open('preferences')
  expect(text('[part=save]')).toBe(ko.save)
  await turnTo('en', host)
  expect(text('[part=save]')).toBe(en.save)
})

test('keeps what is ticked when the language changes', async () => {
  const { consent, host, root } = page()
  await consent.open('preferences')
  const analytics = () => root?.querySelector('[data-id=analytics]') as HTMLInputElement
  fireEvent.click(analytics())
  await turnTo('ko', host)
  expect(analytics().checked).toBe(true)
})

test('what stands in the page changes its language too', async () => {
  document.body.innerHTML =
    '<iframe title="Film" data-assent="advertising" data-src="https://video.example/"></iframe><div data-assent-declaration></div>'
  const { host } = page({ ui: { trigger: true } })
  const placeholder = () =>
    [...document.querySelectorAll('assent-ui')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('[part=placeholder] .acts')?.textContent)
      .filter(Boolean)
  await vi.waitFor(() => expect(placeholder()).toEqual([en.allowOnce + en.allowAlways]))
  await vi.waitFor(() => expect(document.querySelector('caption')?.textContent).toBe(en.storage))
  await turnTo('ko', host)
  await vi.waitFor(() => expect(placeholder()).toEqual([ko.allowOnce + ko.allowAlways]))
  await vi.waitFor(() => expect(document.querySelector('caption')?.textContent).toBe(ko.storage))
})

test('turns the other way round for a language that is read so', async () => {
  const { consent, host } = page()
  await consent.open('banner')
  await turnTo('ar', host)
  expect(host.dir).toBe('rtl')
  await turnTo('en', host)
  expect(host.dir).toBe('ltr')
})

test('stops listening to the page when it is taken away', async () => {
  document.documentElement.lang = 'en'
  const load = vi.fn(async () => ko)
  const { stop } = mounted({}, load)
  await stop()
  document.documentElement.lang = 'ko'
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(load).not.toHaveBeenCalled()
})

test('speaks the language of now, where that of before comes late', async () => {
  let arrive = () => {}
  const { consent, host, text } = page({}, (lang) =>
    lang === 'ko'
      ? new Promise((done) => {
          arrive = () => done(ko)
        })
      : Promise.resolve(en),
  )
  await consent.open('banner')
  document.documentElement.lang = 'ko'
  await vi.waitFor(() => expect(consent.config.locale).toBe('ko'))
  await turnTo('en', host)
  arrive()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect([host.lang, text('[part=title]')]).toEqual(['en', en.title])
})

test('keeps its words where the new ones cannot be fetched', async () => {
  const fetchTexts = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
  const { consent, text } = page({}, fetchTexts)
  await consent.open('banner')
  document.documentElement.lang = 'ko'
  // A rejection that nobody hears of fails the run.
  await vi.waitFor(() => expect(fetchTexts).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(text('[part=title]')).toBe(en.title)
})
