import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createConsent } from '../../src/index.ts'
import { sendRecords } from '../../src/record/send-record.ts'
import type { Receipt } from '../../src/types.ts'

let sent: { url: string; receipt: Receipt; keepalive: boolean | undefined }[] = []
/** How the endpoint answers; a network that is not there rejects. */
let answer: () => Promise<{ ok: boolean }>

beforeEach(() => {
  sent = []
  answer = async () => ({ ok: true })
  localStorage.clear()
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, receipt: JSON.parse(`${init.body}`), keepalive: init.keepalive })
    return answer()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'assent=; max-age=0; path=/'
  localStorage.clear()
})

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const unsent = () => localStorage.getItem('assent.unsent')

/** A page with the sender on it. A second one is the next page, or another tab. */
function page(url = '/consent') {
  const end = new AbortController()
  const consent = createConsent({ ui: false })
  sendRecords(consent, { url }, end)
  onTestFinished(() => {
    end.abort()
    consent.destroy()
  })
  return { consent, end }
}

test('nothing is sent or kept before a decision', async () => {
  page()
  await settled()
  expect([sent, localStorage.length]).toEqual([[], 0])
})

test('each decision is sent once, as a receipt, whatever becomes of the page', async () => {
  const { consent } = page()
  consent.denyAll()
  await settled()
  expect(sent).toEqual([
    {
      url: expect.stringMatching(/^https?:.*\/consent$/),
      receipt: consent.receipt(),
      keepalive: true,
    },
  ])
  expect(unsent()).toBeNull()
})

test('a record that was sent is not sent again by the next page', async () => {
  page().consent.denyAll()
  page()
  await settled()
  expect(sent).toHaveLength(1)
})

test('a decision from before it was loaded is sent', async () => {
  createConsent({ ui: false }).decide({ analytics: 'granted' })
  page()
  await settled()
  expect(sent.map(({ receipt }) => receipt.purposes)).toEqual([
    { analytics: 'granted', advertising: 'denied' },
  ])
})

test('a decision made in another tab is left to that tab', async () => {
  const { consent } = page()
  const { consent: other } = page()
  other.denyAll()
  const origins: string[] = []
  consent.on('decide', ({ origin }) => void origins.push(origin))
  dispatchEvent(new StorageEvent('storage', { key: 'assent' }))
  await settled()
  expect([origins, consent.record]).toEqual([['tab'], other.record])
  expect(sent).toHaveLength(1)
})

test.each([
  ['the network is down', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the endpoint fails', async () => ({ ok: false })],
])('keeps the receipt where %s, and sends it from the next page', async (_, failure) => {
  answer = failure
  page().consent.denyAll()
  await settled()
  expect(JSON.parse(unsent() ?? '')).toEqual([sent[0]?.receipt])
  answer = async () => ({ ok: true })
  page()
  await settled()
  expect(sent.map(({ receipt }) => receipt.record_id)).toEqual([
    sent[0]?.receipt.record_id,
    sent[0]?.receipt.record_id,
  ])
  expect(unsent()).toBeNull()
})

test('tries again once the network is there', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  page().consent.denyAll()
  await settled()
  answer = async () => ({ ok: true })
  dispatchEvent(new Event('online'))
  await settled()
  expect([sent.length, unsent()]).toEqual([2, null])
})

test('keeps the newest receipts where the endpoint is away for long', async () => {
  answer = async () => ({ ok: false })
  const before = Array.from({ length: 20 }, (_, index) => ({ record_id: `old-${index}` }))
  localStorage.setItem('assent.unsent', JSON.stringify(before))
  page().consent.denyAll()
  await settled()
  const ids = JSON.parse(unsent() ?? '[]').map((receipt: Receipt) => receipt.record_id)
  expect(ids).toHaveLength(20)
  expect(ids).not.toContain('old-0')
})

test('a damaged list of what waits, or refused storage, breaks nothing', async () => {
  localStorage.setItem('assent.unsent', '{"no": "list"}')
  const { consent } = page()
  consent.denyAll()
  await settled()
  expect(sent).toHaveLength(1)
  vi.stubGlobal('localStorage', undefined)
  const timeOrigin = (consent.record?.time ?? 0) + 1
  vi.stubGlobal('performance', { timeOrigin, now: () => 0 })
  page().consent.denyAll()
  await settled()
  expect(sent).toHaveLength(2)
})

test('sends nowhere but to http(s)', async () => {
  page('javascript:alert(1)').consent.denyAll()
  await settled()
  expect(sent).toEqual([])
})

test('stops with the interface', async () => {
  const { consent, end } = page()
  end.abort()
  consent.denyAll()
  await settled()
  expect(sent).toEqual([])
})

test('keeps nothing of a visitor who was forgotten while it was sent', async () => {
  let fail = () => {}
  answer = () =>
    new Promise((_, reject) => {
      fail = () => reject(new TypeError('Failed to fetch'))
    })
  const { consent } = page()
  consent.denyAll()
  consent.forget()
  fail()
  await settled()
  expect(unsent()).toBeNull()
})
