import { element } from './element.js'
import { fill, place } from './place.js'

/** Every script element on the page: those that run, and those that are held. */
export function showScripts() {
  const target = place('scripts')
  const { loaded = '', held = '' } = target.dataset
  const rows = [...document.scripts]
    .filter(({ type }) => type !== 'application/json')
    .map((script) => {
      const waits = script.type === 'text/plain'
      const address = script.src || script.dataset.src || 'inline'
      return element(
        waits ? 'li.held' : 'li',
        element('span.fate', waits ? held : loaded),
        element('code', address.replace(location.origin, '')),
      )
    })
  fill(target, rows)
}
