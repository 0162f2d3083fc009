import { element } from './element.js'
import { fill, place } from './place.js'

/** @param {import('../../../src/types.ts').Consent<string, string>} consent */
export function showState(consent) {
  const values = {
    status: consent.status,
    storage: consent.storage,
    running: [...consent.running].join(', ') || '–',
    locale: consent.config.locale,
    'policy.version': consent.config.policy?.version,
    region: consent.config.region ?? '–',
    globalPrivacyControl: /** @type {any} */ (navigator).globalPrivacyControl ?? '–',
  }
  const rows = Object.entries(values).map(([name, value]) =>
    element('div', element('dt', name), element('dd', String(value))),
  )
  fill(place('state'), rows)
}
