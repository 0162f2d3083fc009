/* The controls reload every frame in another look, and print the config that makes it. */

/** @type {HTMLFormElement | null} */
const form = document.querySelector('.controls')
const shown = document.querySelector('[data-config]')
const copy = document.querySelector('[data-copy]')

/** The look whose config is printed. @type {Record<string, string>} */
let ui = { layout: 'bar' }

/** @param {string} name */
const chosen = (name) => String(new FormData(form ?? undefined).get(name) ?? '')

function print() {
  const { theme, layout, position } = ui
  const config = {
    locale: chosen('lang'),
    ui: { layout, ...(position && { position }), ...(theme && { theme }) },
  }
  const json = `<script type="application/json" data-assent-config>\n${JSON.stringify(config, undefined, 2)}\n</script>\n<script src="/assent.js" data-adsense="ca-pub-0000000000000000"></script>`
  if (shown) shown.textContent = json + css()
}

/** The colours of the accent, as the first frame wears them. */
function css() {
  const page = document.querySelector('iframe')?.contentDocument?.documentElement
  const names = ['--assent-accent', '--assent-on-accent']
  const lines = names.map((name) => {
    const value = page && getComputedStyle(page).getPropertyValue(name).trim()
    return value && `\n  ${name}: ${value};`
  })
  return chosen('accent') && lines[0] ? `\n\n:root {${lines.join('')}\n}` : ''
}

function redraw() {
  document.querySelector('.looks')?.classList.toggle('narrow', chosen('width') === 'narrow')
  for (const frame of document.querySelectorAll('iframe')) {
    const address = new URL(frame.src)
    for (const name of ['lang', 'layer', 'accent']) address.searchParams.set(name, chosen(name))
    if (frame.src === address.href) continue
    frame.src = address.href
    // Its colours are known when it is there.
    frame.addEventListener('load', print, { once: true })
  }
  print()
}

/** A wide frame is as wide as a window, and shown as small as its place is. */
const fit = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const frame = target.querySelector('iframe')
    if (frame) frame.style.setProperty('--scale', String(contentRect.width / 1180))
  }
})
for (const place of document.querySelectorAll('.window')) fit.observe(place)

form?.addEventListener('change', redraw)
form?.addEventListener('submit', (event) => event.preventDefault())

for (const button of document.querySelectorAll('[data-use]')) {
  button.addEventListener('click', () => {
    ui = JSON.parse(button.getAttribute('data-use') ?? '{}')
    print()
    shown?.scrollIntoView({ block: 'nearest' })
  })
}

copy?.addEventListener('click', async () => {
  await navigator.clipboard.writeText(shown?.textContent ?? '')
  copy.textContent = copy.getAttribute('data-copy')
})

redraw()
