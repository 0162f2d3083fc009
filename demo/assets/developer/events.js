import { element } from './element.js'
import { place } from './place.js'

const NAMES = ['ready', 'decide', 'grant', 'withdraw', 'block', 'release', 'open', 'close', 'error']
const KEPT = 80
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})

/**
 * Lists every event, newest first. What happened before a reload stays: it is kept in the history
 * entry, because this page wants to show an empty storage.
 *
 * @param {() => void} draw told of each event
 */
export function showEvents(draw) {
  const list = place('events')
  /** @type {string[][]} */
  const rows = history.state?.events ?? []

  const add = (/** @type {string} */ name, /** @type {string} */ text) => {
    const time = clock.format(new Date())
    rows.push([time, name, text])
    if (rows.length > KEPT) rows.shift()
    history.replaceState({ ...history.state, events: rows }, '')
    list.prepend(rowOf(rows[rows.length - 1]))
  }

  for (const row of rows) list.prepend(rowOf(row))
  add('', location.pathname + location.search)
  for (const name of NAMES) {
    document.addEventListener(`assent:${name}`, (event) => {
      add(name, fieldsOf(/** @type {CustomEvent} */ (event).detail))
      draw()
    })
  }
  document.querySelector('[data-clear]')?.addEventListener('click', () => {
    rows.length = 0
    history.replaceState({ ...history.state, events: rows }, '')
    list.replaceChildren()
  })
}

/** @param {string[]} row */
function rowOf([time, name, text]) {
  if (name === '') return element('li.load', element('time', time), element('span', text))
  return element('li', element('time', time), element('b', name), element('code', text))
}

/** @param {Record<string, unknown>} detail */
function fieldsOf(detail) {
  return Object.entries(detail ?? {})
    .filter(([name]) => name !== 'record' && name !== 'previous')
    .map(([name, value]) => `${name}: ${short(value)}`)
    .join('  ')
}

/** @param {unknown} value */
function short(value) {
  if (value instanceof Element) return `<${value.localName}>`
  if (value instanceof Error) return value.message
  return JSON.stringify(value)?.replaceAll('"', '') ?? String(value)
}
