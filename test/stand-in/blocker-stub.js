/*
 * What content blockers put in the place of adsbygoogle.js: it says that it is loaded, takes every
 * push and does nothing, and puts empty frames of the vendor's name into the slots, so that a page
 * that looks for them finds some.
 */
;(() => {
  window.adsbygoogle = { loaded: true, push() {} }
  const hidden = 'width:1px!important;height:1px!important;opacity:0!important;pointer-events:none'
  const fill = () => {
    for (const [index, slot] of document.querySelectorAll('.adsbygoogle').entries()) {
      const frame = document.createElement('iframe')
      frame.id = `aswift_${index + 1}`
      frame.style.cssText = hidden
      const inner = document.createElement('iframe')
      inner.id = `google_ads_frame${index}`
      frame.append(inner)
      slot.append(frame)
    }
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', fill)
  else fill()
})()
