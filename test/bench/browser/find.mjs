/** Defines `find` in the page: what a path leads to, `>>>` stepping into a shadow root. */
export function defineFind() {
  window.benchFind = (path) =>
    path.split(' >>> ').reduce((root, selector, index) => {
      const inside = index ? root?.shadowRoot : root
      return inside?.querySelector(selector)
    }, document)
}
