import { guides } from '../content/guides.mjs'
import { articleList } from './article-list.mjs'
import { count } from './count.mjs'
import { html } from './html.mjs'
import { page } from './page.mjs'
import { articleSlot, displaySlot } from './slot.mjs'

/**
 * @param {import('./routes.mjs').Context} context
 * @param {import('../content/articles.mjs').Article} article
 */
export function articlePage(context, article) {
  const { locale } = context
  const { title, lead, sections } = article[locale]
  const words = guides[locale]
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(article.date))
  return page(context, {
    title,
    description: lead,
    styles: ['guides', 'article'],
    main: html`
    <article class="article">
      <header>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
        <p class="byline"><time datetime="${article.date}">${date}</time><span>${words.minutes(article.minutes)}</span></p>
      </header>
      ${sections.map(
        ({ heading, text }, index) => html`
      ${heading !== undefined && html`<h2>${heading}</h2>`}
      ${text}
      ${index % 2 === 0 && index < sections.length - 1 && articleSlot(context, `432000000${index}`)}`,
      )}
      <footer class="more">
        ${displaySlot(context, '4320000009')}
        <h2>${words.more}</h2>
        ${articleList(context, article.id)}
      </footer>
    </article>
    ${count(context)}`,
  })
}
