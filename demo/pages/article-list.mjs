import { articles } from '../content/articles.mjs'
import { guides } from '../content/guides.mjs'
import { html } from './html.mjs'
import { link } from './link.mjs'

/**
 * @param {import('./routes.mjs').Context} context
 * @param {string} [except] an article's id
 */
export function articleList(context, except) {
  const { locale } = context
  return html`<ul class="guides">${articles
    .filter(({ id }) => id !== except)
    .map(
      (article) => html`<li>
        <a href="${link(context, `/guides/${article.id}/`)}">${article[locale].title}</a>
        <span class="guide-lead">${article[locale].lead}</span>
        <span class="guide-minutes">${guides[locale].minutes(article.minutes)}</span>
      </li>`,
    )}</ul>`
}
