import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterEach, expect, test } from 'vitest'
import { resolveConfig } from '../../src/config.ts'
import { createConsent } from '../../src/index.ts'
import { createReceipt } from '../../src/record/receipt.ts'
import type { ConsentConfig, ConsentRecord, Method } from '../../src/types.ts'

const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync('docs/receipt.schema.json', 'utf8')))

/** What the schema has against a receipt, as it is copied out. */
function faults(receipt: unknown): unknown[] {
  isValid(JSON.parse(JSON.stringify(receipt)))
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

afterEach(() => {
  for (const name of document.cookie.split('; '))
    document.cookie = `${name.split('=')[0]}=; max-age=-1`
  localStorage.clear()
})

const CONFIGS: [string, ConsentConfig][] = [
  ['nothing', {}],
  [
    'AdSense and a policy',
    {
      adsense: 'ca-pub-1234567890123456',
      policy: { version: '2026-11', url: '/privacy' },
      region: 'US-CA',
      locale: 'pt-BR',
    },
  ],
  [
    'terms of their own',
    {
      categories: { analytics: {}, voice: { days: 90, inPlace: true } },
      cookie: { days: 400 },
    },
  ],
]

test.each(CONFIGS)('a receipt of a site that configures %s is as the schema says', (_, config) => {
  const consent = createConsent({ ui: false, ...config })
  consent.decide({ analytics: 'granted' })
  expect(faults(consent.receipt())).toEqual([])
  consent.denyAll('preferences')
  expect(faults(consent.receipt())).toEqual([])
  consent.destroy()
})

const record: ConsentRecord = {
  id: '3f2a9c1e-5b7d',
  time: Date.UTC(2026, 10, 23),
  policy: '',
  locale: 'zh-Hant',
  method: 'banner',
  wording: '3w5e11264sgsf',
  gpc: true,
  choices: { analytics: 'denied' },
  times: { voice: Date.UTC(2026, 9, 1) },
}

test('a receipt carries all that a record has', () => {
  const { config } = resolveConfig({ policy: { version: '2', url: '/policy' } }, 'en')
  const receipt = createReceipt(record, config)
  expect(faults(receipt)).toEqual([])
  expect(receipt).toMatchObject({
    record_id: record.id,
    event_time: '2026-11-23T00:00:00.000Z',
    validity_duration: 'P180D',
    privacy_notice: { version: '', url: '/policy' },
    language: 'zh-Hant',
    wording: record.wording,
    gpc: true,
    purposes: record.choices,
    event_times: record.times,
  })
})

test.each<Method>(['banner', 'preferences', 'api', 'gpc', 'import'])(
  'the schema knows that it was decided by %s',
  (method) => {
    expect(faults(createReceipt({ ...record, method }, resolveConfig({}, 'en').config))).toEqual([])
  },
)

test('the schema refuses what is no receipt', () => {
  const receipt = createReceipt(record, resolveConfig({}, 'en').config)
  for (const wrong of [
    { ...receipt, event_time: 'yesterday' },
    { ...receipt, purposes: { analytics: 'maybe' } },
    { ...receipt, name: 'Kim' },
    { ...receipt, record_id: undefined },
  ])
    expect(faults(wrong)).toHaveLength(1)
})

test('the documentation names every field', () => {
  const { properties } = JSON.parse(readFileSync('docs/receipt.schema.json', 'utf8'))
  const text = readFileSync('docs/receipt.md', 'utf8')
  for (const name of Object.keys(properties)) expect(text).toContain(`| \`${name}\` |`)
})
