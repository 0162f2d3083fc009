import { type ComponentChild, render } from 'preact'
import type { Given } from './given.ts'
import { createHost, sheetOf, wear } from './host.ts'
import { panelStyles } from './panel-styles.ts'
import { Preferences } from './preferences.tsx'
import { type SheetProps, styles } from './sheet.tsx'

const sheet = sheetOf(panelStyles)

/** The preferences as a part of the page, always there. */
export function putPanel(given: Given, place: HTMLElement, { signal }: AbortController): void {
  const { consent } = given
  const root = createHost(consent.config)
  const before = [...place.childNodes]
  const draw = () => render(<Preferences {...given} Frame={Panel} record={consent.record} />, root)
  wear(root, styles)
  wear(root, sheet)
  place.replaceChildren(root.host)
  draw()
  // `open` too: that is all that is heard where a visitor is forgotten who had refused.
  const stops = (['decide', 'withdraw', 'open'] as const).map((name) => consent.on(name, draw))
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop()
    render(null, root)
    place.replaceChildren(...before)
  })
}

function Panel({ part, title, children, answers }: SheetProps): ComponentChild {
  return (
    <section part={part} class="panel" aria-labelledby="title">
      <div class="head">
        <h2 part="title" id="title" tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div class="body">{children}</div>
      <div class="foot">{answers}</div>
    </section>
  )
}
