import { defineFind } from './find.mjs'

/**
 * The source of a script for a page that has not begun: it looks once a frame for the button, until
 * that can be seen, and writes down when.
 *
 * @param {string} path
 */
export const visibleSource = (path) =>
  `(${defineFind})();(${writeDownWhenVisible})(${JSON.stringify(path)})`

/** @param {string} path */
function writeDownWhenVisible(path) {
  if (self !== top) return
  // A message is answered after the frame that the callback before it belongs to.
  const painted = new MessageChannel()
  painted.port1.onmessage = () => {
    window.benchVisibleMs = performance.now()
  }
  const look = () => {
    const element = benchFind(path)
    if (element && isVisible(element)) painted.port2.postMessage(0)
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  /** Wholly inside the window, and opaque by half at least. */
  function isVisible(element) {
    const { left, top, right, bottom, width } = element.getBoundingClientRect()
    if (!width || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false
    let opacity = 1
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
      const style = getComputedStyle(at)
      if (style.visibility === 'hidden') return false
      opacity *= style.opacity
    }
    return opacity >= 0.5
  }
}
