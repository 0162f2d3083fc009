/**
 * Swaps the job on the page without loading another one. Each view is cloned from its template, so
 * its slots, its counter and its video arrive late, as in any single-page app. The first slot is
 * pushed here, as a page written for AdSense does; the second is left to Assent.
 */

const browse = document.querySelector('[data-browse]')
const view = document.querySelector('[data-view]')
const base = location.pathname.startsWith('/en/') ? '/en/jobs/' : '/jobs/'

/** @param {string} pathname */
function idOf(pathname) {
  return pathname.slice(base.length).replace(/\/$/, '')
}

/** @param {string} id */
function templateOf(id) {
  return [...document.querySelectorAll('template')].find(({ dataset }) => dataset.viewOf === id)
}

/** @param {string} id */
function show(id) {
  const template = templateOf(id)
  if (!template) return location.reload()
  view.replaceChildren(template.content.cloneNode(true))
  push()
  browse.dataset.browse = id ? 'view' : 'list'
  document.title = template.dataset.title
  for (const row of browse.querySelectorAll('.jobs a')) {
    if (idOf(row.pathname) === id) row.setAttribute('aria-current', 'page')
    else row.removeAttribute('aria-current')
  }
  const language = document.querySelector('.language')
  language.href = base.startsWith('/en/') ? `/jobs/${id && `${id}/`}` : `/en/jobs/${id && `${id}/`}`
}

function push() {
  window.adsbygoogle = window.adsbygoogle || []
  window.adsbygoogle.push({})
}

/** @param {MouseEvent} event */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}

browse.addEventListener('click', (event) => {
  const anchor = event.target.closest('a')
  if (!anchor?.pathname.startsWith(base) || !isPlain(event)) return
  event.preventDefault()
  if (anchor.pathname === location.pathname) return
  const id = idOf(anchor.pathname)
  history.pushState(undefined, '', anchor.pathname)
  show(id)
  scrollTo({ top: 0 })
  const focused = id ? view.querySelector('h2') : browse.querySelector('.jobs a')
  focused?.focus({ preventScroll: true })
})

addEventListener('popstate', () => show(idOf(location.pathname)))

push()
