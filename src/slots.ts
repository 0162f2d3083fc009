import { own } from './page/own.ts'
import type { Service } from './types.ts'

/**
 * Hides elements that wait for a service, so that they take no room: called again, it follows who is
 * granted now. A style sheet rather than a property on each: it reaches elements that arrive later,
 * needs no `style-src 'unsafe-inline'`, and touches nothing of the page's own.
 */
export function createSlots(
  services: readonly Service[],
): (isGranted: (id: string) => boolean) => void {
  let sheet: CSSStyleSheet | undefined
  return (isGranted) => {
    const selectors = services.flatMap(({ id, slots }) => (slots && !isGranted(id) ? slots : []))
    if (selectors[0] && !sheet) {
      sheet = new CSSStyleSheet()
      own('adoptedStyleSheets').push(sheet)
    }
    // Without a selector it is no rule: the browser passes over it.
    sheet?.replaceSync(`${selectors}{display:none!important}`)
  }
}
