import { afterEach, beforeEach, vi } from 'vitest'
import { createConsent } from '../../src/index.ts'
import type { ConsentConfig, Service } from '../../src/types.ts'

/* Consents as a site makes them, each gone after its test, at one moment of a fake clock. */

export const NOW = Date.UTC(2026, 10, 23)
export const DAY_MS = 864e5
const made: { destroy(): void }[] = []

export function make<Id extends string = 'essential' | 'analytics' | 'advertising'>(
  config: ConsentConfig<Id, string> = {},
) {
  const consent = createConsent<Id, string>({ ui: false, reload: false, ...config })
  made.push(consent)
  return consent
}

/** Another page of the same site. */
export const again = <Id extends string>(config: ConsentConfig<Id, string> = {}) => {
  for (const one of made.splice(0)) one.destroy()
  return make(config)
}

export const service = (
  id: string,
  category = 'advertising',
  more: Partial<Service> = {},
): Service => ({
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
  // Not 0: on a clock that stands still its moment has not passed.
  for (const pair of document.cookie.split('; ')) {
    document.cookie = `${pair.split('=')[0]}=; max-age=-1; path=/`
  }
  localStorage.clear()
  document.body.replaceChildren()
  vi.useRealTimers()
})
