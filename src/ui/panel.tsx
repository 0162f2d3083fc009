import { render, type VNode } from 'preact'
import type { Piece } from './fill-places.ts'
import type { Given } from './given.ts'
import { createHost, sheetOf, wear } from './host.ts'
import { panelStyles } from './panel-styles.ts'
import { Preferences } from './preferences.tsx'
import { partsOf, type SheetProps, styles } from './sheet.tsx'

const sheet = sheetOf(panelStyles)

/** The preferences as a part of the page, always there. */
export function panel(given: Given): Piece {
  const { consent } = given
  const root = createHost(consent.config)
  const draw = () =>
    render(<Preferences {...given} draw={draw} Frame={Panel} record={consent.record} />, root)
  wear(root, styles)
  wear(root, sheet)
  draw()
  return { node: root.host, draw }
}

function Panel(props: SheetProps): VNode {
  return (
    <section part={props.part} class="panel" aria-labelledby="title">
      {partsOf(props)}
    </section>
  )
}
