import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createConsent } from '../../src/index.ts'
import type { ConsentConfig, Service } from '../../src/types.ts'

const NOW = Date.UTC(2026, 10, 23)
const DAY_MS = 864e5
const made: { destroy(): void }[] = []

function make<Id extends string = 'essential' | 'analytics' | 'advertising'>(
  config: ConsentConfig<Id, string> = {},
) {
  const consent = createConsent<Id, string>({ ui: false, reload: false, ...config })
  made.push(consent)
  return consent
}

/** Another page of the same site. */
const again = <Id extends string>(config: ConsentConfig<Id, string> = {}) => {
  for (const one of made.splice(0)) one.destroy()
  return make(config)
}

const service = (id: string, category = 'advertising', more: Partial<Service> = {}): Service => ({
  id,
  category,
  label: id,
  ...more,
})

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(() => {
  for (const one of made.splice(0)) one.destroy()
  for (const pair of document.cookie.split('; ')) {
    document.cookie = `${pair.split('=')[0]}=; max-age=0; path=/`
  }
  localStorage.clear()
  document.body.replaceChildren()
  vi.useRealTimers()
})

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

test('keeps a decision for the next page, and lets it run out after 180 days', () => {
  make().decide({ analytics: 'granted' })
  const consent = again()
  expect([consent.status, consent.storage]).toEqual(['decided', 'cookie'])
  expect(consent.record).toMatchObject({
    time: NOW,
    method: 'api',
    choices: { analytics: 'granted', advertising: 'denied' },
  })
  vi.setSystemTime(NOW + 180 * DAY_MS)
  expect(again().status).toBe('undecided')
})

test('a category covers its services; its yes leaves their options to a yes of their own', () => {
  const services = [service('ads', 'advertising', { options: [service('ads-profile')] })]
  const consent = make({ services })
  const granted = () => ['advertising', 'ads', 'ads-profile'].filter((id) => consent.isGranted(id))
  consent.decide({ advertising: 'granted' })
  expect(granted()).toEqual(['advertising', 'ads'])
  consent.decide({ 'ads-profile': 'granted' })
  expect(granted()).toEqual(['advertising', 'ads', 'ads-profile'])
  consent.decide({ ads: 'denied' })
  expect(granted()).toEqual(['advertising', 'ads-profile'])
  consent.decide({ advertising: 'denied' })
  expect(granted()).toEqual([])
  consent.grantAll()
  expect(granted()).toEqual(['advertising', 'ads', 'ads-profile'])
})

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

test('asks again where a service was added, while what was decided goes on', () => {
  make({ services: [service('ads')] }).grantAll()
  const consent = again({ services: [service('ads'), service('more')] })
  expect(consent.status).toBe('outdated')
  expect(['advertising', 'ads', 'more'].filter((id) => consent.isGranted(id))).toEqual([
    'advertising',
    'ads',
  ])
})

test('takes a record made for other categories for none', () => {
  make<'ads' | 'stats'>({ categories: { ads: {}, stats: {} } }).grantAll()
  const consent = again({ categories: { stats: {}, marketing: {} } })
  expect([consent.status, consent.record, consent.isGranted('stats')]).toEqual([
    'undecided',
    undefined,
    false,
  ])
})

test('a material change of the policy closes the gate from its date on; an immaterial one does not', () => {
  const policy = (version: string, more = {}) => ({ policy: { version, ...more } })
  make(policy('1')).grantAll()
  expect(again(policy('1')).status).toBe('decided')
  const changed = again(policy('2'))
  expect([changed.status, changed.isGranted('advertising')]).toEqual(['outdated', false])
  expect(again(policy('2', { material: false })).isGranted('advertising')).toBe(true)

  const upcoming = { version: '2', effective: '2026-12-24T00:00:00+09:00' }
  const announced = policy('1', { upcoming })
  expect(again(announced).status).toBe('decided')
  const effective = Date.parse(upcoming.effective)
  vi.setSystemTime(effective - 1)
  expect(again(announced).status).toBe('decided')
  vi.setSystemTime(effective)
  const outdated = again(announced)
  expect([outdated.status, outdated.isGranted('advertising')]).toEqual(['outdated', false])
  outdated.grantAll()
  expect(outdated.record?.policy).toBe('2')
  expect(again(policy('2')).status).toBe('decided')
})

