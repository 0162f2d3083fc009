import { accents, gallery, languages, upcoming, voice, voiceService } from '../content/gallery.mjs'
import { contact, services } from '../content/services.mjs'
import { policyVersion } from './assent-tag.mjs'
import { html, json } from './html.mjs'

/**
 * A small page in one look, as its address says: `?layout=box&theme=dark&lang=ko`. It keeps its own
 * record, and shows the interface whatever was decided before.
 *
 * @param {import('./routes.mjs').Context} context
 */
export function galleryFrame({ query, nonce, locale, client, vendors }) {
  const words = gallery[locale]
  const wanted = query.get('lang') ?? locale
  const lang = languages.includes(wanted) ? wanted : locale
  const theme = query.get('theme') === 'dark' ? 'dark' : 'light'
  const accent = accents.find((name) => name === query.get('accent')) ?? ''
  const isPage = query.get('layer') === 'page'
  const ui = {
    layout: query.get('layout') ?? 'bar',
    position: query.get('position') ?? undefined,
    trigger: isPage,
    theme,
  }
  const config = {
    locale: lang,
    adsense: client ?? {
      client: 'ca-pub-1234567890123456',
      src: `${vendors}/pagead/js/adsbygoogle.js`,
    },
    services: [...services, voiceService],
    categories: { essential: {}, analytics: {}, advertising: {}, voice },
    policy: {
      version: policyVersion,
      url: '#',
      contact,
      prevailing: 'ko',
      ...(isPage && { upcoming }),
    },
    cookie: { name: 'gallery', days: 1 },
    ui,
  }
  return html`<!doctype html>
<html lang="${locale}" class="${theme} ${accent}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="color-scheme" content="${theme}">
  <title>${words.title}: ${ui.layout}</title>
  <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/gallery-frame.css">
  <script type="application/json" data-assent-config>${json(config)}</script>
  <script src="/assent.js" nonce="${nonce}"></script>
  <script type="module" src="/assets/gallery-frame.js" nonce="${nonce}"></script>
</head>
<body>
  <h1>${words.title}</h1>
  ${
    isPage &&
    html`<iframe title="${words.film}" width="560" height="240" data-assent="advertising" data-assent-service="film-house" data-src="${vendors}/film/"></iframe>
  <div data-assent-settings></div>`
  }
  ${Array.from({ length: 12 }, () => html`<p>${words.paragraph}</p>`)}
  <p><a href="#" data-assent-open>${words.layers.preferences}</a></p>
</body>
</html>
`
}
