import { element } from './element.js'
import { fill, place } from './place.js'

/**
 * What was said about every category, service and option.
 *
 * @param {import('../../../src/types.ts').Consent<string, string>} consent
 */
export function showChoices(consent) {
  const table = place('choices')
  const { grant = '', deny = '' } = table.dataset
  const { categories, services } = consent.config
  const rows = categories.flatMap((category) => [
    row(consent, category.id, category.required ? [] : [grant, deny], 'category'),
    ...services
      .filter((service) => service.category === category.id)
      .map(({ id }) => row(consent, id, [grant, deny], 'service')),
  ])
  const body = table.querySelector('tbody')
  if (body) fill(body, rows)
}

/**
 * @param {import('../../../src/types.ts').Consent<string, string>} consent
 * @param {string} id
 * @param {string[]} labels what the buttons say: to grant, to deny
 * @param {string} kind
 */
function row(consent, id, labels, kind) {
  const buttons = element('td.decide')
  for (const [index, label] of labels.entries()) {
    buttons.append(button(id, index === 0 ? 'granted' : 'denied', label), ' ')
  }
  const granted = consent.isGranted(id)
  return element(
    `tr.${kind}`,
    element('th', element('code', id)),
    element('td', consent.record?.choices[id] ?? '–'),
    element(granted ? 'td.yes' : 'td', String(granted)),
    buttons,
  )
}

/**
 * @param {string} id
 * @param {string} choice
 * @param {string} label
 */
function button(id, choice, label) {
  const made = /** @type {HTMLButtonElement} */ (element('button.small', label))
  made.type = 'button'
  made.dataset.id = id
  made.dataset.choice = choice
  made.setAttribute('aria-label', `${id}: ${label}`)
  return made
}
