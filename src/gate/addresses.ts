import { trusted } from '../page/trusted.ts'

/** `data-<name>` of a blocked element becomes `<name>`, and `data-src` what the element loads by. */
const NAMES = ['src', 'srcset', 'href', 'data', 'poster']
const OWN: Record<string, string> = { link: 'href', object: 'data' }

/** Gives a blocked element its addresses, so that it loads, or takes them away, so that it stops. */
export function setAddresses(element: HTMLElement, isReleased: boolean): void {
  let isChanged = isReleased
  for (const name of NAMES) {
    const target = (name === 'src' && OWN[element.localName]) || name
    // What was written to load at once waits from now on, like the others.
    const address = element.dataset[name] ?? (isReleased ? null : element.getAttribute(target))
    if (address === null) continue
    element.dataset[name] = address
    isChanged ||= element.hasAttribute(target)
    if (!isReleased) element.removeAttribute(target)
    // A `srcset` holds several addresses, and none that could run.
    else
      element.setAttribute(target, name === 'srcset' ? address : trusted().createScriptURL(address))
  }
  // What never had an address has nothing to stop.
  if (!isChanged) return
  // A frame goes on without its `src`, an `embed` or `object` in some browsers, too: put in anew, they
  // start empty.
  if (!isReleased) element.before(element)
  // Media keep what they have until they are told to look again.
  element.closest<HTMLMediaElement>('video,audio')?.load()
}
