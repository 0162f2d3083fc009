/*
 * What filter lists block and hide, as of August 2026: EasyList Cookie, EasyList, uBlock's cookie
 * notices, Fanboy Annoyance, List-KR.
 */

/** Words and names in the addresses of scripts. */
export const blockedNames =
  /cookie|banner|gdpr|notice|law\b|consent-(manager|management|dialog|banner)|privacy-?(manager|choices|consent|banner|modal|policy)|adsconsent/i

/** What is hidden on every site. A page's own AdSense slots are hidden too: they are the site's. */
export const hiddenSelectors = [
  '.privacy-bar',
  '#privacy-bar',
  '.consent-layer',
  '#cookie-banner',
  '[data-testid="consent-banner"]',
  '[class*="cookie-banner"]',
  '[class*="cookie" i]',
  '[id*="cookie" i]',
  '[class*="gdpr" i]',
  '[id*="gdpr" i]',
  '[class*="banner" i]',
  '[id*="banner" i]',
  '.adchoices',
  '.ad-slot',
  '#ad-slot',
  '#ad-placeholder',
  '#adsbox',
  '.adsbygoogle-wrapper',
  '.adsbygoogle-box',
]
/** Attributes that only cookie banners have: `[data-cookie-…]`. */
export const hiddenAttributes = /^data-(cookie|gdpr|banner)/i
