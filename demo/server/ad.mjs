import { ads, adWords } from '../content/ads.mjs'
import { html } from '../pages/html.mjs'

/**
 * The page in an advertisement's frame, as the stand-in asks for it. Says whether it was asked for
 * with `npa=1`.
 *
 * @param {URLSearchParams} query
 */
export function adPage(query) {
  const locale = query.get('hl') === 'en' ? 'en' : 'ko'
  const words = adWords[locale]
  const unit = query.get('slotname') ?? ''
  const { colour, [locale]: text } = ads[Number(unit.slice(-6)) % ads.length] ?? ads[0]
  const [title, line, invitation] = text
  const kind = query.get('npa') === '1' ? words.general : words.personalized
  return html`<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" href="/ad.css">
</head>
<body class="${colour}">
  <div class="words"><p class="title">${title}</p><p>${line}</p></div>
  <p class="invitation">${invitation}</p>
  <p class="small">${words.label} · ${kind} · ${query.get('format') ?? ''}</p>
</body>
</html>
`
}
