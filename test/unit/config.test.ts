import { expect, test } from 'vitest'
import { createConsent } from '../../src/index.ts'
import type { ConsentConfig } from '../../src/types.ts'

const refusals: [title: string, config: ConsentConfig, sentence: RegExp][] = [
  [
    'a service in a category that nobody named',
    { services: [{ id: 'chat', category: 'support', label: 'Chat' }] },
    /category of the service chat is "support": use one of essential, analytics, advertising\.$/,
  ],
  ['nothing', null as never, /the config is null: use an object\.$/],
  [
    'a category that is nothing',
    { categories: { ads: null as never } },
    /categories\.ads is null: use an object, \{\} for all defaults\.$/,
  ],
  [
    'a service that is nothing',
    { services: [null as never] },
    /a service is null: use an object with id, category and label\.$/,
  ],
  ['an interface that is nothing', { ui: null as never }, /ui is null: use .* or false\.$/],
  ['a number for a policy', { policy: 1 as never }, /policy is 1: use an object such as/],
  [
    'a number for a version',
    { policy: { version: 1 as never } },
    /policy\.version is "1": use a text of at most 64 characters\.$/,
  ],
  [
    'a language that is none',
    { policy: { version: '1', prevailing: 'Korean!' } },
    /policy\.prevailing is "Korean!": use a language such as ko\.$/,
  ],
  [
    'a day and a half',
    { cookie: { days: 1.5 } },
    /cookie\.days is 1\.5: use a whole number from 1 to 400\.$/,
  ],
  [
    'a path that is none',
    { cookie: { path: 'jobs' } },
    /cookie\.path is "jobs": use a path such as/,
  ],
  [
    'a domain with more of a cookie in it',
    { cookie: { domain: 'job.example; secure' } },
    /cookie\.domain is "job\.example; secure": use a domain such as/,
  ],
  [
    'more than 400 days',
    { cookie: { days: 401 } },
    /cookie\.days is 401: use a whole number from 1 to 400\.$/,
  ],
  [
    'no day at all',
    { cookie: { days: 0 } },
    /cookie\.days is 0: use a whole number from 1 to 400\.$/,
  ],
  [
    'a category’s own term of over 400 days',
    { categories: { voice: { days: 500 } } },
    /categories\.voice\.days is 500: use a whole number from 1 to 400\.$/,
  ],
  [
    'a category that is required in words',
    { categories: { ads: { required: 'no' as never } } },
    /categories\.ads\.required is "no": use true or false\.$/,
  ],
  ['a language that nobody has', { locale: 'tlh' }, /locale is "tlh": use one of .*en.*ko/],
  [
    'an AdSense id that is not one',
    { adsense: 'pub-123' },
    /adsense is pub-123: use ca-pub- and 16 digits/,
  ],
  [
    'an id with a space',
    { categories: { 'my ads': {} } },
    /id is "my ads": use letters, digits, - and _\.$/,
  ],
  [
    'an id twice',
    { services: [{ id: 'advertising', category: 'analytics', label: 'Twice' }] },
    /id is "advertising", twice: use each id once\.$/,
  ],
  [
    'a javascript: address',
    { policy: { version: '1', url: 'javascript:alert(1)' } },
    /policy\.url is javascript:alert\(1\): use an http\(s\) address\.$/,
  ],
  [
    'a javascript: address with what browsers pass over in it',
    {
      services: [
        { id: 'chat', category: 'analytics', label: 'Chat', policyUrl: ' java\nscript:0' },
      ],
    },
    /policyUrl of the service chat is .*: use an http\(s\) address\.$/s,
  ],
  [
    'a version of over 64 characters to come',
    { policy: { version: '1', upcoming: { version: 'x'.repeat(65), effective: '2027-01-31' } } },
    /policy\.upcoming\.version is "x+": use a text of at most 64 characters\.$/,
  ],
  [
    'an announcement at no time',
    {
      policy: {
        version: '1',
        upcoming: { version: '2', effective: '2027-01-31', announced: 'soon' },
      },
    },
    /policy\.upcoming\.announced is "soon": use a date such as 2027-01-31\.$/,
  ],
  [
    'a date that is none',
    { policy: { version: '1', upcoming: { version: '2', effective: 'soon' } } },
    /policy\.upcoming\.effective is "soon": use a date such as 2027-01-31\.$/,
  ],
  [
    'a cookie name that no browser would keep',
    { cookie: { name: 'my cookie' } },
    /cookie\.name is "my cookie": use letters, digits, - and _\.$/,
  ],
  [
    'a service without an id',
    { services: [{ category: 'analytics', label: 'X' } as never] },
    /id is "undefined": use letters, digits, - and _\.$/,
  ],
  [
    'services that are no list',
    { services: { id: 'chat' } as never },
    /services is \[object Object\]: use a list\.$/,
  ],
  [
    'a list of categories',
    { categories: ['essential', 'analytics'] as never },
    /categories is \[essential,analytics\]: use an object such as/,
  ],
  ['AdSense as a number', { adsense: 5 as never }, /adsense is 5: use ca-pub- and 16 digits\.$/],
  [
    'a loader of no address',
    { adsense: { client: 'ca-pub-1234567890123456', src: 'javascript:0' } },
    /adsense\.src is javascript:0: use an http\(s\) address\.$/,
  ],
  [
    'cookies that are no list',
    { services: [{ id: 'chat', category: 'analytics', label: 'Chat', cookies: 'c' as never }] },
    /cookies of the service chat is c: use a list of names and patterns\.$/,
  ],
  [
    'a start that is no function',
    { services: [{ id: 'chat', category: 'analytics', label: 'Chat', start: 'go' as never }] },
    /start of the service chat is go: use a function\.$/,
  ],
  [
    'an address for a domain',
    { cookie: { domain: 'https://job.example' } },
    /cookie\.domain is "https:\/\/job\.example": use a domain such as/,
  ],
  [
    'a layout that is none',
    { ui: { layout: 'wall' as 'bar' } },
    /ui\.layout is "wall": use one of/,
  ],
]

