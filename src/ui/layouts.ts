import type { UiConfig } from '../types.ts'
import { askedBy, banner } from './banner.ts'
import { sheetOf, wear } from './host.ts'
import { type LayerKind, layerOf } from './layer.ts'
import { layoutsStyles } from './layouts-styles.ts'
import { reserveTop } from './reserve-top.ts'
import { reserveScrollPadding } from './scroll-padding.ts'
import { switches } from './switches.ts'

const sheet = sheetOf(layoutsStyles)

/** The first layer in a layout other than the usual bar. */
export const putLayer: LayerKind = (given, root) => {
  const { layout = 'bar', position = /bar|choices/.test(layout) ? 'bottom' : 'bottom-end' } = given
    .consent.config.ui as UiConfig
  // A card stands apart from the edges: `bottom-end` is two words for the style sheet.
  const isCard = layout === 'center' || position.includes('-')
  const place = layout === 'center' ? '' : position.replace('-', ' ')
  const look = [isCard && 'card', layout, place].filter(Boolean).join(' ')
  const hasSwitches = layout === 'choices' && askedBy(given)[0]
  wear(root, sheet)
  return layerOf(
    root,
    () => banner(given, look, hasSwitches && switches(given)),
    place.startsWith('top') ? reserveTop : reserveScrollPadding,
  )
}
