import { expect, onTestFinished, test, vi } from 'vitest'
import { createConsent } from '../../src/index.ts'
import { make, service } from './made.ts'

test('is undecided and stores nothing before a decision', () => {
  const consent = make()
  expect([consent.status, consent.record, consent.receipt()]).toEqual([
    'undecided',
    undefined,
    undefined,
  ])
  expect([document.cookie, localStorage.length]).toEqual(['', 0])
  expect(consent.isGranted('essential')).toBe(true)
  expect(consent.isGranted('advertising')).toBe(false)
})

test('runs code while consent lasts, and stops it by signal and cleanup', () => {
  const consent = make()
  const heard: string[] = []
  const stop = consent.whenGranted('analytics', (signal) => {
    heard.push('begin')
    signal.addEventListener('abort', () => heard.push('abort'))
    return () => heard.push('cleanup')
  })
  consent.grantAll()
  consent.grantAll()
  consent.withdraw('analytics')
  consent.decide({ analytics: 'granted' })
  stop()
  stop()
  consent.denyAll()
  consent.grantAll()
  expect(heard).toEqual(['begin', 'abort', 'cleanup', 'begin', 'abort', 'cleanup'])
})

test('takes what is no function for no cleanup', () => {
  const consent = make()
  const failed = vi.fn()
  consent.on('error', failed)
  const runs: (() => unknown)[] = [async () => {}, () => 5, () => null]
  for (const run of runs) consent.whenGranted('analytics', run as () => void)
  consent.grantAll()
  consent.denyAll()
  expect(failed).not.toHaveBeenCalled()
})

test('starts a service with its consent and stops it before anybody is told', () => {
  const heard: string[] = []
  const consent = make({
    services: [
      service('ads', 'advertising', {
        start() {
          heard.push('start')
          return () => heard.push('stop')
        },
      }),
      service('broken', 'advertising', {
        start() {
          throw new Error('broken')
        },
      }),
    ],
  })
  consent.on('error', ({ where }) => heard.push(`error in ${where}`))
  consent.on('withdraw', () => heard.push('withdraw'))
  consent.grantAll()
  consent.denyAll()
  expect(heard).toEqual(['start', 'error in broken', 'stop', 'withdraw', 'withdraw'])
})

test('refuses names and choices that do not exist, and grants nothing for them', () => {
  const consent = createConsent({ ui: false })
  onTestFinished(consent.destroy)
  // @ts-expect-error: not a category
  expect(() => consent.decide({ advertisement: 'granted' })).toThrow(/"advertisement"/)
  // @ts-expect-error: not a choice
  expect(() => consent.decide({ advertising: true })).toThrow(/granted or denied/)
  for (const word of ['ungranted', 'denied!'])
    expect(() => consent.decide({ advertising: word as never })).toThrow(/granted or denied/)
  // @ts-expect-error: not a category
  expect(() => consent.whenGranted('ads-typo', () => {})).toThrow(TypeError)
  // @ts-expect-error: not a category
  expect(consent.isGranted('nobody')).toBe(false)
  expect(consent.status).toBe('undecided')
})

test('takes an event for no method', () => {
  const consent = make()
  const button = document.createElement('button')
  button.onclick = consent.grantAll as never
  button.click()
  expect(consent.record?.method).toBe('api')
})

test('goes on where the console throws', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {
    throw new Error('no console')
  })
  const consent = make()
  const ran: string[] = []
  consent.on('error', ({ where }) => void ran.push(where))
  consent.whenGranted('analytics', () => {
    throw new Error('broken')
  })
  consent.whenGranted('advertising', () => void ran.push('ran'))
  consent.grantAll()
  expect(ran).toEqual(['analytics', 'ran'])
})

test('gives a receipt that is plain JSON', () => {
  const consent = make({ policy: { version: '7', url: '/privacy' }, region: 'KR' })
  consent.decide({ analytics: 'granted' }, 'preferences')
  const receipt = consent.receipt()
  expect(JSON.parse(JSON.stringify(receipt))).toMatchObject({
    schema_version: 'assent-receipt/2',
    record_id: consent.record?.id,
    event_time: '2026-11-23T00:00:00.000Z',
    validity_duration: 'P180D',
    privacy_notice: { version: '7', url: '/privacy' },
    region: 'KR',
    collection_method: 'preferences',
    purposes: { analytics: 'granted', advertising: 'denied' },
  })
})

test('destroy takes everything away and keeps the record', () => {
  const stopped = vi.fn()
  const consent = make()
  consent.grantAll()
  consent.whenGranted('analytics', () => stopped)
  const heard = vi.fn()
  consent.on('decide', heard)
  consent.destroy()
  consent.destroy()
  consent.denyAll()
  consent.grantAll()
  expect(stopped).toHaveBeenCalledTimes(1)
  expect(make().isGranted('analytics')).toBe(true)
  expect(heard).not.toHaveBeenCalled()
})

test('once destroyed it decides and forgets nothing more', () => {
  const consent = make()
  consent.grantAll()
  const { record } = consent
  consent.destroy()
  consent.withdraw()
  consent.forget()
  expect(consent.record).toBe(record)
  expect(make().isGranted('advertising')).toBe(true)
})

test('runs what is pushed at once, each on its own', () => {
  const consent = make()
  const heard: unknown[] = []
  consent.push(
    () => {
      throw new Error('mine')
    },
    (handle) => heard.push(handle === consent),
  )
  expect(heard).toEqual([true])
})

test('stops at once what takes back its own consent while it starts', () => {
  const consent = make()
  const stopped = vi.fn()
  consent.grantAll()
  consent.whenGranted('analytics', () => {
    consent.denyAll()
    return stopped
  })
  expect(stopped).toHaveBeenCalledOnce()
})
