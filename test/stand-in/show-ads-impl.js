/*
 * The second half of the vendor's stand-in: fills the slots that `adsbygoogle.js` hands it through
 * `google_sa_queue`, and keeps on the site's own domain what the vendor keeps there: cookies with
 * and without a domain and on the page's folder, localStorage, sessionStorage. It never stops:
 * what is erased while it runs stands there again a quarter of a second later.
 */
;(() => {
  const switches = window.__standIn ?? {}
  const source = new URL(document.currentScript.src)
  const isVendor = source.hostname.endsWith('.googlesyndication.com')
  const ads = `${isVendor ? 'https://googleads.g.doubleclick.net' : source.origin}/pagead/ads`
  let count = 0

  function nested(tagName, id, parent) {
    const element = document.createElement(tagName)
    element.id = id
    element.style.cssText = 'border:0;display:block;width:100%;height:100%;text-decoration:none'
    parent.append(element)
    return element
  }

  function request(wanted) {
    if (switches.answerMs) setTimeout(answer, switches.answerMs, wanted)
    else answer(wanted)
  }

  function answer({ slot, width, height, client, isNonPersonalized, channel }) {
    if (!slot.isConnected) return
    count += 1
    const name = `aswift_${count}`
    const query = new URLSearchParams({
      client,
      slotname: slot.dataset.adSlot ?? '',
      format: `${width}x${height}`,
      url: location.href,
      hl: document.documentElement.lang || 'en',
    })
    if (isNonPersonalized) query.set('npa', '1')
    if (channel) query.set('channel', channel)
    const anchor = nested('ins', `${name}_anchor`, nested('ins', `${name}_expand`, slot))
    const frame = document.createElement('iframe')
    Object.assign(frame, { id: name, name, title: 'Advertisement', scrolling: 'no' })
    frame.style.cssText = 'border:0;display:block;width:100%;height:100%'
    frame.onload = () => {
      if (!switches.unfilled) slot.style.height = `${height}px`
      slot.setAttribute('data-ad-status', switches.unfilled ? 'unfilled' : 'filled')
    }
    frame.src = `${ads}?${query}`
    anchor.append(frame)
  }

  /* Storage. */

  const secure = location.protocol === 'https:' ? '; Secure' : ''
  const folder = location.pathname.replace(/\/[^/]*$/, '') || '/'
  const wide = widestDomain()

  function setCookie(name, value, days, rest) {
    document.cookie = `${name}=${value}; Max-Age=${days * 86_400}${secure}${rest}`
  }

  /** The shortest domain that the browser lets this page set: a public suffix it refuses. */
  function widestDomain() {
    const labels = location.hostname.split('.')
    for (let length = 1; length <= labels.length; length += 1) {
      const domain = `; Domain=${labels.slice(-length).join('.')}`
      try {
        setCookie('GoogleAdServingTest', 'Good', 1, `; Path=/${domain}`)
        if (!document.cookie.includes('GoogleAdServingTest=Good')) continue
        setCookie('GoogleAdServingTest', '', 0, `; Path=/${domain}`)
        return domain
      } catch {
        return ''
      }
    }
    return ''
  }

  function storeOnce() {
    setCookie('__gads', 'ID=host:T=1:S=ALNI_', 390, '; Path=/')
    setCookie('__eoi', 'ID=stand-in:T=1:S=AA-A', 180, `; Path=/${wide}`)
    setCookie('__eoi', 'ID=folder:T=1:S=AA-A', 180, `; Path=${folder}`)
    setCookie('__gpi', 'UID=folder', 390, `; Path=${folder}${wide}`)
    localStorage.setItem('google_adsense_settings', '{"version":1}')
    localStorage.setItem('google_ama_config', '{"0":1}')
    localStorage.setItem('__lsv__', '[]')
  }

  function storeAgain() {
    setCookie('__gads', 'ID=stand-in:T=1:S=ALNI_', 390, `; Path=/${wide}`)
    setCookie('__gpi', 'UID=stand-in', 390, `; Path=/${wide}`)
    localStorage.setItem('goog_pem_mod', '7')
    localStorage.setItem('google_experiment_mod41', '123')
    sessionStorage.setItem('google_pub_session', String(Date.now()))
  }

  /** Storage may be refused; the vendor lives with it. */
  function attempt(store) {
    try {
      store()
    } catch {}
  }

  attempt(storeOnce)
  attempt(storeAgain)
  if (!switches.quiet) setInterval(attempt, 250, storeAgain)

  const waiting = window.google_sa_queue ?? []
  window.google_sa_queue = { push: request }
  for (const one of waiting) request(one)
})()
