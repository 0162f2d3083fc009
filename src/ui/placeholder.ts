import { all, own } from '../page/own.ts'
import type { Stop } from '../types.ts'
import { element } from './element.ts'
import { type Given, labelOf } from './given.ts'
import { createHost, wear } from './host.ts'
import { standIn } from './stand-in.ts'
import { textIn } from './text-in.ts'
import { wordingOf } from './wording.ts'

/**
 * Puts a placeholder where each blocked frame would be, now and later, and takes it away when the
 * frame is released.
 */
export function putPlaceholders(given: Given, sheet: CSSStyleSheet, end: AbortController): void {
  const { consent } = given
  const placeholders = new Map<Element, Stop>()
  const take = (frame: Element) => {
    placeholders.get(frame)?.()
    placeholders.delete(frame)
  }
  const put = (frame: HTMLElement) => {
    const known = knownIn(given, idOf(frame))
    if (!known) return
    // A page that changes without loading takes frames with it.
    for (const other of placeholders.keys()) if (!other.isConnected) take(other)
    if (!placeholders.has(frame))
      placeholders.set(frame, putPlaceholder(given, sheet, frame, known))
  }

  consent.on('block', ({ element }) => put(element as HTMLElement), end)
  consent.on('release', ({ element }) => take(element), end)
  for (const frame of all('iframe[data-assent]')) if (!consent.isGranted(idOf(frame))) put(frame)
  end.signal.addEventListener('abort', () => {
    for (const frame of [...placeholders.keys()]) take(frame)
  })
}

/** What a frame waits for: its service, or else its category. */
const idOf = ({ dataset }: HTMLElement): string => dataset.assentService || dataset.assent || ''

/** The service or category of an id. What nobody configured stays blocked, and nobody is asked to allow it. */
const knownIn = ({ consent: { config } }: Given, id: string) =>
  [...config.services, ...config.categories].find((each) => each.id === id)

function putPlaceholder(
  given: Given,
  sheet: CSSStyleSheet,
  frame: HTMLElement,
  known: { id: string },
): Stop {
  const { consent, texts } = given
  const { services, locale } = consent.config
  const root = createHost(consent.config)
  const id = idOf(frame)
  wear(root, sheet)
  const restore = standIn(root.host as HTMLElement, frame)
  const label = labelOf(given, known)
  // Who would receive data: of a category, everybody in it.
  const provider = services
    .filter((each) => each.id === id || each.category === id)
    .map((each) => textIn(each.provider, locale) ?? texts.services[each.id]?.provider)
    .filter((name, index, names) => name && names.indexOf(name) === index)
    .join(', ')
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
  return () => {
    const hadFocus = root.activeElement
    restore()
    if (hadFocus) frame.focus()
  }
}

/** A picture that the page has of what is blocked. Only of this site: any other host would hear of the visit. */
function posterOf({ dataset }: HTMLElement): string | undefined {
  const { assentPoster } = dataset
  if (!assentPoster) return undefined
  const { origin, href } = new URL(assentPoster, own('baseURI'))
  return origin === location.origin ? href : undefined
}
