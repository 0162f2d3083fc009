/**
 * The headers of a page. Scripts run by nonce only, and what a trusted script adds is trusted
 * (`strict-dynamic`): what Google asks of a site with AdSense.
 * https://support.google.com/adsense/answer/16283098
 *
 * @param {{ nonce: string, vendors: string, client: string | undefined }} page
 * @returns {Record<string, string>}
 */
export function securityHeaders({ nonce, vendors, client }) {
  return {
    'content-security-policy': (client ? forGoogle(nonce) : forStandIns(nonce, vendors)).join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  }
}

/**
 * Google's hosts change, so its own policy names none and leaves styles and frames open.
 *
 * @param {string} nonce
 */
function forGoogle(nonce) {
  return [
    `script-src 'nonce-${nonce}' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
}

/**
 * As strict as a site can be. AdSense's own markup has `style` attributes, hence the one exception.
 *
 * @param {string} nonce
 * @param {string} vendors
 */
function forStandIns(nonce, vendors) {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "require-trusted-types-for 'script'",
    // Google's script has a policy of its own, and so has the stand-in.
    'trusted-types assent goog#html',
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: ${vendors}`,
    `connect-src 'self' ${vendors}`,
    `frame-src 'self' ${vendors}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
}
