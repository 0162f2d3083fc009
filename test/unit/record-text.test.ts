import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRecord, encodeRecord } from '../../src/record/text.ts'
import type { Choice, ConsentRecord, Method } from '../../src/types.ts'

const NOW = Date.UTC(2026, 10, 23)
const DAY_MS = 864e5

const record = (change: Partial<ConsentRecord> = {}): ConsentRecord => ({
  id: '1a2b3c4d-0',
  time: NOW - DAY_MS,
  policy: '2026-11 (draft|2)',
  locale: 'ko',
  method: 'banner',
  gpc: false,
  choices: { analytics: 'denied', advertising: 'granted' },
  times: {},
  ...change,
})
const read = (text: string, now = NOW, days = 180) => {
  try {
    return decodeRecord(text, days, now)
  } catch {
    return undefined
  }
}
const plain = (value: ConsentRecord | undefined) =>
  value && { ...value, choices: { ...value.choices }, times: { ...value.times } }

test('reads back what it wrote', () => {
  const written = record({ times: { analytics: NOW - 5 * DAY_MS } })
  expect(plain(read(encodeRecord(written)))).toEqual(plain(written))
})

test('stays under 1 kB and free of what a cookie would have to escape', () => {
  const text = encodeRecord(record())
  expect(text.length).toBeLessThan(1024)
  expect(text).toMatch(/^[\w|:&%().~!*'-]+$/)
})

test.each([
  ['nothing', ''],
  ['JSON', '{"advertising":"granted"}'],
  ['another format', encodeRecord(record()).replace(/^1/, '2')],
  ['a missing field', encodeRecord(record()).replace('|ko', '')],
  ['no choices', encodeRecord(record({ choices: {} }))],
  ['a choice that is none', `${encodeRecord(record())}&x:2`],
  ['a lone %', encodeRecord(record({ policy: 'x' })).replace('|x|', '|%|')],
  ['a text of over 1 kB', encodeRecord(record({ policy: 'x'.repeat(1100) }))],
])('takes %s for no record', (_, text) => {
  expect(read(text)).toBeUndefined()
})

test('takes a record from the future and an expired one for none', () => {
  const text = encodeRecord(record({ time: NOW }))
  expect(read(text, NOW - DAY_MS)).toBeUndefined()
  expect(read(text, NOW + 179 * DAY_MS)?.time).toBe(NOW)
  expect(read(text, NOW + 180 * DAY_MS)).toBeUndefined()
})

const ids = fc.stringMatching(/^[\w-]{1,20}$/).filter((id) => !(id in {}))
const records = fc.record({
  id: fc.stringMatching(/^[\w-]{8,30}$/),
  time: fc.integer({ min: NOW - 100 * DAY_MS, max: NOW }),
  policy: fc
    .string({ maxLength: 40, unit: 'grapheme' })
    .filter((text) => !/\p{Surrogate}/u.test(text)),
  locale: fc.constantFrom('en', 'ko', 'zh-Hant', 'pt-BR'),
  method: fc.constantFrom<Method>('banner', 'preferences', 'api', 'gpc', 'import'),
  gpc: fc.boolean(),
  choices: fc.dictionary(ids, fc.constantFrom<Choice>('granted', 'denied'), {
    minKeys: 1,
    maxKeys: 15,
  }),
  times: fc.constant({}),
})

test('round-trips every record that fits', () => {
  fc.assert(
    fc.property(records, (one) => {
      const text = encodeRecord(one)
      fc.pre(text.length <= 1024)
      expect(plain(read(text))).toEqual(plain(one))
    }),
    { numRuns: 5_000 },
  )
})

test('never throws past its one documented error, and never grants, for any text', () => {
  const pieces = fc.constantFrom(
    '1',
    '|',
    ':',
    '&',
    '%',
    'analytics',
    'granted',
    '0',
    'ko',
    'mwth6fty',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const found = read(text)
      const isOurs = /^1\|[^|]+\|\w+\|[^|]*\|[^|]+\|[^|]+\|[01]\|.+:1/.test(text)
      return isOurs || !Object.values(found?.choices ?? {}).includes('granted')
    }),
    { numRuns: 60_000 },
  )
})

test('grants nothing that a damaged record did not say, whatever character was lost', () => {
  fc.assert(
    fc.property(records, fc.nat(), fc.nat(3), (one, at, length) => {
      const text = encodeRecord(one)
      fc.pre(text.length <= 1024)
      const start = at % text.length
      const found = read(text.slice(0, start) + text.slice(start + length))
      const granted = Object.keys(found?.choices ?? {}).filter(
        (id) => found?.choices[id] === 'granted',
      )
      // A name that lost letters is another name, which no site asks about; a yes stays a yes.
      return granted.every((id) => one.choices[id] !== 'denied')
    }),
    { numRuns: 40_000 },
  )
})
