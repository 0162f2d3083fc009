/*
 * Stands in for https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js, with its manners,
 * the bad ones included, as archived builds of it show them. It finds the tag, takes the pushes,
 * claims the slots; `show-ads-impl.js`, which it loads, stores and requests. Both contact only the
 * origin they came from, or the vendor's own names when that is the vendor's.
 *
 * A page may set `window.__standIn` before it loads:
 *   throws: true     it throws while it loads and does nothing else
 *   unfilled: true   slots stay empty: data-ad-status="unfilled"
 *   autoAds: true    page-level ads put a slot of their own at the end of the body
 *   quiet: true      it stores once, and does not go on every 250 ms
 *   answerMs: 500    an ad comes so long after it was asked for
 */
;(() => {
  const switches = window.__standIn ?? {}
  if (switches.throws) throw new Error('The stand-in was told to throw.')

  const path = '/pagead/js/adsbygoogle.js'
  const supported = `data-ad-channel data-ad-client data-ad-host data-ad-host-channel data-adtest
    data-tag-for-child-directed-treatment data-tag-for-under-age-of-consent data-tag-partner
    data-restrict-data-processing data-page-url data-debug-params data-adbreak-test
    data-ad-frequency-hint data-admob-interstitial-slot data-admob-rewarded-slot
    data-admob-ads-only data-ad-start-delay-hint data-max-ad-content-rating data-traffic-source
    data-overlays data-privacy-treatments data-special-category-data data-ad-intent-query
    data-ad-intent-qetid data-ad-intent-eids data-ad-intents-format`.split(/\s+/)

  function tagError(message) {
    return Object.assign(new Error(`adsbygoogle.push() error: ${message}`), { name: 'TagError' })
  }

  /* The tag: `?client=` alone starts page-level ads. */

  const unchecked = '"]:not([data-checked-head])'
  const tag =
    document.querySelector(`script[src*="${path}?client=${unchecked}`) ??
    document.querySelector(`script[src*="${path}"][data-ad-client]:not([data-checked-head])`)
  const running = document.currentScript instanceof HTMLScriptElement ? document.currentScript : tag
  const source = new URL(running?.src ?? path, location.href)
  const parameters = tag ? readTag(tag) : {}
  const client = tag
    ? (new URL(tag.src).searchParams.get('client') ?? parameters.google_ad_client)
    : ''

  function readTag(script) {
    const found = {}
    script.setAttribute('data-checked-head', 'true')
    for (const { name, value } of Array.from(script.attributes)) {
      if (!name.startsWith('data-') || name === 'data-checked-head') continue
      if (supported.includes(name)) {
        found[name.replace('data-', 'google_').replaceAll('-', '_')] = value
      } else {
        console.warn(`AdSense head tag doesn't support ${name} attribute.`)
        script.removeAttribute(name)
      }
    }
    return found
  }

  if (window.adsbygoogle?.loaded) {
    const other = window.adsbygoogle.pageState?.client
    if (!client || !other || client === other) return
    throw tagError(
      `Do not add multiple property codes with AdSense tag to avoid seeing unexpected behavior. These codes were found on the page ${other}, ${client}`,
    )
  }

  /* The other half. */

  function at(host, rest) {
    const isVendor = source.hostname.endsWith('.googlesyndication.com')
    return (isVendor ? `https://${host}` : source.origin) + rest
  }

  let policy
  function trusted(url) {
    if (!window.trustedTypes) return url
    policy ??= window.trustedTypes.createPolicy('goog#html', { createScriptURL: (text) => text })
    return policy.createScriptURL(url)
  }

  function addScript(id, host, rest) {
    const script = document.createElement('script')
    const nonced = document.querySelector('script[nonce]')
    if (id) script.id = id
    if (nonced) script.nonce = nonced.nonce
    script.async = true
    try {
      script.src = trusted(at(host, rest))
      document.head.append(script)
    } catch (refused) {
      console.error(String(refused))
    }
  }

  /* Pushes and slots. */

  window.google_sa_queue ??= []
  const held = []
  let isNonPersonalized = false
  let isPaused = false
  let hasPageLevel = false

  function isTaken(slot) {
    return ['done', 'reserved'].includes(slot.getAttribute('data-adsbygoogle-status'))
  }

  function nextSlot() {
    const isSlot = (one) => /(^| )adsbygoogle($| )/.test(one.className) && !isTaken(one)
    const slot = Array.from(document.getElementsByTagName('INS')).find(isSlot)
    if (slot) return slot
    throw tagError("All 'ins' elements in the DOM with class=adsbygoogle already have ads in them.")
  }

  function push(entry) {
    const config = entry ?? {}
    if (config.enable_page_level_ads) return startPageLevel()
    if (config.element && config.element.nodeName !== 'INS')
      throw tagError("'element' is not an INS.")
    if (config.element && isTaken(config.element))
      throw tagError("'element' has already been filled.")
    const slot = config.element ?? nextSlot()
    slot.setAttribute('data-adsbygoogle-status', 'done')
    if (getComputedStyle(slot).display === 'none') {
      const text = 'No ad requested because of display:none on the adsbygoogle tag'
      slot.append(document.createComment(text))
      return
    }
    const width = slot.offsetWidth || slot.parentElement.offsetWidth
    if (width === 0) throw tagError('No slot size for availableWidth=0')
    const height = slot.offsetHeight || (slot.dataset.adFormat === 'horizontal' ? 90 : 250)
    const request = {
      slot,
      width,
      height,
      client: slot.dataset.adClient ?? client,
      isNonPersonalized,
      channel: config.params?.google_ad_channel,
    }
    slot.style.height = '0px'
    ;(isPaused ? held : window.google_sa_queue).push(request)
  }

  function startPageLevel() {
    if (hasPageLevel) throw tagError("Only one 'enable_page_level_ads' allowed per page.")
    hasPageLevel = true
    const own = document.createElement('ins')
    own.className = 'adsbygoogle adsbygoogle-noablate'
    own.setAttribute('data-adsbygoogle-status', 'done')
    own.style.setProperty('display', 'none', 'important')
    const place = () => {
      document.body.append(own)
      if (switches.autoAds) placeAutoAd()
    }
    if (document.body) place()
    else document.addEventListener('DOMContentLoaded', place)
  }

  function placeAutoAd() {
    const place = document.createElement('div')
    const slot = document.createElement('ins')
    place.className = 'google-auto-placed'
    slot.className = 'adsbygoogle adsbygoogle-noablate'
    slot.style.display = 'block'
    place.append(slot)
    document.body.append(place)
    push({ element: slot })
  }

  const unpaused = 'adsbygoogle-pub-unpause-ad-requests-event'

  function setPaused(value) {
    isPaused = Number(value) === 1
    window.google_ad_modifications ??= {}
    window.google_ad_modifications.pause_ad_requests = isPaused
    if (isPaused) return
    for (const afterMs of [0, 1000]) setTimeout(() => dispatchEvent(new Event(unpaused)), afterMs)
  }

  addEventListener(unpaused, () => {
    if (!isPaused) for (const request of held.splice(0)) window.google_sa_queue.push(request)
  })

  /* The start: what came before is taken over, twenty pushes of it. */

  const queue = window.adsbygoogle ?? []
  if (client && queue.splice) {
    queue.splice(0, 0, { google_ad_client: client, enable_page_level_ads: parameters })
  }

  // Setters only: what was set cannot be read.
  const loaded = Object.defineProperties(
    { push, loaded: true, pageState: { client } },
    {
      requestNonPersonalizedAds: { set: (value) => void (isNonPersonalized = Number(value) === 1) },
      pauseAdRequests: { set: setPaused },
      onload: { set: (run) => void (typeof run === 'function' && setTimeout(run)) },
    },
  )
  for (const name of ['requestNonPersonalizedAds', 'pauseAdRequests']) {
    if (name in queue) loaded[name] = queue[name]
  }

  const build = '/pagead/managed/js/adsense/m202611010101'
  addScript('google_shimpl', 'pagead2.googlesyndication.com', `${build}/show_ads_impl_fy2021.js`)
  addScript('', 'adservice.google.com', `/adsid/integrator.js?domain=${location.hostname}`)
  const lookup = document.createElement('iframe')
  lookup.id = 'google_esf'
  lookup.style.display = 'none'
  lookup.src = at('googleads.g.doubleclick.net', '/pagead/html/r20261101/zrt_lookup_fy2021.html')
  document.documentElement.append(lookup)

  for (const entry of Array.from(queue).slice(0, 20)) {
    try {
      push(entry)
    } catch (error) {
      setTimeout(() => {
        throw error
      })
    }
  }
  window.adsbygoogle = loaded
  if (typeof queue.onload === 'function') queue.onload()
})()
