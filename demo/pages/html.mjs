/** Markup that is known to be safe: made by `html`, put into other markup as it is. */
export class Html {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }

  toString() {
    return this.text
  }
}

/**
 * A template: strings are escaped, markup and lists of it are put in, `undefined` and `false` are
 * nothing.
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 * @returns {Html}
 */
export function html(strings, ...values) {
  return new Html(String.raw({ raw: strings }, ...values.map(markup)))
}

/**
 * Data for a script. `<` would be able to end the element that holds it.
 *
 * @param {unknown} value
 * @returns {Html}
 */
export function json(value) {
  return new Html(JSON.stringify(value, undefined, 2).replaceAll('<', '\\u003c'))
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function markup(value) {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(markup).join('')
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
