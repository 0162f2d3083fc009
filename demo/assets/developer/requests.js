import { element } from './element.js'
import { fill, place } from './place.js'

/**
 * What this page asked for, by host. Returns what draws it.
 *
 * @returns {() => void}
 */
export function showRequests() {
  /** @type {Map<string, string[]>} */
  const hosts = new Map()
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const { host, pathname } = new URL(name)
      hosts.set(host, [...(hosts.get(host) ?? []), pathname])
    }
  })
  observer.observe({ type: 'resource', buffered: true })
  return () => fill(place('requests'), [...hosts].map(hostOf))
}

/** @param {[string, string[]]} entry */
function hostOf([host, paths]) {
  const own = host === location.host
  const details = /** @type {HTMLDetailsElement} */ (
    element(
      own ? 'details' : 'details.other',
      element('summary', element('code', host), ' ', element('span', String(paths.length))),
      element('ul', ...paths.map((path) => element('li', path))),
    )
  )
  details.open = !own
  return details
}
