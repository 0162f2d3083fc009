import { developer } from '../content/developer.mjs'
import { count } from './count.mjs'
import { film } from './film.mjs'
import { html } from './html.mjs'
import { page } from './page.mjs'
import { displaySlot } from './slot.mjs'

/** What the buttons say; `assets/developer/acts.js` runs it by the same name. */
const acts = [
  ['grant-all', 'grantAll()'],
  ['deny-all', 'denyAll()'],
  ['decide-analytics', "decide({ analytics: 'granted' })"],
  ['decide-advertising', "decide({ advertising: 'granted' })"],
  ['withdraw-advertising', "withdraw('advertising')"],
  ['withdraw', 'withdraw()'],
  ['open-first', "open('banner')"],
  ['open-second', "open('preferences')"],
  ['ask', "ask('analytics')"],
  ['close', 'close()'],
]

const variants = [
  ['layout=bar', 'bar'],
  ['layout=box', 'box'],
  ['layout=corner', 'corner'],
  ['layout=center', 'center'],
  ['layout=choices', 'choices'],
]

/** @param {import('./routes.mjs').Context} context */
export function developerPage(context) {
  const text = developer[context.locale]
  return page(context, {
    title: text.title,
    description: text.description,
    styles: ['developer', 'developer-facts'],
    // Modules and deferred scripts run in the order of the page: no event happens before this one listens.
    modules: ['developer/page'],
    defer: true,
    main: html`
    <div class="wide">
      <h1>${text.title}</h1>
      <p class="lead">${text.lead}</p>
      <div class="panels">
        <div class="panels-column">
          ${panel(text.state, html`<dl class="state" data-show="state"></dl>`)}
          ${panel(text.acts, actButtons())}
          ${panel(text.withdrawal, withdrawals(text))}
          ${panel(
            text.choices,
            html`<table class="choices" data-show="choices" data-grant="${text.grant}" data-deny="${text.deny}">
            <thead><tr><th scope="col">${text.id}</th><th scope="col">choices</th><th scope="col">isGranted</th><td></td></tr></thead>
            <tbody></tbody></table>`,
          )}
          ${panel(text.variants, variantLinks(text.newPolicy))}
        </div>
        <div class="panels-column">
          ${panel(text.events, html`<div class="events" role="log" tabindex="0" aria-label="${text.events}"><ol data-show="events"></ol></div>`, html`<button type="button" class="small" data-clear>${text.clear}</button>`)}
          ${panel(text.record, html`<pre data-show="record" data-none="${text.none}" tabindex="0"></pre>`)}
          ${panel(text.receipt, html`<pre data-show="receipt" data-none="${text.none}" tabindex="0"></pre>`)}
          ${panel(text.stored, html`<dl class="stored" data-show="stored" data-none="${text.none}"></dl>`)}
          ${panel(text.requests, html`<div class="requests" data-show="requests"></div>`)}
          ${panel(text.scripts, html`<ul class="scripts" data-show="scripts" data-loaded="${text.loaded}" data-held="${text.held}"></ul>`)}
        </div>
      </div>
      <h2>${text.here}</h2>
      <div class="here">
        ${film(context, { id: 'developer', title: text.filmTitle })}
        ${displaySlot(context, '6010000001')}
      </div>
    </div>
    ${count(context)}`,
  })
}

/**
 * @param {string} heading
 * @param {unknown} content
 * @param {unknown} [beside]
 */
function panel(heading, content, beside) {
  return html`<section class="panel">
    <div class="panel-head"><h2>${heading}</h2>${beside}</div>
    ${content}
  </section>`
}

function actButtons() {
  return html`<p class="acts">${acts.map(
    ([name, code]) => html`<button type="button" data-act="${name}"><code>${code}</code></button>`,
  )}</p>`
}

/** @param {{ withdrawal: string, withdrawals: string[][] }} text */
function withdrawals({ withdrawal, withdrawals }) {
  return html`<fieldset class="withdrawals"><legend class="unseen">${withdrawal}</legend>${withdrawals.map(
    ([value, label, code], index) => html`<label>
      <input type="radio" name="withdrawal" value="${value}"${index === 0 && html` checked`}>
      <span>${label} ${code !== '' && html`<code>${code}</code>`}</span>
    </label>`,
  )}</fieldset>`
}

/** @param {string} newPolicy */
function variantLinks(newPolicy) {
  const next = `policy=${new Date().toISOString().slice(0, 10)}`
  return html`<p class="variants">${[...variants, [next, newPolicy]].map(
    ([query, label]) => html`<a href="?${query}">${label}</a>`,
  )}</p>`
}