test('an immaterial version that is due takes what the policy before it took, and no more', () => {
  make({ policy: { version: '1' } }).grantAll()
  const upcoming = { version: '3', effective: '2026-01-01', material: false }
  const changed = again({ policy: { version: '2', upcoming } })
  expect([changed.status, changed.isGranted('advertising')]).toEqual(['outdated', false])
  const same = again({ policy: { version: '1', upcoming } })
  expect([same.status, same.isGranted('advertising')]).toEqual(['decided', true])
})

test('closes the gate of an open page once a material version is due', () => {
  make({ policy: { version: '1' } }).grantAll()
  const effective = '2026-12-24T00:00:00Z'
  const consent = again({ policy: { version: '1', upcoming: { version: '2', effective } } })
  const heard: string[] = []
  consent.on('withdraw', ({ category }) => heard.push(category))
  consent.on('decide', () => heard.push('decide'))
  vi.setSystemTime(Date.parse(effective))
  window.dispatchEvent(new Event('visibilitychange'))
  expect([consent.status, consent.isGranted('advertising'), heard]).toEqual([
    'outdated',
    false,
    ['analytics', 'advertising'],
  ])
})

test('asks on an open page at the moment when a material version takes effect', async () => {
  make({ policy: { version: '1' } }).grantAll()
  const effective = new Date(NOW + 60_000).toISOString()
  const consent = again({ policy: { version: '1', upcoming: { version: '2', effective } } })
  const views: string[] = []
  consent.on('open', ({ view }) => views.push(view))
  await vi.advanceTimersByTimeAsync(59_000)
  expect([consent.isGranted('advertising'), views]).toEqual([true, []])
  await vi.advanceTimersByTimeAsync(1_000)
  expect([consent.isGranted('advertising'), views]).toEqual([false, ['banner']])
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

test('a later decision counts, whatever the clock says', () => {
  const consent = make()
  consent.grantAll()
  vi.setSystemTime(NOW - 60_000)
  consent.denyAll()
  expect(again().isGranted('advertising')).toBe(false)
})

test('Global Privacy Control keeps advertising out of a yes to all; only its own yes overrides', () => {
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), { globalPrivacyControl: true }),
  )
  const consent = make()
  consent.grantAll()
  expect([
    consent.status,
    consent.isGranted('analytics'),
    consent.isGranted('advertising'),
  ]).toEqual(['decided', true, false])
  consent.decide({ advertising: 'granted' })
  expect(consent.isGranted('advertising')).toBe(true)
  consent.grantAll()
  expect(again().isGranted('advertising')).toBe(true)
  again().denyAll()
  expect(again().isGranted('advertising')).toBe(false)
  vi.unstubAllGlobals()
})

test('a yes from before the signal was switched on does not answer it', () => {
  make().grantAll()
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), { globalPrivacyControl: true }),
  )
  const consent = again()
  expect([consent.isGranted('analytics'), consent.isGranted('advertising')]).toEqual([true, false])
  consent.decide({ analytics: 'granted' })
  expect(consent.isGranted('advertising')).toBe(false)
  vi.unstubAllGlobals()
})

test('falls to localStorage where cookies are refused, and to memory where all is', () => {
  const refuse = vi.spyOn(document, 'cookie', 'set').mockImplementation(() => {})
  const consent = make()
  consent.grantAll()
  expect([consent.storage, again().isGranted('advertising')]).toEqual(['localStorage', true])
  localStorage.clear()
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, clear() {} })
  const other = again()
  other.grantAll()
  expect([other.storage, other.isGranted('advertising')]).toEqual(['memory', true])
  expect(again().status).toBe('undecided')
  refuse.mockRestore()
  vi.unstubAllGlobals()
})

test('refuses names and choices that do not exist, and grants nothing for them', () => {
  const consent = createConsent({ ui: false })
  made.push(consent)
  // @ts-expect-error: not a category
  expect(() => consent.decide({ advertisement: 'granted' })).toThrow(/"advertisement"/)
  // @ts-expect-error: not a choice
  expect(() => consent.decide({ advertising: true })).toThrow(/granted or denied/)
  // @ts-expect-error: not a category
  expect(() => consent.whenGranted('ads-typo', () => {})).toThrow(TypeError)
  // @ts-expect-error: not a category
  expect(consent.isGranted('nobody')).toBe(false)
  expect(consent.status).toBe('undecided')
})

