import { beforeEach, expect, test, vi } from 'vitest'
import en from '../../src/locales/en.ts'
import ko from '../../src/locales/ko.ts'
import { mounted } from './mounted.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())

/** Every text by its path: `services.adsense.label`. */
const textsOf = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : textsOf(value, `${path}${key}.`),
  )
const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? []

test('every language has every text', () => {
  const keys = (texts: object) => textsOf(texts).map(([key]) => key)
  expect(keys(ko)).toEqual(keys(en))
  expect(textsOf(ko).filter(([, text]) => !text.trim())).toEqual([])
})

test('every language puts in the same values', () => {
  const values = (texts: object) => textsOf(texts).map(([key, text]) => [key, placeholders(text)])
  expect(values(ko)).toEqual(values(en))
})

test('tells of each built-in service what the law asks for', () => {
  for (const { services } of [en, ko])
    for (const told of Object.values(services))
      expect(told).toMatchObject({
        provider: expect.any(String),
        purpose: expect.any(String),
        items: expect.any(String),
        retention: expect.any(String),
        refusal: expect.any(String),
      })
})

test('says yes and no in words of the same weight', () => {
  expect([en.accept, en.reject, ko.accept, ko.reject]).toEqual([
    'Accept all',
    'Reject all',
    '모두 동의',
    '모두 거부',
  ])
})

test('a site replaces single texts, also of one service or category', async () => {
  const { consent, ui } = mounted({
    texts: {
      title: 'Ads on this site',
      services: { adsense: { ...en.services.adsense, label: 'Google’s ads' } },
      categories: { advertising: { label: 'Ads', description: 'They pay for this site.' } },
    },
  })
  await consent.open('preferences')
  for (const name of ['Analytics', 'Plausible', 'Ads', 'Google’s ads', 'Personalised ads'])
    expect(ui.getByRole('switch', { name })).toBeTruthy()
})
