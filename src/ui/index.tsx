import { type ComponentChild, type ComponentType, render } from 'preact'
import type { Texts } from '../locales/texts.ts'
import type { Consent, Stop, UiConfig, View } from '../types.ts'
import { Banner } from './banner.tsx'
import type { Given } from './given.ts'
import { createHost } from './host.ts'

/**
 * Puts the interface on the page: it draws what the handle's events tell, and tells the handle what
 * the visitor does. Runs once for a consent, when something is to be seen for the first time.
 */
export function mount(consent: Consent<string, string>, texts: Texts): Stop {
  const { config } = consent
  const ui = config.ui as UiConfig
  const given = { consent, texts }
  const root = createHost(config)
  const { host } = root
  const end = new AbortController()
  const open = new Map<View, ComponentChild>()
  let invoker: Element | null
  let fixtures: Promise<void> | undefined

  /** Shows the layer on top, once it is here. */
  const draw = () => {
    if (!host.isConnected) (ui.root ?? document.body)?.prepend(host)
    render([...open.values()].at(-1), root)
  }
  /** What stands on the page beside the layers is fetched where there is any. */
  const fetchFixtures = () =>
    (fixtures ??= import('./fixtures.tsx').then(({ putFixtures }) => putFixtures(given, root, end)))

  consent.on(
    'open',
    ({ view, category, waitUntil }) => {
      const put = ({ Layer }: { Layer: ComponentType<Given & { id: string | undefined }> }) => {
        // It may have been closed while it was fetched.
        if (open.has(view)) open.set(view, <Layer {...given} id={category} />)
        draw()
      }
      open.set(view, undefined)
      invoker = root.activeElement ?? document.activeElement
      if (view === 'banner') put({ Layer: Banner })
      else waitUntil(import('./preferences.tsx').then(put))
    },
    end,
  )
  consent.on(
    'close',
    ({ view }) => {
      open.delete(view)
      draw()
      // What had the focus is gone: it goes back to where it was before.
      const next = invoker?.isConnected ? invoker : root.querySelector('[part=manage]')
      if (document.activeElement === document.body) (next as HTMLElement | null)?.focus()
      if (!document.querySelector('[data-assent-open]')) fetchFixtures()
    },
    end,
  )
  consent.on('block', fetchFixtures, end)
  document.addEventListener('DOMContentLoaded', draw, end)
  draw()
  if (ui.trigger || config.policy?.upcoming || document.querySelector('iframe[data-assent]'))
    fetchFixtures()

  return () => {
    end.abort()
    render(null, root)
    host.remove()
  }
}