test('asks one question where it comes up, and again when its own term has run out', async () => {
  const config = { categories: { analytics: {}, voice: { days: 90, inPlace: true } } }
  const consent = make(config)
  const opened: unknown[] = []
  consent.on('open', ({ view, category }) => view === 'ask' && opened.push([view, category]))
  const asked = consent.ask('voice')
  await vi.waitFor(() => expect(opened).toEqual([['ask', 'voice']]))
  vi.setSystemTime(NOW)
  consent.decide({ voice: 'granted' })
  expect([await asked, consent.status]).toEqual(['granted', 'undecided'])
  expect(await again(config).ask('voice')).toBe('granted')
  vi.setSystemTime(NOW + 50 * DAY_MS)
  again(config).decide({ analytics: 'granted' })
  vi.setSystemTime(NOW + 89 * DAY_MS)
  expect(again(config).isGranted('voice')).toBe(true)
  vi.setSystemTime(NOW + 90 * DAY_MS)
  const later = again(config)
  expect([later.isGranted('voice'), later.status]).toEqual([false, 'decided'])
  const closed = later.ask('voice')
  later.close()
  expect(await closed).toBe('denied')
  expect(later.isGranted('voice')).toBe(false)
})

const inPlace = { voice: { inPlace: true }, transfer: { inPlace: true } }

test('asks two questions one after the other, each until it is gone', async () => {
  const consent = make({ categories: inPlace })
  const opened: unknown[] = []
  consent.on('open', ({ category }) => void opened.push(category))
  const answers = Promise.all([consent.ask('voice'), consent.ask('transfer')])
  await vi.waitFor(() => expect(opened).toEqual(['voice']))
  consent.decide({ voice: 'granted' })
  await vi.waitFor(() => expect(opened).toEqual(['voice', 'transfer']))
  // What lies on top of it and is closed is not the question.
  await consent.open('preferences')
  consent.close()
  consent.decide({ transfer: 'granted' })
  expect(await answers).toEqual(['granted', 'granted'])
})

test('answers no where it is destroyed while it asks, and asks nothing afterwards', async () => {
  const consent = make({ categories: inPlace })
  const opened = vi.fn()
  consent.on('open', opened)
  const asked = consent.ask('voice')
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce())
  consent.destroy()
  expect(await asked).toBe('denied')
  expect(await consent.ask('transfer')).toBe('denied')
  await consent.open('preferences')
  expect(opened).toHaveBeenCalledOnce()
})

test('tells of what is open, once, and of nothing that never was', async () => {
  const consent = make()
  const heard: string[] = []
  consent.on('open', ({ view, waitUntil }) => {
    heard.push(`open ${view}`)
    waitUntil(new Promise((done) => setTimeout(done, 9_000)))
  })
  consent.on('close', ({ view }) => heard.push(`close ${view}`))
  consent.denyAll()
  expect(heard).toEqual([])
  const both = Promise.all([consent.open('preferences'), consent.open('preferences')])
  await vi.waitFor(() => expect(heard).toEqual(['open preferences']))
  let isShown = false
  both.then(() => {
    isShown = true
  })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(isShown).toBe(false)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(isShown).toBe(true)
  consent.close()
  expect(heard).toEqual(['open preferences', 'close preferences'])
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

test('takes an event for no method', () => {
  const consent = make()
  const button = document.createElement('button')
  button.onclick = consent.grantAll as never
  button.click()
  expect(consent.record?.method).toBe('api')
})

test('stores nothing where nothing was decided', () => {
  const consent = make()
  consent.decide({})
  expect([consent.status, localStorage.length]).toEqual(['undecided', 0])
  expect(document.cookie).not.toMatch(/=./)
})

test('dates a category to its own answer, whatever is asked within it', () => {
  const option = service('ads-personal')
  const config = {
    categories: { analytics: {}, advertising: { days: 30 } },
    services: [service('ads', 'advertising', { options: [option] }), service('more')],
  }
  const consent = make(config)
  consent.denyAll()
  vi.setSystemTime(NOW + 25 * DAY_MS)
  consent.decide({ advertising: 'granted' })
  expect(consent.receipt()?.event_times).toEqual({ analytics: NOW })
  vi.setSystemTime(NOW + 54 * DAY_MS)
  expect(again(config).isGranted('ads')).toBe(true)
  vi.setSystemTime(NOW + 55 * DAY_MS)
  expect(again(config).isGranted('ads')).toBe(false)
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

test('names a change that is announced too late where the site has its own interface', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const upcoming = { version: '2', effective: '2026-11-26' }
  make({ policy: { version: '1', upcoming } })
  expect(warn.mock.calls.flat().join()).toMatch(/policy\.upcoming 2 .* 30 days/)
  warn.mockRestore()
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
