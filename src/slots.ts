/**
 * Hides elements that wait for a service, so that they take no room. A style sheet rather than a
 * property on each: it reaches elements that arrive later, needs no `style-src 'unsafe-inline'`, and
 * touches nothing of the page's own. An empty list shows everything again.
 */
export function createSlots(): (selectors: string[]) => void {
  let sheet: CSSStyleSheet | undefined
  return (selectors) => {
    if (!sheet) {
      if (!selectors.length) return
      sheet = new CSSStyleSheet()
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    }
    sheet.replaceSync(selectors.map((one) => `${one}{display:none!important}`).join(''))
  }
}
