import { type Child, element } from './element.ts'
import { type Given, labelOf } from './given.ts'
import { sendsGpc } from './gpc.ts'
import { wordingOf } from './wording.ts'

/** What the first layer asks about: Global Privacy Control has answered for the rest. */
export const askedBy = ({ consent }: Given) =>
  consent.config.categories.filter(
    (category) => !category.required && !category.inPlace && !(sendsGpc() && category.gpc),
  )

/**
 * The first layer: a labelled region that takes no focus and gives two equal answers. `look` are the
 * classes of a layout, `middle` what it puts between the words and the answers.
 */
export function banner(given: Given, look = '', middle?: Child): HTMLElement {
  const { consent, texts } = given
  const { policy, services } = consent.config
  // `Intl.ListFormat` would add an "and", and 20 ms of the main thread to every first visit.
  const names = askedBy(given).map((category) => {
    const inside = services
      .filter((service) => service.category === category.id)
      .map((service) => labelOf(given, service))
      .join(', ')
    // What for, and who: both have to be said before a yes (EDPB 05/2020, 64; PIPA 15(2)).
    return labelOf(given, category) + (inside && ` (${inside})`)
  })
  const button = (part: string, text: string, act: (event: { currentTarget: Element }) => void) => {
    // The second of a double click was meant for what lay there before, such as the link to this layer.
    const click = (event: Event & { currentTarget: Element }) =>
      (event as never as UIEvent).detail > 1 || act(event)
    return element('button', { type: 'button', part, click }, text)
  }
  const manage = button('manage', texts.manage, () => consent.open('preferences'))
  manage.className = 'plain'

  return element(
    'section',
    { part: 'banner', class: `layer ${look}`, 'aria-label': texts.title },
    element(
      'div',
      {},
      element('h2', { part: 'title' }, texts.title),
      element(
        'p',
        { part: 'text' },
        `${texts.text.replace('{services}', () => names.join(', '))} `,
        sendsGpc() && `${texts.gpc} `,
        policy?.url && element('a', { href: policy.url }, texts.policyLink),
      ),
    ),
    middle,
    element(
      'div',
      { class: 'acts' },
      button('accept', texts.accept, (event) => consent.grantAll('banner', wordingOf(event))),
      button('reject', texts.reject, (event) => consent.denyAll('banner', wordingOf(event))),
      manage,
    ),
  )
}
