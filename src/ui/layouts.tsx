import type { ComponentChild } from 'preact'
import type { UiConfig } from '../types.ts'
import { askedBy, Banner } from './banner.tsx'
import type { Given } from './given.ts'
import { sheetOf, wear } from './host.ts'
import { layoutsStyles } from './layouts-styles.ts'
import { reserveTop } from './reserve-top.ts'
import { reserveScrollPadding } from './scroll-padding.ts'
import { Switches } from './switches.tsx'

const sheet = sheetOf(layoutsStyles)

/** The first layer in a layout other than the usual bar. */
export function Layer({ root, ...given }: Given & { root: ShadowRoot }): ComponentChild {
  const { layout = 'bar', position = /bar|choices/.test(layout) ? 'bottom' : 'bottom-end' } = given
    .consent.config.ui as UiConfig
  // A card stands apart from the edges: `bottom-end` is two words for the style sheet.
  const isCard = layout === 'center' || position.includes('-')
  const place = layout === 'center' ? '' : position.replace('-', ' ')
  wear(root, sheet)
  return (
    <Banner
      {...given}
      look={[isCard && 'card', layout, place].filter(Boolean).join(' ')}
      reserve={place.startsWith('top') ? reserveTop : reserveScrollPadding}
    >
      {layout === 'choices' && askedBy(given)[0] && <Switches {...given} />}
    </Banner>
  )
}
