import type { ComponentChild, ComponentChildren } from 'preact'
import type { Stop } from '../types.ts'
import { type Given, labelOf } from './given.ts'
import { sendsGpc } from './gpc.ts'
import { reserveScrollPadding } from './scroll-padding.ts'
import { wordingOf } from './wording.ts'

interface BannerProps extends Given {
  /** The classes of a layout, what it puts between words and answers, and what it keeps free. */
  look?: string
  children?: ComponentChildren
  reserve?: (layer: HTMLElement) => Stop
}

/** What the first layer asks about: Global Privacy Control has answered for the rest. */
export const askedBy = ({ consent }: Given) =>
  consent.config.categories.filter(
    (category) => !category.required && !category.inPlace && !(sendsGpc() && category.gpc),
  )

/** The first layer: a labelled region that takes no focus and gives two equal answers. */
export function Banner({
  look = '',
  children,
  reserve = reserveScrollPadding,
  ...given
}: BannerProps): ComponentChild {
  const { consent, texts } = given
  const { policy, services } = consent.config
  const names = askedBy(given).flatMap((category) => {
    const inside = services.filter((service) => service.category === category.id)
    return (inside[0] ? inside : [category]).map((each) => labelOf(given, each))
  })
  return (
    <section
      part="banner"
      class={`layer ${look}`}
      aria-label={texts.title}
      ref={reserve as (layer: HTMLElement | null) => Stop}
    >
      <div>
        <h2 part="title">{texts.title}</h2>
        <p part="text">
          {texts.text.replace('{services}', names.join(', '))} {sendsGpc() && texts.gpc}{' '}
          {policy?.url && <a href={policy.url}>{texts.policyLink}</a>}
        </p>
      </div>
      {children}
      <div class="acts">
        <button
          type="button"
          part="accept"
          onClick={(event) => consent.grantAll('banner', wordingOf(event))}
        >
          {texts.accept}
        </button>
        <button
          type="button"
          part="reject"
          onClick={(event) => consent.denyAll('banner', wordingOf(event))}
        >
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
