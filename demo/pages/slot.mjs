import { site } from '../content/site.mjs'
import { publisher } from './assent-tag.mjs'
import { html } from './html.mjs'

/**
 * A display unit as Google hands it out, unchanged but for the nonce that Google asks for on a page
 * with a Content-Security-Policy. The label around it shows once the unit is filled.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {string} unit
 * @param {'auto' | 'horizontal'} [format]
 */
export function displaySlot(context, unit, format = 'auto') {
  return labelled(
    context,
    html`<ins class="adsbygoogle"
     style="display:block"
     data-ad-client="${publisher(context)}"
     data-ad-slot="${unit}"
     data-ad-format="${format}"
     data-full-width-responsive="true"></ins>
${push(context)}`,
  )
}

/**
 * A unit between paragraphs, as Google hands it out.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {string} unit
 */
export function articleSlot(context, unit) {
  return labelled(
    context,
    html`<ins class="adsbygoogle"
     style="display:block; text-align:center;"
     data-ad-layout="in-article"
     data-ad-format="fluid"
     data-ad-client="${publisher(context)}"
     data-ad-slot="${unit}"></ins>
${push(context)}`,
  )
}

/**
 * A unit without its push line: for a view that a script puts on the page.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {string} unit
 */
export function lateSlot(context, unit) {
  return labelled(
    context,
    html`<ins class="adsbygoogle"
     style="display:block"
     data-ad-client="${publisher(context)}"
     data-ad-slot="${unit}"
     data-ad-format="auto"
     data-full-width-responsive="true"></ins>`,
  )
}

/** @param {import('./routes.mjs').Context} context */
function push({ nonce }) {
  return html`<script nonce="${nonce}">
     (adsbygoogle = window.adsbygoogle || []).push({});
</script>`
}

/**
 * @param {import('./routes.mjs').Context} context
 * @param {unknown} unit
 */
function labelled({ locale }, unit) {
  return html`<div class="interlude">
<p class="interlude-label">${site[locale].advertisement}</p>
${unit}
</div>`
}
