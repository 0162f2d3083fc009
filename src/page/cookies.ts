import { own } from './own.ts'

/*
 * Cookies by their names as they stand on the wire. A name that decodes to another one, or to none at
 * all (`100%`), can be removed like every other: a library that decodes names passes it over.
 */

/** Whether markup stands where `document.cookie` should be (`<img name="cookie">`): then the prototype is asked. */
let isTaken = false

/** Name and value of every cookie that this page can read, as they are. */
export function cookies(): string[][] {
  // Asked for once: the answer comes from another process.
  let text: unknown = document.cookie
  isTaken = typeof text !== 'string'
  if (isTaken) text = own('cookie')
  return (text as string).split('; ').map((pair) => pair.split(/=(.*)/s))
}

/**
 * Sets a cookie for so many seconds; 0 removes it. `place` is its domain, and what further attributes
 * belong to it: without a domain it stands on this host only (RFC 6265bis 5.7: an empty attribute is none).
 */
export function setCookie(name: string, value: string, seconds: number, path: string, place = '') {
  const secure = location.protocol === 'https:' ? ';secure' : ''
  const text = `${name}=${value};max-age=${seconds};samesite=lax;path=${path};domain=${place}${secure}`
  // The Cookie Store API does not answer at once.
  Reflect.set(isTaken ? HTMLDocument.prototype : document, 'cookie', text, document)
}

/**
 * This host and its parents, widest first: `kr`, `co.kr`, `shop.co.kr`, `www.shop.co.kr`. `~index` is
 * -1, -2 and so on: the last label, the last two.
 */
export const domains = (): string[] =>
  location.hostname.split('.').map((_, index, labels) => labels.slice(~index).join('.'))

/**
 * Removes a cookie wherever it may stand. A script can only remove one by naming the very domain and
 * path that it was set with, and can read neither (RFC 6265bis 5.7): so every place is named, and of
 * partitioned cookies, which stand beside the others, too.
 */
export function removeCookie(name: string): void {
  let path = ''
  for (const part of location.pathname.split('/')) {
    path += part
    for (const domain of ['', ...domains()]) {
      for (const place of [domain, `${domain};partitioned`]) {
        setCookie(name, '', 0, path, place)
        setCookie(name, '', 0, `${path}/`, place)
      }
    }
    path += '/'
  }
}
