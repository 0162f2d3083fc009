/**
 * Says where a button stands, and waits for a click on it: from the event's own time to the end of the
 * frame after it. Event Timing would say the same in steps of 8 ms.
 *
 * @param {string} path
 */
export function awaitClick(path) {
  const button = benchFind(path)
  const isShown = button?.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  if (!isShown) return undefined
  const painted = new MessageChannel()
  painted.port1.onmessage = () => {
    window.benchClick.paintMs = performance.now() - window.benchClick.atMs
  }
  addEventListener(
    'click',
    ({ timeStamp }) => {
      window.benchClick = { atMs: timeStamp }
      requestAnimationFrame(() => painted.port2.postMessage(0))
    },
    { capture: true, once: true },
  )
  const { x, y, width, height } = button.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}
