import type { ComponentChild, TargetedSubmitEvent } from 'preact'
import type { Choice } from '../types.ts'
import { askedBy } from './banner.tsx'
import { type Given, labelOf } from './given.ts'
import { textIn } from './text-in.ts'
import { wordingOf } from './wording.ts'

/**
 * A switch for each category on the first layer, each a consent of its own and unticked unless it
 * was given before. The form keeps them: nothing counts before it is sent.
 */
export function Switches(given: Given): ComponentChild {
  const { consent, texts } = given
  const asked = askedBy(given)
  const save = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    consent.decide(
      Object.fromEntries(
        asked.map(({ id }): [string, Choice] => [id, said.has(id) ? 'granted' : 'denied']),
      ),
      'banner',
      wordingOf(event),
    )
  }
  return (
    <form class="switches" onSubmit={save}>
      {asked.map(({ id, ...category }) => {
        const told = textIn(category.description, consent.config.locale)
        return (
          <label key={id}>
            <span>
              <b id={`name-${id}`}>{labelOf(given, { id, ...category })}</b>
              <small id={`told-${id}`}>{told ?? texts.categories[id]?.description}</small>
            </span>
            <input
              type="checkbox"
              // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
              role="switch"
              part="switch"
              name={id}
              data-id={id}
              aria-labelledby={`name-${id}`}
              aria-describedby={`told-${id}`}
              defaultChecked={consent.isGranted(id)}
            />
            <i class="state" aria-hidden="true">
              <span>{texts.off}</span>
              <span>{texts.on}</span>
            </i>
          </label>
        )
      })}
      <button part="save" class="quiet" type="submit">
        {texts.save}
      </button>
    </form>
  )
}
