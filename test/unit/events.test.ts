import { expect, test } from 'vitest'
import { again, make, service } from './made.ts'

test('tells of a decision in one order, each event with the same fields on document', () => {
  const consent = make({ services: [service('ads'), service('stats', 'analytics')] })
  const heard: unknown[] = []
  for (const name of ['decide', 'grant', 'withdraw'] as const) {
    consent.on(name, (event) => {
      const { record, previous, ...rest } = event.detail as Record<string, unknown>
      heard.push([name, rest, (event as unknown as typeof rest).category === rest.category])
    })
    document.addEventListener(`assent:${name}`, (event) => heard.push(event.type), { once: true })
  }
  consent.decide({ analytics: 'granted' }, 'banner')
  consent.decide({ advertising: 'granted', stats: 'denied' })
  expect(heard).toEqual([
    [
      'decide',
      {
        granted: ['analytics', 'stats'],
        withdrawn: [],
        denied: ['advertising', 'ads'],
        method: 'banner',
        origin: 'here',
      },
      true,
    ],
    'assent:decide',
    ['grant', { category: 'analytics', services: ['stats'], whole: true }, true],
    'assent:grant',
    [
      'decide',
      {
        granted: ['advertising', 'ads'],
        withdrawn: ['stats'],
        denied: [],
        method: 'api',
        origin: 'here',
      },
      true,
    ],
    ['grant', { category: 'advertising', services: ['ads'], whole: true }, true],
    [
      'withdraw',
      { category: 'analytics', services: ['stats'], whole: false, origin: 'here' },
      true,
    ],
    'assent:withdraw',
  ])
})

test('a listener that throws is reported and holds nothing back', () => {
  const consent = make()
  const heard: unknown[] = []
  consent.on('decide', () => {
    throw new Error('mine')
  })
  consent.on('decide', () => heard.push('next'))
  consent.on('error', ({ error, where }) => heard.push(`${where}: ${(error as Error).message}`))
  consent.on('error', () => {
    throw new Error('even here')
  })
  consent.grantAll()
  expect(heard).toEqual(['decide: mine', 'next'])
  expect(again().isGranted('advertising')).toBe(true)
})

test('a listener that empties or fills the lists it is handed changes nothing of what follows', () => {
  const consent = make()
  const heard: string[] = []
  consent.on('decide', ({ granted, withdrawn }) => {
    granted.splice(0, granted.length, 'nothing')
    withdrawn.splice(0, withdrawn.length, 'nothing')
  })
  consent.on('grant', ({ category }) => heard.push(`grant ${category}`))
  consent.on('withdraw', ({ category }) => heard.push(`withdraw ${category}`))
  consent.grantAll()
  consent.withdraw('advertising')
  expect(heard).toEqual(['grant analytics', 'grant advertising', 'withdraw advertising'])
})

test('listens until it is stopped or its signal aborts', () => {
  const consent = make()
  const heard: string[] = []
  const controller = new AbortController()
  const stop = consent.on('decide', () => heard.push('stopped'))
  consent.on('decide', () => heard.push('aborted'), { signal: controller.signal })
  consent.on('decide', () => heard.push('never'), { signal: AbortSignal.abort() })
  consent.grantAll()
  stop()
  controller.abort()
  consent.denyAll()
  expect(heard).toEqual(['stopped', 'aborted'])
})

test('tells once that it is ready, after whoever made it could listen', async () => {
  const consent = make()
  const heard: unknown[] = []
  consent.on('ready', ({ status, record }) => heard.push([status, record]))
  await Promise.resolve()
  expect(heard).toEqual([['undecided', undefined]])
})

test('tells of no grant that a listener of the decision has taken back', () => {
  const consent = make()
  const heard: string[] = []
  consent.on('decide', ({ granted }) => {
    if (granted.includes('analytics')) consent.withdraw('analytics')
  })
  consent.on('grant', ({ category }) => heard.push(`grant ${category}`))
  consent.on('withdraw', ({ category }) => heard.push(`withdraw ${category}`))
  consent.grantAll()
  expect(heard).toEqual(['withdraw analytics', 'grant advertising'])
})

test('tells last what stands, where listeners decide again', () => {
  for (const [event, again, wanted] of [
    ['grant', 'withdraw', 'withdraw'],
    ['withdraw', 'grantAll', 'grant'],
  ] as const) {
    const consent = make()
    if (event === 'withdraw') consent.grantAll()
    const last = new Map<string, string>()
    for (const name of ['grant', 'withdraw'] as const) {
      consent.on(name, ({ category }) => void last.set(category, name))
    }
    let isFirst = true
    consent.on(event, () => {
      if (isFirst) {
        isFirst = false
        consent[again]()
      }
    })
    if (event === 'grant') consent.grantAll()
    else consent.denyAll()
    const stands = consent.isGranted('advertising')
    expect([last.get('advertising'), stands]).toEqual([wanted, wanted === 'grant'])
    consent.forget()
    consent.destroy()
  }
})
