/** @vitest-environment node */
import { expect, test } from 'vitest'
import { encodeRecord } from '../../src/record/text.ts'

/* The built doors for apps, imported as Node does on a server. */

const record = {
  id: '1a2b3c4d-0',
  time: Date.now() - 1000,
  policy: '1',
  locale: 'ko',
  method: 'banner' as const,
  wording: '',
  gpc: false,
  choices: { analytics: 'denied' as const, advertising: 'granted' as const },
  times: {},
}
const header = `session=x; assent=${encodeRecord(record)}; other=%E0%A4%A`

test('reads consent out of a Cookie header', async () => {
  const { readConsent } = await import('../../dist/server.js')
  const consent = readConsent(header, { policy: { version: '1' } })
  expect([
    consent.status,
    consent.isGranted('advertising'),
    consent.isGranted('analytics'),
  ]).toEqual(['decided', true, false])
  expect(consent.isGranted('essential')).toBe(true)
  const signalled = readConsent(header, { policy: { version: '1' } }, { gpc: true })
  expect(signalled.isGranted('advertising')).toBe(false)
})

test('takes the newest of two records, as the page does', async () => {
  const { readConsent } = await import('../../dist/server.js')
  const later = {
    ...record,
    time: record.time + 500,
    choices: { analytics: 'denied' as const, advertising: 'denied' as const },
  }
  const both = `assent=${encodeURIComponent(encodeRecord(record))}; assent=${encodeURIComponent(encodeRecord(later))}`
  const { isGranted } = readConsent(both, { policy: { version: '1' } })
  expect(isGranted('advertising')).toBe(false)
})

test.each([
  ['no header', null],
  ['no record', 'session=x'],
  ['a damaged record', 'assent=%; assent=1|x'],
])('takes %s for no decision, without an error', async (_, damaged) => {
  const { readConsent } = await import('../../dist/server.js')
  const consent = readConsent(damaged)
  expect([consent.status, consent.record, consent.isGranted('advertising')]).toEqual([
    'undecided',
    undefined,
    false,
  ])
})

test('takes a header of hostile length', async () => {
  const { readConsent } = await import('../../dist/server.js')
  const started = readConsent(`assent=${'1|'.repeat(200_000)}`)
  expect(started.status).toBe('undecided')
})

test('takes a language that says more than is needed, in either of its functions', async () => {
  const { declarationHtml, readConsent } = await import('../../dist/server.js')
  const { default: ko } = await import('../../dist/locales/ko.js')
  const services = [{ id: 'chat', category: 'analytics', label: { en: 'Chat', ko: '상담 채팅' } }]
  expect(readConsent(header, { locale: 'ko-KR' }).status).toBe('outdated')
  expect(declarationHtml({ locale: 'ko-KR', services }, ko)).toContain('상담 채팅')
})

test('links to nothing but http(s), whatever stands in the scheme', async () => {
  const { declarationHtml } = await import('../../dist/server.js')
  const { default: en } = await import('../../dist/locales/en.js')
  for (const policyUrl of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\x01javascript:alert(1)',
  ]) {
    const services = [{ id: 'chat', category: 'analytics', label: 'Chat', policyUrl }]
    expect(() => declarationHtml({ services }, en)).toThrow(/policyUrl of the service chat/)
  }
})
