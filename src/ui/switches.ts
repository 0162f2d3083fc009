import type { Choice } from '../types.ts'
import { askedBy } from './banner.ts'
import { element } from './element.ts'
import { type Given, labelOf } from './given.ts'
import { textIn } from './text-in.ts'
import { wordingOf } from './wording.ts'

/**
 * A switch for each category on the first layer, each a consent of its own and unticked unless it
 * was given before. The form keeps them: nothing counts before it is sent.
 */
export function switches(given: Given): HTMLElement {
  const { consent, texts } = given
  const asked = askedBy(given)
  const save = (event: Event & { currentTarget: HTMLElement }) => {
    event.preventDefault()
    const said = new FormData(event.currentTarget as HTMLFormElement)
    consent.decide(
      Object.fromEntries(
        asked.map(({ id }): [string, Choice] => [id, said.has(id) ? 'granted' : 'denied']),
      ),
      'banner',
      wordingOf(event),
    )
  }
  const rows = asked.map(({ id, ...category }) => {
    const told =
      textIn(category.description, consent.config.locale) ?? texts.categories[id]?.description
    return element(
      'label',
      {},
      element(
        'span',
        {},
        element('b', { id: `name-${id}` }, labelOf(given, { id, ...category })),
        element('small', { id: `told-${id}` }, told),
      ),
      element('input', {
        type: 'checkbox',
        role: 'switch',
        part: 'switch',
        name: id,
        'data-id': id,
        'aria-labelledby': `name-${id}`,
        'aria-describedby': `told-${id}`,
        checked: consent.isGranted(id),
      }),
      element(
        'i',
        { class: 'state', 'aria-hidden': 'true' },
        element('span', {}, texts.off),
        element('span', {}, texts.on),
      ),
    )
  })
  return element(
    'form',
    { class: 'switches', submit: save },
    ...rows,
    element('button', { part: 'save', class: 'quiet', type: 'submit' }, texts.save),
  )
}
