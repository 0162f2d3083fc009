/**
 * Hides elements that wait for a service, so that they take no room. A style sheet rather than a
 * property on each: it reaches elements that arrive later, needs no `style-src 'unsafe-inline'`, and
 * touches nothing of the page's own. An empty list shows everything again.
 */
export function createSlots(): (selectors: string[]) => void {
  let sheet: CSSStyleSheet | undefined
  return (selectors) => {
    if (selectors[0] && !sheet) {
      sheet = new CSSStyleSheet()
      document.adoptedStyleSheets.push(sheet)
    }
    // Without a selector it is no rule: the browser passes over it.
    sheet?.replaceSync(`${selectors}{display:none!important}`)
  }
}
