import type { VNode } from 'preact'
import type { Choice } from '../types.ts'
import { type Given, labelOf } from './given.ts'
import type { LayerKind } from './layer.ts'
import { putDrawn, Sheet, Told } from './preferences.tsx'
import { textIn } from './text-in.ts'
import { wordingOf } from './wording.ts'

/** The one question that was asked. */
export const putLayer: LayerKind = (given, root, id) =>
  putDrawn(root, () => <Question {...given} id={`${id}`} />)

/** One question where it comes up: what for, what of, how long, and two equal answers. */
export function Question({ consent, texts, id }: Given & { id: string }): VNode {
  const given = { consent, texts }
  const { categories, services, locale } = consent.config
  const category = categories.find((each) => each.id === id)
  const service = services.find((each) => each.id === id)
  const answer = (choice: Choice) => (event: { currentTarget: Element }) =>
    consent.decide({ [id]: choice }, 'banner', wordingOf(event))
  return (
    <Sheet
      {...given}
      part="question"
      title={texts.askTitle.replace('{label}', () => labelOf(given, service ?? category ?? { id }))}
      answers={
        <div class="acts">
          <button type="button" part="accept" onClick={answer('granted')}>
            {texts.allow}
          </button>
          <button type="button" part="reject" onClick={answer('denied')}>
            {texts.refuse}
          </button>
        </div>
      }
    >
      <p>{textIn(category?.description, locale) ?? texts.categories[id]?.description}</p>
      {(service ? [service] : category?.services)?.map((each) => (
        <Told key={each.id} {...given} service={each} />
      ))}
    </Sheet>
  )
}
