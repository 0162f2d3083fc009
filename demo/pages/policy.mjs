import { policy, stored } from '../content/policy.mjs'
import { policyVersion } from './assent-tag.mjs'
import { html } from './html.mjs'
import { page } from './page.mjs'

/** @param {import('./routes.mjs').Context} context */
export function policyPage(context) {
  const { locale } = context
  const {
    title,
    description,
    version,
    lead,
    sections,
    abroad,
    details,
    noscript,
    withdraw,
    contact,
  } = policy[locale]
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(
    new Date(policyVersion),
  )
  return page(context, {
    title,
    description,
    styles: ['article', 'policy'],
    modules: ['policy'],
    main: html`
    <article class="article">
      <header>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
        <p class="byline"><time datetime="${policyVersion}">${version(date)}</time></p>
      </header>
      ${sections.map(({ heading, text }) => html`<h2>${heading}</h2>${text}`)}
      <h2>${abroad.heading}</h2>
      ${abroad.text}
      ${table(abroad)}
      ${abroad.refusal}
      <h2>${withdraw.heading}</h2>
      ${withdraw.text}
      <p class="policy-actions">
        <a class="button" href="#" data-assent-open="preferences">${withdraw.open}</a>
        <button class="button" type="button" data-withdraw hidden
          data-done="${withdraw.done}" data-nothing="${withdraw.nothing}">${withdraw.all}</button>
        <span role="status" data-answer></span>
      </p>
      <h2>${details}</h2>
      <noscript><p>${noscript}</p></noscript>
      <div data-assent-declaration>${table(stored[locale])}</div>
      <h2>${contact.heading}</h2>
      ${contact.text}
    </article>`,
  })
}

/** @param {{ columns: string[], rows: string[][] }} content */
function table({ columns, rows }) {
  return html`<table class="stored">
        <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${rows.map(
          ([name, ...cells]) =>
            html`<tr><th scope="row">${name}</th>${cells.map(
              (cell, index) => html`<td data-column="${columns[index + 1]}">${cell}</td>`,
            )}</tr>`,
        )}</tbody>
      </table>`
}
