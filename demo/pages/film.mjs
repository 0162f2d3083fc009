import { html } from './html.mjs'

/**
 * A video from another host, held back until the visitor agrees.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {{ id: string, title: string }} film
 */
export function film({ vendors, locale }, { id, title }) {
  return html`<iframe class="film" data-assent="advertising" data-assent-service="film-house"
    data-src="${vendors}/film/${id}?lang=${locale}" title="${title}" width="640" height="360" allowfullscreen></iframe>`
}
