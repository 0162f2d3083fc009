import Cookies from 'js-cookie'
import { expect, test } from 'vitest'
import { createConsent } from '../../src/index.ts'

test('a site that reads cookies with js-cookie reads the record as JSON', () => {
  const consent = createConsent({ ui: false, reload: false })
  consent.decide({ analytics: 'granted' })
  const { format, check, ...record } = JSON.parse(Cookies.get('assent') ?? '{}')
  const choices = 'analytics:granted~advertising:denied'
  expect(record).toEqual({ ...consent.record, choices, times: {} })
  expect([format, typeof check]).toEqual([2, 'number'])
  consent.destroy()
  Cookies.remove('assent')
})
