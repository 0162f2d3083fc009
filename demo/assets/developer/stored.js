import { element } from './element.js'
import { fill, place } from './place.js'

/** The site's own cookies and web storage, as a script can read them. */
export function showStored() {
  const target = place('stored')
  const cookies = document.cookie.split('; ').filter(Boolean).map(nameAndValue)
  const groups = [
    ['document.cookie', cookies],
    ['localStorage', entriesOf(() => localStorage)],
    ['sessionStorage', entriesOf(() => sessionStorage)],
  ]
  const rows = groups.map(([name, entries]) =>
    element(
      'div',
      element('dt', String(name)),
      ...(entries.length ? entries.map(row) : [element('dd.none', target.dataset.none ?? '')]),
    ),
  )
  fill(target, rows)
}

/** @param {string[]} entry */
function row([name, value]) {
  return element('dd', element('code', name), ' ', element('span', value))
}

/** @param {string} text */
function nameAndValue(text) {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

/**
 * A browser may refuse storage.
 *
 * @param {() => Storage} storage
 * @returns {string[][]}
 */
function entriesOf(storage) {
  try {
    return Object.entries(storage())
  } catch {
    return []
  }
}
