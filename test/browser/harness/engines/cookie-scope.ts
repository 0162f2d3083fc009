import type { Cookie } from '../engine.ts'

/** Whether a browser would send the cookie there (RFC 6265, 5.1.3 and 5.1.4). */
export function isSentTo(cookie: Pick<Cookie, 'domain' | 'path' | 'secure'>, url: string): boolean {
  const { hostname, pathname, protocol } = new URL(url)
  if (cookie.secure && protocol !== 'https:') return false
  const bare = cookie.domain.replace(/^\./, '')
  const isDomain = cookie.domain.startsWith('.') && hostname.endsWith(`.${bare}`)
  if (hostname !== bare && !isDomain) return false
  const folder = cookie.path.endsWith('/') ? cookie.path : `${cookie.path}/`
  return pathname === cookie.path || pathname.startsWith(folder)
}
