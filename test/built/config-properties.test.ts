import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createConsent as create } from '../../dist/index.js'
import type { createConsent as Create } from '../../src/index.ts'
import type { ConsentConfig } from '../../src/types.ts'

const createConsent: typeof Create = create
const LONG = { timeout: 240_000 }

vi.spyOn(console, 'error').mockImplementation(() => {})
vi.spyOn(console, 'warn').mockImplementation(() => {})

/** `refused` for the one documented error; what is granted before anybody said anything, otherwise. */
function outcome(config: ConsentConfig, isDocumented: (error: TypeError) => boolean): string {
  try {
    const consent = createConsent<string, string>(config)
    const { categories, services } = consent.config
    const asked = categories.filter(({ required }) => !required).map(({ id }) => id)
    const ids = [
      ...asked,
      ...services.filter(({ category }) => asked.includes(category)).map(({ id }) => id),
    ]
    const granted = ids.filter((id) => consent.isGranted(id))
    const { status } = consent
    consent.destroy()
    return granted.length > 0 ? `granted ${granted} (${status})` : 'asks'
  } catch (error) {
    if (error instanceof TypeError && isDocumented(error)) return 'refused'
    return `threw ${error}`
  }
}

/** One sentence, with what to do. */
const isOurs = ({ message }: TypeError) => /^Assent: .+\.$/s.test(message)

const word = fc.oneof(
  fc.constantFrom(
    'analytics',
    'advertising',
    'essential',
    'chat',
    '__proto__',
    'toString',
    '',
    ' ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
)
const days = fc.oneof(fc.integer({ min: -1, max: 402 }), fc.double(), fc.constant(undefined))
const address = fc.oneof(
  fc.webUrl(),
  word,
  fc.constantFrom('javascript:alert(1)', ' JaVaScript:1', 'data:text/html,x', '//x', '/privacy'),
)
const label = fc.oneof(word, fc.record({ en: word, ko: word }, { requiredKeys: [] }))

const service = fc.record(
  {
    id: word,
    category: word,
    label,
    policyUrl: address,
    cookies: fc.array(fc.oneof(word, fc.constantFrom(/./g, /(a+)+$/y)), { maxLength: 3 }),
    storage: fc.array(word, { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'category', 'label'] },
)

/** Of the types that are documented, with values that nobody should write. */
const configs = fc.record(
  {
    categories: fc.dictionary(
      word,
      fc.record({ label, days, gpc: fc.boolean(), inPlace: fc.boolean() }, { requiredKeys: [] }),
      { maxKeys: 4 },
    ),
    services: fc.array(service, { maxLength: 3 }),
    adsense: fc.constantFrom('ca-pub-1234567890123456', 'ca-pub-1', '', 'javascript:1'),
    policy: fc.record(
      {
        version: word,
        url: address,
        material: fc.boolean(),
        upcoming: fc.record({
          version: word,
          effective: fc.oneof(word, fc.constant('2027-01-31')),
        }),
      },
      { requiredKeys: ['version'] },
    ),
    cookie: fc.record({ name: word, domain: word, path: word, days }, { requiredKeys: [] }),
    locale: fc.constantFrom('en', 'ko', 'tlh', '', '../x'),
    region: word,
    reload: fc.boolean(),
    ui: fc.constantFrom(false as const, {}, { layout: 'wall' }, { layout: 'bar' }),
  },
  { requiredKeys: [] },
)

test('any config asks, or is refused in one sentence of ours', LONG, () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(configs, (config) => {
      const found = outcome({ ...config, ui: false } as ConsentConfig, isOurs)
      seen.add(found)
      expect(['asks', 'refused']).toContain(found)
    }),
    { numRuns: 6_000 },
  )
  expect([...seen].sort()).toEqual(['asks', 'refused'])
})

/** Every option, as it may be. */
const whole = (): object => ({
  adsense: { client: 'ca-pub-1234567890123456' },
  categories: { essential: {}, analytics: { days: 90 }, advertising: {} },
  services: [
    { id: 'chat', category: 'analytics', label: 'Chat', policyUrl: '/chat', options: [] },
    { id: 'map', category: 'analytics', label: 'Map' },
  ],
  policy: {
    version: '1',
    url: '/privacy',
    prevailing: 'ko',
    upcoming: { version: '2', effective: '2030-01-31', announced: '2029-12-01' },
  },
  cookie: { name: 'assent', domain: 'auto', path: '/', days: 180 },
  texts: { title: 'Ads' },
  region: 'KR',
  locale: 'ko',
  record: { url: '/consent' },
})

/** The way to each value in it. */
const waysIn = (value: unknown, way: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [way, ...Object.entries(value).flatMap(([key, inner]) => waysIn(inner, [...way, key]))]
    : [way]

test('what is no config at all asks, or is refused in such a sentence, too', LONG, () => {
  const junk = fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true })
  const ways = waysIn(whole()).filter((way) => way.length > 0)
  expect(ways.length).toBeGreaterThan(30)
  expect(outcome({ ui: false, ...whole() } as ConsentConfig, isOurs)).toBe('asks')
  fc.assert(
    fc.property(fc.constantFrom(...ways), junk, (way, value) => {
      const config = { ui: false, ...whole() }
      const owner = way.slice(0, -1).reduce((inner: object, key) => Reflect.get(inner, key), config)
      Reflect.set(owner, way.at(-1) ?? '', value)
      expect(['asks', 'refused']).toContain(outcome(config as ConsentConfig, isOurs))
    }),
    { numRuns: Number(process.env.RUNS ?? 3_000) },
  )
})
