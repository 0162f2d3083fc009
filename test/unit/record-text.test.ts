import { expect, test } from 'vitest'
import { decodeRecord, encodeRecord } from '../../src/record/text.ts'
import type { ConsentRecord } from '../../src/types.ts'

const NOW = Date.UTC(2026, 10, 23)
const DAY_MS = 864e5

const record = (change: Partial<ConsentRecord> = {}): ConsentRecord => ({
  id: '1a2b3c4d-0',
  time: NOW - DAY_MS,
  policy: '2026-11 (draft|2)',
  locale: 'ko',
  method: 'banner',
  wording: '',
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

test('stays under 1 kB, as a cookie too', () => {
  const choices = Object.fromEntries(
    Array.from({ length: 26 }, (_, index) => [`service-name-${index}`, 'granted' as const]),
  )
  expect(encodeURIComponent(encodeRecord(record({ choices }))).length).toBeLessThan(1024)
})

const text = encodeRecord(record())

test.each([
  ['nothing', ''],
  ['a word', 'granted'],
  ['null', 'null'],
  ['an array', '[]'],
  ['JSON without a checksum', '{"format":2,"choices":"advertising:granted","times":{}}'],
  ['another format', text.replace('"format":2', '"format":3')],
  ['a missing field', text.replace('"locale":"ko",', '')],
  ['a changed choice', text.replace('denied', 'granted')],
  ['another order', text.replace(/(analytics:denied)~(advertising:granted)/, '$2~$1')],
  ['a field too many', text.replace('{', '{"more":1,')],
  ['a text cut short', text.slice(0, -3)],
  ['a text of over 4 kB', encodeRecord(record({ policy: 'x'.repeat(4100) }))],
])('takes %s for no record', (_, damaged) => {
  expect(read(damaged)).toBeUndefined()
})

test('is written and read alike on a page that has patched toJSON', () => {
  const patched = Object.prototype as { toJSON?: () => string }
  const own = read(text) as ConsentRecord
  patched.toJSON = () => 'patched'
  try {
    expect(encodeRecord(own)).toBe(text)
    expect(read(text)?.choices.advertising).toBe('granted')
  } finally {
    delete patched.toJSON
  }
})

test('takes a record from the future and an expired one for none', () => {
  const text = encodeRecord(record({ time: NOW }))
  expect(read(text, NOW - DAY_MS)).toBeUndefined()
  expect(read(text, NOW + 179 * DAY_MS)?.time).toBe(NOW)
  expect(read(text, NOW + 180 * DAY_MS)).toBeUndefined()
})

test('reads no text that is longer than a cookie can be, whole as it may be', () => {
  const text = (length: number) => encodeRecord(record({ wording: 'x'.repeat(length) }))
  expect(read(text(3_000))?.id).toBe('1a2b3c4d-0')
  expect(read(text(4_096))).toBeUndefined()
})
