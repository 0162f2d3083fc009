/*
 * Stands in for https://plausible.io/js/script.js: counts the page view by a POST to the host it
 * came from, unless `localStorage.plausible_ignore` says not to, and later `plausible('…')` calls.
 */
;(() => {
  const { src, dataset } = document.currentScript
  const endpoint = new URL('/api/event', src).href

  function count(name) {
    try {
      if (localStorage.plausible_ignore === 'true') return
    } catch {}
    const body = JSON.stringify({ n: name, u: location.href, d: dataset.domain })
    fetch(endpoint, { method: 'POST', body, keepalive: true, credentials: 'omit' })
  }

  const waiting = window.plausible?.q ?? []
  window.plausible = count
  count('pageview')
  for (const [name] of waiting) count(name)
})()
