import { expect, test, vi } from 'vitest'
import { encodeRecord } from '../../src/record/text.ts'
import { again, DAY_MS, make, NOW, service } from './made.ts'

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

test('an answer lasts as long as a record does, however often another one is given', () => {
  const config = {
    categories: { advertising: {}, voice: { inPlace: true } },
    cookie: { days: 30 },
  }
  make(config).grantAll()
  vi.setSystemTime(NOW + 25 * DAY_MS)
  again(config).decide({ voice: 'granted' })
  vi.setSystemTime(NOW + 29 * DAY_MS)
  expect(again(config).isGranted('advertising')).toBe(true)
  vi.setSystemTime(NOW + 30 * DAY_MS)
  const consent = again(config)
  expect([consent.status, consent.isGranted('advertising'), consent.isGranted('voice')]).toEqual([
    'outdated',
    false,
    true,
  ])
})

test('grants nothing on an open page once the term is over', () => {
  const categories = { essential: {}, analytics: { days: 30 }, advertising: {} }
  const consent = make({ categories })
  consent.grantAll()
  const granted = () => ['analytics', 'advertising'].filter((id) => consent.isGranted(id as never))
  vi.setSystemTime(NOW + 29 * DAY_MS)
  expect([consent.status, granted()]).toEqual(['decided', ['analytics', 'advertising']])
  vi.setSystemTime(NOW + 31 * DAY_MS)
  expect([consent.status, granted()]).toEqual(['outdated', ['advertising']])
  vi.setSystemTime(NOW + 181 * DAY_MS)
  expect([consent.status, granted()]).toEqual(['outdated', []])
})

test('a clock that is set back lets a later no stand in every tab, for good', () => {
  vi.setSystemTime(NOW + 3_600_000)
  const [one, other] = [make(), make()]
  one.grantAll()
  window.dispatchEvent(new Event('visibilitychange'))
  expect(other.isGranted('advertising')).toBe(true)
  vi.setSystemTime(NOW)
  one.denyAll()
  window.dispatchEvent(new Event('visibilitychange'))
  expect([one.status, other.status, other.isGranted('advertising')]).toEqual([
    'decided',
    'decided',
    false,
  ])
  vi.setSystemTime(NOW + 7_200_000)
  const next = again()
  expect([next.status, next.isGranted('advertising')]).toEqual(['decided', false])
})

test('decides where a page has taken all of crypto away', () => {
  vi.stubGlobal('crypto', {})
  const consent = make()
  consent.denyAll()
  vi.unstubAllGlobals()
  expect([consent.status, consent.record?.id]).toEqual(['decided', expect.stringMatching(/^0\./)])
  expect(again().record?.id).toBe(consent.record?.id)
})

test('keeps one record: what stood in for the cookie goes when the cookie is there', () => {
  const refuse = vi.spyOn(document, 'cookie', 'set').mockImplementation(() => {})
  const consent = make()
  consent.grantAll()
  expect(localStorage.getItem('assent')).toContain('granted')
  refuse.mockRestore()
  consent.denyAll()
  expect([consent.storage, localStorage.getItem('assent')]).toEqual(['cookie', null])
  document.cookie = 'assent=; max-age=0; path=/'
  window.dispatchEvent(new Event('visibilitychange'))
  expect(consent.status).toBe('undecided')
})

test('hears of another tab by its storage where there is no other way', () => {
  const [one, other] = [make(), make()]
  one.grantAll()
  window.dispatchEvent(new Event('storage'))
  expect(other.isGranted('advertising')).toBe(true)
})

test('looks for another tab only where it wrote the record', () => {
  const services = [service('pixel', 'advertising')]
  const consent = make({ services })
  consent.denyAll()
  const cookie = document.cookie
  make({ services }).grantAll()
  const granted = document.cookie
  document.cookie = `${cookie}; path=/`
  const reads = vi.spyOn(document, 'cookie', 'get')
  window.dispatchEvent(new StorageEvent('storage', { key: 'draft' }))
  expect(reads).not.toHaveBeenCalled()
  reads.mockRestore()
  document.cookie = `${granted}; path=/`
  window.dispatchEvent(new StorageEvent('storage', { key: 'assent' }))
  expect(consent.isGranted('pixel')).toBe(true)
})

test('forgets what a service stored, also of who had refused it', () => {
  const services = [service('pixel', 'advertising', { cookies: ['_pixel'], storage: ['pixel'] })]
  const consent = make({ services })
  consent.grantAll()
  consent.denyAll()
  document.cookie = '_pixel=late; path=/'
  localStorage.setItem('pixel', 'late')
  for (const name of ['read', 'sent', 'unsent']) localStorage.setItem(`assent.${name}`, '1')
  consent.forget()
  expect([document.cookie.includes('late'), localStorage.length]).toEqual([false, 0])
})

test('reads no record that was kept under another name', () => {
  make({ cookie: { name: 'other' } }).grantAll()
  expect(document.cookie).toMatch(/^other=./)
  expect([again().status, again({ cookie: { name: 'other' } }).status]).toEqual([
    'undecided',
    'decided',
  ])
})

test('erases what code went on writing before anything is released', () => {
  const services = [service('pixel', 'advertising', { cookies: ['_pixel'] })]
  make({ services }).decide({ analytics: 'granted' })
  document.cookie = '_pixel=late; path=/'
  document.body.innerHTML = '<img data-assent="analytics" data-srcset="data:, 1x">'
  const found: string[] = []
  document.addEventListener('assent:release', () => found.push(document.cookie), { once: true })
  again({ services })
  expect(found).toHaveLength(1)
  expect(found[0]).not.toContain('late')
})

test.each([`${NOW - 1000}`, [NOW - 1000]])(
  'takes a record with a time that is no number for none: %s',
  (time) => {
    const forged = encodeRecord({
      id: '1',
      time: time as never,
      policy: '',
      locale: 'en',
      method: 'banner',
      wording: '',
      gpc: false,
      choices: { analytics: 'granted', advertising: 'granted' },
      times: {},
    })
    document.cookie = `assent=${encodeURIComponent(forged)}; path=/`
    const consent = make()
    expect([consent.status, consent.isGranted('analytics')]).toEqual(['undecided', false])
    consent.denyAll()
    expect(again().record?.choices.analytics).toBe('denied')
  },
)
