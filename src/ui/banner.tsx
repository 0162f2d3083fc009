import type { ComponentChild } from 'preact'
import type { UiConfig } from '../types.ts'
import { type Given, labelOf } from './given.ts'
import { sendsGpc } from './gpc.ts'
import { reserveScrollPadding } from './scroll-padding.ts'

/** The first layer: a labelled region that takes no focus and gives two equal answers. */
export function Banner(given: Given): ComponentChild {
  const { consent, texts } = given
  const { ui, policy, categories, services } = consent.config
  const { layout, position } = ui as UiConfig
  const gpc = sendsGpc()
  const asked = categories.filter(
    (category) => !category.required && !category.inPlace && !(gpc && category.gpc),
  )
  const names = asked.flatMap((category) => {
    const inside = services.filter((service) => service.category === category.id)
    return (inside[0] ? inside : [category]).map((each) => labelOf(given, each))
  })
  return (
    <section
      part="banner"
      class={`layer ${layout} ${position}`}
      aria-labelledby="title"
      ref={(layer) =>
        reserveScrollPadding(layer as HTMLElement, position === 'top' ? 'Top' : 'Bottom')
      }
    >
      <div>
        <h2 part="title" id="title">
          {texts.title}
        </h2>
        <p part="text">
          {texts.text.replace('{services}', names.join(', '))} {gpc && texts.gpc}{' '}
          {policy?.url && <a href={policy.url}>{texts.policyLink}</a>}
        </p>
      </div>
      <div class="acts">
        <button type="button" part="accept" onClick={() => consent.grantAll('banner')}>
          {texts.accept}
        </button>
        <button type="button" part="reject" onClick={() => consent.denyAll('banner')}>
          {texts.reject}
        </button>
        <button
          type="button"
          part="manage"
          class="plain"
          onClick={() => consent.open('preferences')}
        >
          {texts.manage}
        </button>
      </div>
    </section>
  )
}
