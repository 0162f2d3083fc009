/** @vitest-environment node */
import { expect, test } from 'vitest'

test('can be imported and called where there is no document', async () => {
  const { adsense, createConsent } = await import('../../dist/index.js')
  const consent = createConsent({ services: [adsense('ca-pub-1234567890123456')] })
  let ran = false
  consent.whenGranted('advertising', () => {
    ran = true
  })
  consent.grantAll()
  expect([
    consent.status,
    consent.record,
    consent.isGranted('essential'),
    consent.isGranted('advertising'),
    ran,
  ]).toEqual(['undecided', undefined, true, false, false])
  expect(await consent.ask('analytics')).toBe('denied')
  await consent.open()
  consent.close()
  consent.destroy()
})
