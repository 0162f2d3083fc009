import type { UiConfig } from '../types.ts'
import { element } from './element.ts'
import { fillPlaces } from './fill-places.ts'
import { fixturesStyles } from './fixtures-styles.ts'
import { nameForgottenTag } from './forgotten-tag.ts'
import type { Given } from './given.ts'
import { sheetOf, wear } from './host.ts'
import { putPlaceholders } from './placeholder.ts'
import { reserveScrollPadding } from './scroll-padding.ts'
import { upcoming } from './upcoming.ts'
import { warnWithoutWayBack } from './way-back.ts'

const sheet = sheetOf(fixturesStyles)

/**
 * What stands on the page beside the layers: the placeholders of blocked frames, the button that
 * opens the preferences, the announcement of a changed policy. Runs once, on a page that has one of
 * these or lacks a way back.
 */
export function putFixtures(given: Given, root: ShadowRoot, end: AbortController): void {
  if (end.signal.aborted) return
  const { consent, texts } = given
  const { trigger } = consent.config.ui as UiConfig
  const notice = upcoming(given)
  // Hidden by its styles while a layer stands beside it.
  const place = element(
    'div',
    { class: 'fixtures' },
    trigger &&
      element(
        'button',
        {
          type: 'button',
          part: 'trigger',
          class: 'plain',
          click: () => consent.open('preferences'),
        },
        texts.trigger,
      ),
    notice,
  )
  wear(root, sheet)
  root.append(place)
  // Who has not decided yet reads it in the first layer, which would hide it otherwise.
  const move = () => {
    const home = root.querySelector('[part=banner] > div') ?? place
    // Without a place it was read, and is gone.
    if (notice?.parentNode && notice.parentNode !== home) home.append(notice)
  }
  const layers = new MutationObserver(move)
  if (notice) layers.observe(root, { childList: true })
  move()
  const free = notice && reserveScrollPadding(notice)
  putPlaceholders(given, sheet, end)
  // Each is fetched where the page has a place for it.
  const panel = async () => (await import('./panel.tsx')).panel
  const table = async () => (await import('./table.ts')).table
  fillPlaces('[data-assent-settings]', panel, given, end)
  fillPlaces('[data-assent-declaration]', table, given, end)
  warnWithoutWayBack(given, end)
  nameForgottenTag(given, end)
  end.signal.addEventListener('abort', () => {
    free?.()
    layers.disconnect()
    place.remove()
    notice?.remove()
  })
}
