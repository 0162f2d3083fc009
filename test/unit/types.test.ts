import { expect, expectTypeOf, test } from 'vitest'
import {
  adsense,
  type Consent,
  type ConsentConfig,
  createConsent,
  plausible,
  type Service,
} from '../../src/index.ts'
import { readConsent } from '../../src/server.ts'

/* Checked by the compiler: `npm run types` fails where one of these compiles, or no longer does. */

test('knows the categories and services of a config by name', () => {
  const consent = createConsent({
    ui: false,
    categories: { essential: {}, statistics: {}, voice: { days: 90 } },
    services: [
      plausible({ domain: 'job.example', category: 'statistics' }),
      { id: 'chat', category: 'voice', label: { en: 'Chat', ko: '채팅' } },
    ],
  })
  expectTypeOf(consent.isGranted)
    .parameter(0)
    .toEqualTypeOf<
      | 'essential'
      | 'statistics'
      | 'voice'
      | 'plausible'
      | 'chat'
      | 'adsense'
      | 'adsense-personalization'
    >()
  // @ts-expect-error: a typo in a category
  consent.isGranted('statistic')
  // @ts-expect-error: a typo in a service
  consent.ask('chatt').catch(() => {})
  consent.on('grant', (event) => {
    expectTypeOf(event.category).toEqualTypeOf<'essential' | 'statistics' | 'voice'>()
    expectTypeOf(event.detail.whole).toEqualTypeOf<boolean>()
  })
  consent.on('withdraw', (event) => {
    expectTypeOf(event.waitUntil).toBeFunction()
    expectTypeOf(event.origin).toEqualTypeOf<'here' | 'tab'>()
  })
  // @ts-expect-error: a typo in what was recorded
  expect(consent.record?.choices.statistic).toBeUndefined()
  expect([consent.record?.choices.statistics, consent.record?.choices.chat]).toEqual([
    undefined,
    undefined,
  ])
  // @ts-expect-error: a typo in an event
  consent.on('widthdraw', () => {})
  consent.destroy()
})

test('knows the categories that services can be in', () => {
  const categories = { essential: {}, statistics: {} }
  const refused = [
    () =>
      createConsent({
        categories,
        services: [
          plausible({ domain: 'job.example', category: 'statistics' }),
          {
            id: 'chat',
            // @ts-expect-error: a typo in a service's category
            category: 'statistic',
            label: 'Chat',
            start: ({ aborted }) => void aborted,
          },
        ],
      }),
    () =>
      createConsent({
        categories,
        // @ts-expect-error: AdSense is in advertising unless it is told otherwise
        services: [adsense('ca-pub-1234567890123456')],
      }),
    () =>
      createConsent({
        categories,
        // @ts-expect-error: a typo in the category of AdSense
        adsense: { client: 'ca-pub-1234567890123456', category: 'advertisement' },
      }),
    () =>
      createConsent({
        // @ts-expect-error: no such category among the default ones
        services: [{ id: 'chat', category: 'marketing', label: 'Chat' }],
      }),
  ]
  for (const create of refused) expect(create).toThrow('use one of')
  const consent = createConsent({
    ui: false,
    categories: { ads: {} },
    services: [
      adsense({ client: 'ca-pub-1234567890123456', category: 'ads' }),
      {
        id: 'session',
        category: 'essential',
        label: 'Session',
        start(signal, page) {
          expectTypeOf(signal).toEqualTypeOf<AbortSignal>()
          expectTypeOf(page.script).returns.toEqualTypeOf<HTMLScriptElement>()
        },
      },
    ],
  })
  consent.destroy()
})

test('takes services that were put together elsewhere as they are', () => {
  const services: Service[] = [{ id: 'chat', category: 'analytics', label: 'Chat' }]
  const consent = createConsent({ ui: false, services })
  expectTypeOf(consent.isGranted).parameter(0).toEqualTypeOf<string>()
  consent.destroy()
})

test('has the default categories where none are given', () => {
  const consent = createConsent({ ui: false, services: [adsense('ca-pub-1234567890123456')] })
  expectTypeOf(consent.isGranted)
    .parameter(0)
    .toEqualTypeOf<
      'essential' | 'analytics' | 'advertising' | 'adsense' | 'adsense-personalization'
    >()
  expectTypeOf(consent).toExtend<Consent<'essential' | 'analytics' | 'advertising'>>()
  consent.destroy()
})

test('knows the names of one config on both sides', () => {
  const config = {
    ui: false,
    services: [
      plausible({ domain: 'job.example' }),
      { id: 'chat', category: 'analytics', label: 'Chat' },
    ],
  } as const satisfies ConsentConfig
  for (const { isGranted } of [createConsent(config), readConsent('', config)]) {
    expect(isGranted('chat')).toBe(false)
    // @ts-expect-error a typo
    expect(isGranted('chta')).toBe(false)
  }
})

test('takes an option that is undefined for one that is not there', () => {
  const maybe = undefined as string | undefined
  const consent = createConsent({
    ui: false,
    region: maybe,
    locale: maybe,
    policy: {
      version: '1',
      url: maybe,
      upcoming: { version: '2', effective: '2030-01-01', announced: maybe },
    },
    cookie: { name: maybe, domain: maybe, path: maybe, days: undefined },
    categories: { essential: { required: undefined }, statistics: { gpc: undefined } },
    services: [
      plausible({ domain: 'job.example', category: 'statistics', src: maybe }),
      {
        id: 'chat',
        category: 'statistics',
        label: 'Chat',
        provider: maybe,
        purpose: maybe,
        policyUrl: maybe,
        cookies: undefined,
        storage: undefined,
        reload: undefined,
        options: undefined,
      },
    ],
  })
  consent.on('decide', () => {}, { signal: undefined })
  const { locale, cookie, categories } = consent.config
  expect([locale, cookie.name, cookie.path, cookie.days]).toEqual(['en', 'assent', '/', 180])
  expect(categories.map(({ required, gpc }) => [required, gpc])).toEqual([
    [true, false],
    [false, false],
  ])
})

test('knows the categories that are named, with services whose names it does not know', () => {
  const chat: Service = { id: 'chat', category: 'analytics', label: 'Chat' }
  const categories = { analytics: {}, voice: {} }
  const config: ConsentConfig<'analytics' | 'voice'> = { ui: false, categories, services: [chat] }
  for (const consent of [
    createConsent<'analytics' | 'voice'>({ ui: false, categories, services: [chat] }),
    createConsent(config),
  ]) {
    expect(consent.isGranted('voice')).toBe(false)
    // @ts-expect-error: no such category
    expect(consent.isGranted('vioce')).toBe(false)
    // @ts-expect-error: no such category
    expect(() => consent.decide({ vioce: 'granted' })).toThrow('vioce')
  }
})
