import { answerBlocker, answerVendor, type VendorAnswer } from './answer-vendor.mjs'

export { answerVendor, type VendorAnswer } from './answer-vendor.mjs'

/** Every host that the vendors' code may ask for anything: no request to these before a yes. */
export const vendorHosts = [
  '*.googlesyndication.com',
  '*.doubleclick.net',
  '*.adtrafficquality.google',
  '*.googleadservices.com',
  '*.googletagservices.com',
  '*.googletagmanager.com',
  '*.google-analytics.com',
  'adservice.google.com',
  'fundingchoicesmessages.google.com',
  'plausible.io',
] as const

export const loaderUrl = 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js'
/** Each request for an ad goes here, with `client`, `slotname` and, where asked for, `npa=1`. */
export const adUrl = 'https://googleads.g.doubleclick.net/pagead/ads'

/** The part of the test internet that is needed here. */
interface Sites {
  site(host: string, answers: (request: { url: string }) => VendorAnswer | undefined): void
}

/** Puts the vendors on their hosts; `blocked` has a content blocker's stub in the loader's place. */
export function serveVendors(internet: Sites, { blocked = false } = {}): void {
  for (const host of vendorHosts) internet.site(host, ({ url }) => answerVendor(new URL(url)))
  if (!blocked) return
  internet.site(new URL(loaderUrl).hostname, ({ url }) =>
    url.startsWith(loaderUrl) ? answerBlocker() : undefined,
  )
}
