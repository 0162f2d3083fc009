/*
 * Where a cookie of this page may stand. A script can only remove a cookie by naming the very domain
 * and path that it was set with (RFC 6265bis 5.7), and can read neither: so every place is named.
 */

/** This host and its parents, widest first: `kr`, `co.kr`, `shop.co.kr`, `www.shop.co.kr`. */
export const domains = (): string[] =>
  location.hostname.split('.').map((_, index, labels) => labels.slice(-1 - index).join('.'))

/** The path of this page and its parents, with and without a slash at the end. */
export const paths = (): string[] =>
  location.pathname.split('/').flatMap((_, index, parts) => {
    const path = parts.slice(0, index + 1).join('/')
    return [path, `${path}/`]
  })

/**
 * Attributes for js-cookie, which reads inherited ones too: a page that adds functions to
 * `Object.prototype` would make it throw. An own `false` is passed over.
 */
export function attributes(own: Record<string, unknown>): object {
  own.secure = location.protocol === 'https:'
  for (const key in own) own[key] = Object.hasOwn(own, key) && own[key]
  return own
}
