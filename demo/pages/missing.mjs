import { site } from '../content/site.mjs'
import { html } from './html.mjs'
import { link } from './link.mjs'
import { page } from './page.mjs'

/** @param {import('./routes.mjs').Context} context */
export function missingPage(context) {
  const { title, text, home } = site[context.locale].missing
  return page(
    { ...context, path: '/' },
    {
      title,
      description: text,
      styles: ['article'],
      main: html`<div class="article">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      <p><a href="${link(context, '/')}">${home}</a></p>
    </div>`,
    },
  )
}
