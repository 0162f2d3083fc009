import { accents, gallery, languages, looks } from '../content/gallery.mjs'
import { html } from './html.mjs'
import { link } from './link.mjs'
import { page } from './page.mjs'

/** @param {import('./routes.mjs').Context} context */
export function galleryPage(context) {
  const text = gallery[context.locale]
  return page(context, {
    title: text.title,
    description: text.description,
    styles: ['gallery'],
    modules: ['gallery'],
    main: html`
    <div class="wide">
      <h1>${text.title}</h1>
      <p class="lead">${text.lead}</p>
      <form class="controls" aria-label="${text.controls}">
        ${select('lang', text.language, languages, context.locale)}
        ${choice('layer', text.layer, Object.entries(text.layers))}
        ${choice('width', text.width, [
          ['wide', text.wide],
          ['narrow', text.narrow],
        ])}
        ${choice(
          'accent',
          text.accent,
          accents.map((name) => [name, name || text.standard]),
        )}
      </form>
      <div class="looks">
        ${looks.map((ui) => ['light', 'dark'].map((theme) => look(context, ui, theme)))}
      </div>
      <section class="config" aria-labelledby="config">
        <div class="config-head">
          <h2 id="config">${text.config}</h2>
          <button type="button" data-copy="${text.copied}">${text.copy}</button>
        </div>
        <pre tabindex="0" data-config></pre>
      </section>
    </div>`,
  })
}

/**
 * @param {import('./routes.mjs').Context} context
 * @param {{ layout: string, position?: string }} ui
 * @param {string} theme
 */
function look(context, ui, theme) {
  const text = gallery[context.locale]
  const name = [ui.layout, ui.position].filter(Boolean).join(', ')
  const query = new URLSearchParams({ ...ui, theme, lang: context.locale })
  return html`<figure class="look">
    <figcaption>
      <b>${name}</b> <span>${theme === 'light' ? text.light : text.dark}</span>
      <button type="button" class="small" data-use='${JSON.stringify({ ...ui, theme })}' aria-label="${text.use}: ${name}, ${theme}">${text.config}</button>
    </figcaption>
    <div class="window"><iframe class="${theme}" loading="lazy" title="${name}, ${theme}" src="${link(context, '/gallery/frame/')}?${query}"></iframe></div>
  </figure>`
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string[]} values
 * @param {string} current
 */
function select(name, label, values, current) {
  return html`<label>${label}
    <select name="${name}">${values.map((value) => html`<option value="${value}"${value === current && html` selected`}>${value}</option>`)}</select>
  </label>`
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string[][]} values
 */
function choice(name, label, values) {
  return html`<fieldset>
    <legend>${label}</legend>
    ${values.map(
      ([value, said], index) => html`<label>
      <input type="radio" name="${name}" value="${value}"${index === 0 && html` checked`}> ${said}
    </label>`,
    )}
  </fieldset>`
}
