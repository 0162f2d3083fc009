import { type ComponentChild, type ComponentType, render } from 'preact'
import type { Texts } from '../locales/texts.ts'
import type { Consent, Stop, UiConfig, View } from '../types.ts'
import { Banner } from './banner.tsx'
import type { Given } from './given.ts'
import { createHost } from './host.ts'

/** What a layer is handed besides: where it is drawn, and what it asks about. */
type LayerProps = Given & { root: ShadowRoot; id: string | undefined }

/** What a page may have of ours that is no layer. */
const FIXTURES = 'iframe[data-assent],[data-assent-settings],[data-assent-declaration]'

/** A bar at the bottom needs nothing more. */
const isUsual = ({ layout = 'bar', position = 'bottom' }: UiConfig) =>
  layout + position === 'barbottom'

/**
 * Puts the interface on the page: it draws what the handle's events tell, and tells the handle what
 * the visitor does. Runs once for a consent, when something is to be seen for the first time.
 */
export function mount(consent: Consent<string, string>, texts: Texts): Stop {
  const { config } = consent
  const ui = config.ui as UiConfig
  const root = createHost(config)
  const given = { consent, texts, root }
  const { host } = root
  const end = new AbortController()
  const open = new Map<View, ComponentChild>()
  let fixtures: Promise<void> | undefined

  /** A dialog lies on the layer it was opened from, so that the focus finds its way back. */
  const draw = () => {
    if (!host.isConnected) (ui.root ?? document.body)?.prepend(host)
    render([...open.values()], root)
  }
  /** What stands on the page beside the layers is fetched where there is any. */
  const fetchFixtures = () =>
    (fixtures ??= import('./fixtures.tsx').then(({ putFixtures }) => putFixtures(given, root, end)))
  const look = () => {
    draw()
    if (ui.trigger || config.policy?.upcoming || document.querySelector(FIXTURES)) fetchFixtures()
  }

  consent.on(
    'open',
    ({ view, category, waitUntil }) => {
      const put = ({ Layer }: { Layer: ComponentType<LayerProps> }) => {
        // It may have been closed while it was fetched.
        if (open.has(view)) open.set(view, <Layer {...given} id={category} />)
        draw()
      }
      open.set(view, undefined)
      if (view !== 'banner') waitUntil(import('./preferences.tsx').then(put))
      else if (isUsual(ui)) put({ Layer: Banner })
      else waitUntil(import('./layouts.tsx').then(put))
    },
    end,
  )
  consent.on(
    'close',
    ({ view }) => {
      open.delete(view)
      draw()
      if (!document.querySelector('[data-assent-open]')) fetchFixtures()
    },
    end,
  )
  consent.on('block', fetchFixtures, end)
  document.addEventListener('DOMContentLoaded', look, end)
  look()

  return () => {
    end.abort()
    render(null, root)
    host.remove()
  }
}
