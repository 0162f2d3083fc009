import { fill, place } from './place.js'

/**
 * The record and the receipt made of it.
 *
 * @param {import('../../../src/types.ts').Consent<string, string>} consent
 */
export function showRecord(consent) {
  show(place('record'), consent.record)
  show(place('receipt'), consent.receipt())
}

/**
 * @param {HTMLElement} element
 * @param {unknown} value
 */
function show(element, value) {
  fill(element, [value ? JSON.stringify(value, undefined, 2) : (element.dataset.none ?? '')])
}
