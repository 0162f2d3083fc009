import { guides } from '../content/guides.mjs'
import { articleList } from './article-list.mjs'
import { count } from './count.mjs'
import { html } from './html.mjs'
import { page } from './page.mjs'
import { displaySlot } from './slot.mjs'

/** @param {import('./routes.mjs').Context} context */
export function guidesPage(context) {
  const { title, lead } = guides[context.locale]
  return page(context, {
    title,
    description: lead,
    styles: ['guides', 'article'],
    main: html`
    <div class="article">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${articleList(context)}
      ${displaySlot(context, '4330000001')}
    </div>
    ${count(context)}`,
  })
}
