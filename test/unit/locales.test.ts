import { readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { findLocale } from '../../src/locale.ts'
import en from '../../src/locales/en.ts'
import { LOCALES } from '../../src/locales/list.ts'
import type { Texts } from '../../src/locales/texts.ts'

const files = readdirSync('src/locales')
  .filter((file) => !['list.ts', 'texts.ts'].includes(file))
  .map((file) => file.replace('.ts', ''))
const languages = await Promise.all(
  files.map(async (name): Promise<[string, Texts]> => {
    const file: { default: Texts } = await import(`../../src/locales/${name}.ts`)
    return [name, file.default]
  }),
)
const others = languages.filter(([name]) => name !== 'en')

/** Every text by its path: `services.adsense.label`. */
const textsOf = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : textsOf(value, `${path}${key}.`),
  )
const keysOf = (texts: object) => textsOf(texts).map(([key]) => key)
const placeholdersOf = (text: string) => text.match(/\{\w+\}/g) ?? []

const BUTTONS = [
  'accept',
  'reject',
  'manage',
  'save',
  'close',
  'copy',
  'download',
  'forget',
  'allowOnce',
  'allowAlways',
  'dismiss',
  'trigger',
  'allow',
  'refuse',
] as const satisfies (keyof Texts)[]

/** Words that are the same in another language, and names. */
const SHARED = ['Data', 'Details', 'Service', 'Plausible Insights OÜ (Estonia)']

test('lists the languages that have a file', () => {
  expect([...LOCALES].sort()).toEqual([...files].sort())
})

test('lists a narrower language before its wider, so that the first match is the nearest', () => {
  for (const [at, locale] of LOCALES.entries())
    expect(LOCALES.slice(0, at).filter((wider) => locale.startsWith(`${wider}-`))).toEqual([])
})

test.each([
  ['ko-KR', 'ko'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['pt-BR', 'pt-BR'],
  ['pt-AO', 'pt'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh-Hans-HK', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-MO', 'zh-Hant'],
  ['nb-NO', 'no'],
  ['nn', 'no'],
  ['iw', 'he'],
  ['ko_KR', 'ko'],
  ['zh_TW', 'zh-Hant'],
  ['zh_Hant_TW', 'zh-Hant'],
  ['pt_BR', 'pt-BR'],
])('serves %s in %s', (tag, locale) => {
  expect(findLocale(tag)).toBe(locale)
})

test.each(['fil', 'kok', 'e', '', 'constructor'])(
  'serves "%s" as a page of a language that it does not speak',
  (tag) => {
    document.documentElement.lang = tag
    const languages = vi.spyOn(navigator, 'languages', 'get')
    languages.mockReturnValue(['xx', 'de-AT', 'en'])
    expect(findLocale()).toBe('de')
    languages.mockReturnValue(undefined as never)
    expect(findLocale()).toBe('en')
    document.documentElement.lang = ''
    languages.mockRestore()
  },
)

test('speaks every official language of the European Union', () => {
  const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'
  expect(LOCALES).toEqual(expect.arrayContaining(official.split(' ')))
})

test.each(languages)(
  'names the language %s as browsers do, and they can write its dates',
  (name) => {
    expect(new Intl.Locale(name).toString()).toBe(name)
    expect(Intl.DateTimeFormat.supportedLocalesOf(name)).toEqual([name])
    expect(Intl.DisplayNames.supportedLocalesOf(name)).toEqual([name])
    expect(new Intl.DisplayNames(name, { type: 'language' }).of('ko')).not.toBe('ko')
  },
)

test.each(others)('says in %s all that is said in English, and no more', (_, texts) => {
  expect(keysOf(texts).sort()).toEqual(keysOf(en).sort())
  expect(textsOf(texts).filter(([, text]) => !text || text !== text.trim())).toEqual([])
})

test.each(others)('puts the same values into the texts in %s', (_, texts) => {
  const values = (of: object) =>
    Object.fromEntries(textsOf(of).map(([key, text]) => [key, placeholdersOf(text)]))
  expect(values(texts)).toEqual(values(en))
})

test.each(others)('leaves nothing in English in %s', (_, texts) => {
  const english = Object.fromEntries(textsOf(en))
  const left = textsOf(texts).filter(
    ([key, text]) => text === english[key] && !SHARED.includes(text),
  )
  expect(left).toEqual([])
})

test.each(languages)(
  'answers yes and no in %s in different words of similar length',
  (_, texts) => {
    for (const [yes, no] of [
      [texts.accept, texts.reject],
      [texts.allow, texts.refuse],
    ] as const) {
      expect(yes).not.toBe(no)
      expect(Math.abs(yes.length - no.length)).toBeLessThanOrEqual(8)
    }
    expect(Math.max(texts.accept.length, texts.reject.length)).toBeLessThanOrEqual(22)
    expect(texts.on).not.toBe(texts.off)
  },
)

test.each(languages)('fits the buttons in %s on a phone', (_, texts) => {
  const long = BUTTONS.map((button) => texts[button]).filter((text) => text.length > 24)
  expect(long).toEqual([])
})

test.each(languages)(
  'tells in %s which cookies AdSense keeps, and for how long',
  (_, { services }) => {
    expect(services.adsense?.items).toMatch(/__gads.*__gpi/)
    expect(services.adsense?.retention).toMatch(/13|١٣|۱۳|১৩|१३/)
  },
)
