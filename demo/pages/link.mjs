/**
 * An address on this site in the page's language.
 *
 * @param {{ locale: 'ko' | 'en' }} context
 * @param {string} path
 */
export function link({ locale }, path) {
  return locale === 'en' ? `/en${path}` : path
}
