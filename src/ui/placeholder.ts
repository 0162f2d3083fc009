import { all } from '../page/own.ts'
import { element } from './element.ts'
import { type Given, labelOf } from './given.ts'
import { createHost, wear } from './host.ts'
import { isCopy, standIn } from './stand-in.ts'
import { textIn } from './text-in.ts'
import { wordingOf } from './wording.ts'

/** What may have one: a frame that is shown has an address. */
const BLOCKED = 'iframe[data-assent]:not([src])'

/**
 * Puts a placeholder where each blocked frame would be, now and later, and takes it away when the
 * frame is released, moved or gone.
 */
export function putPlaceholders(given: Given, sheet: CSSStyleSheet, end: AbortController): void {
  const { consent } = given
  const placeholders = new Map<Element, Element>()
  const take = (frame: Element) => {
    const host = placeholders.get(frame)
    const hadFocus = host?.shadowRoot?.activeElement
    host?.remove()
    placeholders.delete(frame)
    if (hadFocus) (frame as HTMLElement).focus()
  }
  const put = (frame: HTMLElement) => {
    const { previousElementSibling: before } = frame
    if (isCopy(before)) before.remove()
    const known = knownIn(given, idOf(frame))
    if (known && knownIn(given, frame.dataset.assent) && !placeholders.has(frame))
      placeholders.set(frame, putPlaceholder(given, sheet, frame, known))
  }
  const look = () => {
    // A page that changes without loading takes frames away, and moves them.
    for (const [frame, host] of placeholders) {
      if (frame.previousElementSibling !== host) take(frame)
    }
    for (const frame of all(BLOCKED)) if (!consent.isGranted(idOf(frame))) put(frame)
  }

  consent.on('block', ({ element }) => put(element as HTMLElement), end)
  consent.on(
    'release',
    ({ element }) => {
      if (isCopy(element.previousElementSibling)) element.previousElementSibling.remove()
      take(element)
    },
    end,
  )
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
  look()
  end.signal.addEventListener('abort', () => {
    observer.disconnect()
    for (const frame of [...placeholders.keys()]) take(frame)
  })
}

/** What a frame waits for: its service, or else its category. */
const idOf = ({ dataset }: HTMLElement): string => dataset.assentService || dataset.assent || ''

/** The service or category of an id. What nobody configured stays blocked, and nobody is asked to allow it. */
const knownIn = ({ consent: { config } }: Given, id: string | undefined) =>
  [...config.services, ...config.categories].find((each) => each.id === id)

function putPlaceholder(
  given: Given,
  sheet: CSSStyleSheet,
  frame: HTMLElement,
  known: { id: string },
): Element {
  const { consent, texts } = given
  const { services, locale } = consent.config
  const root = createHost(consent.config)
  const id = idOf(frame)
  wear(root, sheet)
  standIn(root.host as HTMLElement, frame)
  const label = labelOf(given, known)
  // Who would receive data: where the frame comes from, and of a category, everybody in it.
  const recipients = services
    .filter((each) => each.id === id || each.category === id)
    .map((each) => textIn(each.provider, locale) ?? texts.services[each.id]?.provider)
  if (!services.some((each) => each.id === id)) recipients.unshift(hostOf(frame))
  const provider = [...new Set(recipients.filter(Boolean))].join(', ')
  const poster = posterOf(frame)
  const button = (text: string, click: (event: { currentTarget: HTMLElement }) => void) =>
    element('button', { type: 'button', class: 'quiet', click }, text)

  root.append(
    element(
      'div',
      { part: 'placeholder', role: 'group', 'aria-label': frame.title || label },
      poster && element('img', { src: poster, alt: '' }),
      element(
        'div',
        { class: 'told' },
        frame.title && element('b', {}, frame.title),
        element(
          'p',
          {},
          texts.frameText.replace('{service}', () => label),
        ),
        provider && element('p', { class: 'small' }, `${texts.provider}: ${provider}`),
      ),
      element(
        'div',
        { class: 'acts' },
        button(texts.allowOnce, () => consent.release(frame)),
        button(texts.allowAlways, (event) =>
          consent.decide({ [id]: 'granted' }, 'banner', wordingOf(event)),
        ),
      ),
    ),
  )
  return root.host
}

/** The host that a frame comes from, where it is not this one. */
function hostOf({ dataset }: HTMLElement): string | undefined {
  const { host } = linkTo(dataset.src)
  return host === location.host ? undefined : host
}

/** A link reads every text as an address: what is none has no host and no origin. */
const linkTo = (address = '') => element('a', { href: address })

/** A picture that the page has of what is blocked. Only of this site: any other host would hear of the visit. */
function posterOf({ dataset }: HTMLElement): string | undefined {
  const { assentPoster } = dataset
  if (!assentPoster) return undefined
  const { origin, href } = linkTo(assentPoster)
  return origin === location.origin ? href : undefined
}
