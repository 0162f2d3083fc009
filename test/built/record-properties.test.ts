import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { createConsent as create } from '../../dist/index.js'
import type { createConsent as Create } from '../../src/index.ts'
import type { readConsent as Read } from '../../src/server.ts'
import type { Choice, ConsentConfig } from '../../src/types.ts'

const createConsent: typeof Create = create
const { readConsent }: { readConsent: typeof Read } = await import('../../dist/server.js')

/*
 * What a browser writes and a server reads, by the built doors: no text is an error or a grant that
 * nobody gave, and every record comes back as it was. The runs add up to more than 100,000.
 */

const LONG = { timeout: 240_000 }
const IDS = ['analytics', 'advertising', 'chat', 'video', 'map']
const config: ConsentConfig = {
  ui: false,
  reload: false,
  policy: { version: '2026-11 (초안; "draft")' },
  services: IDS.slice(2).map((id) => ({ id, category: 'analytics', label: id })),
}

afterEach(() => forget())

function forget(): void {
  for (const pair of document.cookie.split('; ')) {
    document.cookie = `${pair.split('=')[0]}=; max-age=0; path=/`
  }
  localStorage.clear()
}

/** The header that a browser would send after these choices. */
function headerOf(choices: Record<string, Choice>, more: ConsentConfig = config): string {
  forget()
  const consent = createConsent<string, string>(more)
  consent.decide(choices)
  consent.destroy()
  return document.cookie
}

const grantsIn = (header: string, more: ConsentConfig = config): string[] => {
  const consent = readConsent(header, more)
  return [...Object.keys(more.categories ?? {}), ...IDS].filter((id) => consent.isGranted(id))
}

const choices = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.constantFrom<Choice>('granted', 'denied'),
  { minKeys: 1 },
)
const everything = headerOf(Object.fromEntries(IDS.map((id) => [id, 'granted'])))

test('a whole record grants what was granted: the control of what follows', () => {
  expect(grantsIn(everything)).toEqual(IDS)
})

test('no text at all is an error, or a grant', LONG, () => {
  const pieces = fc.constantFrom(
    ...['{', '}', '[', ']', '"', ':', ',', '%', '%22', '=', ';', '__proto__', 'constructor'],
    ...[
      'format',
      'choices',
      'analytics',
      'granted',
      'check',
      'time',
      'null',
      '1',
      '-1e999',
      '\\u0000',
    ],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }).map(encodeURIComponent),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    fc.json({ maxDepth: 3 }).map(encodeURIComponent),
    fc
      .record({ choices: fc.dictionary(fc.constantFrom(...IDS), fc.constant('granted')) }, {})
      .map((one) => encodeURIComponent(JSON.stringify({ format: 1, time: Date.now(), ...one }))),
  )
  const around = fc.constantFrom('', 'session=x; ', 'assent=; ', '; ', 'assentx=1; ')
  fc.assert(
    fc.property(texts, around, (text, before) => {
      const header = `${before}assent=${text}`
      return grantsIn(header).length === 0 && readConsent(header, config).status === 'undecided'
    }),
    { numRuns: 50_000 },
  )
})

test('no damage to a record is an error, or a grant', LONG, () => {
  const start = everything.indexOf('assent=') + 'assent='.length
  const text = decodeURIComponent(everything.slice(start).split(';')[0] ?? '')
  const damage = fc.record({
    at: fc.nat(text.length - 1),
    length: fc.nat(4),
    by: fc.oneof(
      fc.constant(''),
      fc.string({ maxLength: 4 }),
      fc.constantFrom('granted', '1', '"'),
    ),
  })
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), fc.boolean(), (list, isRaw) => {
      let damaged = text
      for (const { at, length, by } of list) {
        damaged = damaged.slice(0, at) + by + damaged.slice(at + length)
      }
      fc.pre(damaged !== text)
      const header = `assent=${isRaw ? damaged : encodeURIComponent(damaged)}`
      return grantsIn(header).length === 0
    }),
    { numRuns: 50_000 },
  )
})

test('a record of other choices never grants more than they say', LONG, () => {
  fc.assert(
    fc.property(choices, (said) => {
      const granted = grantsIn(headerOf(said))
      const meant = IDS.filter((id) => {
        const category = ['chat', 'video', 'map'].includes(id) ? 'analytics' : id
        return (said[id] ?? said[category]) === 'granted'
      })
      expect(granted).toEqual(meant)
    }),
    { numRuns: 2_000 },
  )
})

test('every record comes back as it was written, here and on a server', LONG, () => {
  const id = fc.stringMatching(/^[\w-]{1,12}$/).filter((one) => !(one in {}) && one !== 'essential')
  const texts = fc.string({ unit: 'grapheme', maxLength: 12 })
  const plans = fc.record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    version: texts.filter((text) => !/\p{Surrogate}/u.test(text)),
    yes: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  fc.assert(
    fc.property(plans, ({ ids, version, yes }) => {
      const more: ConsentConfig = {
        ui: false,
        reload: false,
        policy: { version },
        categories: Object.fromEntries(ids.map((one) => [one, {}])),
      }
      const said = Object.fromEntries(
        ids.map((one, index) => [one, yes[index] ? 'granted' : 'denied'] as const),
      )
      const header = headerOf(said, more)
      const again = createConsent<string, string>(more)
      const there = readConsent(header, more)
      expect([again.status, there.status]).toEqual(['decided', 'decided'])
      expect({ ...again.record?.choices }).toEqual(said)
      expect({ ...there.record?.choices }).toEqual(said)
      expect(there.record?.id).toBe(again.record?.id)
      expect([there.record?.policy, again.record?.policy]).toEqual([version, version])
      again.destroy()
    }),
    { numRuns: 2_000 },
  )
})
