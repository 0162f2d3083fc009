import { html } from './html.mjs'

/**
 * The counter's tag, held back until the visitor agrees.
 *
 * @param {import('./routes.mjs').Context} context
 */
export function count({ vendors }) {
  return html`<script type="text/plain" data-assent="analytics" data-assent-service="plausible"
    data-src="${vendors}/js/script.js" data-domain="jobhelp.example" defer></script>`
}
