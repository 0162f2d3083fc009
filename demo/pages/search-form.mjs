import { home } from '../content/home.mjs'
import { html } from './html.mjs'
import { link } from './link.mjs'

/** @param {import('./routes.mjs').Context} context */
export function searchForm(context) {
  const text = home[context.locale]
  return html`<form class="search" role="search" action="${link(context, '/jobs/')}">
    <label class="unseen" for="q">${text.searchLabel}</label>
    <input id="q" name="q" type="search" value="${context.query.get('q') ?? ''}" placeholder="${text.searchLabel}" autocomplete="off">
    <button type="submit">${text.search}</button>
  </form>`
}
