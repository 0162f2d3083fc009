import { render } from 'preact'
import type { UiConfig } from '../types.ts'
import { fixturesStyles } from './fixtures-styles.ts'
import type { Given } from './given.ts'
import { sheetOf, wear } from './host.ts'
import { putPlaceholders } from './placeholder.tsx'
import { Upcoming } from './upcoming.tsx'
import { warnWithoutWayBack } from './way-back.ts'
import { whenPlaced } from './when-placed.ts'

const sheet = sheetOf(fixturesStyles)

/**
 * What stands on the page beside the layers: the placeholders of blocked frames, the button that
 * opens the preferences, the announcement of a changed policy. Runs once, on a page that has one of
 * these or lacks a way back.
 */
export function putFixtures(given: Given, root: ShadowRoot, end: AbortController): void {
  const { consent, texts } = given
  const { trigger } = consent.config.ui as UiConfig
  // Hidden by its styles while a layer stands beside it.
  const place = document.createElement('div')
  place.className = 'fixtures'
  wear(root, sheet)
  root.append(place)
  render(
    <>
      <Upcoming {...given} />
      {trigger && (
        <button
          type="button"
          part="trigger"
          class="plain"
          onClick={() => consent.open('preferences')}
        >
          {texts.trigger}
        </button>
      )}
    </>,
    place,
  )
  putPlaceholders(given, sheet, end)
  // Each is fetched where the page has a place for it.
  whenPlaced(
    '[data-assent-settings]',
    async (place) => {
      const { putPanel } = await import('./panel.tsx')
      if (!end.signal.aborted) putPanel(given, place, end)
    },
    end,
  )
  whenPlaced(
    '[data-assent-declaration]',
    async (place) => {
      const { putTable } = await import('./table.tsx')
      if (!end.signal.aborted) putTable(given, place, end)
    },
    end,
  )
  warnWithoutWayBack(given, end)
  end.signal.addEventListener('abort', () => {
    render(null, place)
    place.remove()
  })
}
