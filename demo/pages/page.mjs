import { site } from '../content/site.mjs'
import { assentTag } from './assent-tag.mjs'
import { html } from './html.mjs'
import { link } from './link.mjs'

/**
 * The frame of every page.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.description
 * @param {unknown} page.main
 * @param {string[]} [page.styles] beside the ones every page has
 * @param {string[]} [page.modules] run in order, before Assent where the tag is deferred
 * @param {boolean} [page.defer] the tag with `defer`
 */
export function page(
  context,
  { title, description, main, styles = [], modules = [], defer = false },
) {
  const { locale, nonce } = context
  const text = site[locale]
  return html`<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <meta name="description" content="${description}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
  ${['base', 'frame', 'places', ...styles].map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">\n  `)}
  ${modules.map((name) => html`<script type="module" src="/assets/${name}.js" nonce="${nonce}"></script>\n  `)}
  ${assentTag(context, { defer })}
</head>
<body>
  <a class="skip" href="#main">${text.skip}</a>
  ${header(context)}
  <main id="main" tabindex="-1">${main}</main>
  ${footer(context)}
</body>
</html>
`
}

/** @param {import('./routes.mjs').Context} context */
function header(context) {
  const { locale, path } = context
  const text = site[locale]
  /** @type {'ko' | 'en'} */
  const other = locale === 'ko' ? 'en' : 'ko'
  const current = (/** @type {string} */ target) =>
    path.startsWith(target) && html` aria-current="${path === target ? 'page' : 'true'}"`
  return html`<header class="site-header">
    <div class="wide">
      <a class="brand" href="${link(context, '/')}"${path === '/' && html` aria-current="page"`}>
        <img src="/assets/mark.svg" width="24" height="24" alt="">
        ${text.name}
      </a>
      <nav aria-label="${text.navigation}">
        ${text.links.map(([target, label]) => html`<a href="${link(context, target)}"${current(target)}>${label}</a>`)}
      </nav>
      <a class="language" href="${link({ locale: other }, path)}" lang="${other}" hreflang="${other}">${site[other].language}</a>
    </div>
  </header>`
}

/** @param {import('./routes.mjs').Context} context */
function footer(context) {
  const text = site[context.locale]
  return html`<footer class="site-footer">
    <div class="wide">
      <p>${text.about}</p>
      <p class="footer-links">
        <a class="footer-link" href="${link(context, '/policy/')}">${text.policy}</a>
        <a class="footer-link" href="#" data-assent-open>${text.choices}</a>
        <a class="footer-link" href="${link(context, '/developer/')}">${text.developer}</a>
        <a class="footer-link" href="${link(context, '/gallery/')}">${text.gallery}</a>
      </p>
    </div>
  </footer>`
}