test.each(refusals)('refuses %s in one sentence', (_, config, sentence) => {
  expect(() => createConsent(config)).toThrow(TypeError)
  expect(() => createConsent(config)).toThrow(sentence)
})

test('takes a language of the site’s own when the site brings the texts', () => {
  const consent = createConsent({ locale: 'eo', texts: { accept: 'Akcepti' }, ui: false })
  expect(consent.config.locale).toBe('eo')
  consent.destroy()
})

test('adds an essential category where none is required', () => {
  const consent = createConsent({ categories: { analytics: {}, advertising: {} }, ui: false })
  expect(consent.isGranted('essential')).toBe(true)
  consent.destroy()
  const other = createConsent({ categories: { basics: { required: true }, ads: {} }, ui: false })
  expect([other.isGranted('basics'), other.isGranted('essential')]).toEqual([true, false])
  other.destroy()
})

test('takes a language that says more than is needed', () => {
  const consent = createConsent({ locale: 'ko-KR', ui: false })
  expect(consent.config.locale).toBe('ko')
  consent.destroy()
})

test('takes an option that is undefined for one that was left out', () => {
  // What an app without `exactOptionalPropertyTypes` hands over: `{ ui: props.ui }`.
  const none = undefined as never
  const consent = createConsent({
    categories: { analytics: { gpc: none }, advertising: { gpc: none, required: none } },
    services: none,
    policy: none,
    cookie: { name: none, days: none, path: none, domain: none },
    locale: none,
    texts: none,
    region: none,
    ui: { layout: none, trigger: none },
    reload: none,
  })
  const { cookie, reload, categories } = consent.config
  expect([cookie, reload]).toEqual([{ name: 'assent', path: '/', days: 180 }, true])
  expect(categories.map(({ id, gpc, required }) => [id, gpc, required])).toEqual([
    ['analytics', false, false],
    ['advertising', true, false],
    ['essential', false, true],
  ])
  consent.destroy()
  const usual = createConsent({ ui: none })
  expect(usual.config.ui).toEqual({})
  usual.destroy()
})
