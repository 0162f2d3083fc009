import { readFileSync } from 'node:fs'
import { adFrame } from './ad-frame.mjs'

const script = 'text/javascript; charset=utf-8'
const page = 'text/html; charset=utf-8'

/**
 * What the vendor answers at a URL: by its path alone, so that one local origin can play all its
 * hosts. `undefined` for what no vendor has. Plain JavaScript: the demo's server runs without a build.
 *
 * @param {URL} url
 */
export function answerVendor(url) {
  const { pathname, searchParams } = url
  if (pathname === '/pagead/js/adsbygoogle.js') return answer(script, file('adsbygoogle.js'))
  if (/\/show_ads_impl\w*\.js$/.test(pathname)) return answer(script, file('show-ads-impl.js'))
  if (pathname === '/pagead/ads') return answer(page, adFrame(searchParams), thirdPartyCookie(url))
  if (/\/zrt_lookup\w*\.html$/.test(pathname)) return answer(page, '<!doctype html><title></title>')
  if (pathname === '/adsid/integrator.js') return answer(script, '')
  if (/^\/js\/(script|plausible)[\w.-]*\.js$/.test(pathname)) {
    return answer(script, file('plausible.js'))
  }
  if (pathname === '/api/event') return { ...answer('text/plain', 'ok'), status: 202 }
  return undefined
}

/** The loader as a content blocker answers it. */
export function answerBlocker() {
  return answer(script, file('blocker-stub.js'))
}

function answer(type, body, more = {}) {
  const headers = { 'content-type': type, 'access-control-allow-origin': '*', ...more }
  return { status: 200, headers, body }
}

function thirdPartyCookie({ hostname }) {
  if (!hostname.endsWith('.doubleclick.net')) return {}
  const rest = 'Domain=.doubleclick.net; Path=/; Secure; HttpOnly; SameSite=None; Max-Age=33696000'
  return { 'set-cookie': `IDE=stand-in; ${rest}` }
}

function file(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
