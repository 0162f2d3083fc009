import type { Texts } from '../locales/texts.ts'
import { all, own } from '../page/own.ts'
import type { Consent, Stop, UiConfig, View } from '../types.ts'
import { withOwn } from '../with-own-texts.ts'
import { banner } from './banner.ts'
import type { Given } from './given.ts'
import { createHost, speak } from './host.ts'
import { type Layer, type LayerKind, layerOf } from './layer.ts'

/** What a page may have of ours that is no layer, and a tag of AdSense's own, which is to be named. */
const FIXTURES =
  'iframe[data-assent],[data-assent-settings],[data-assent-declaration],[src*="adsbygoogle.js"]'

/** After so long it is put back where it was taken away. */
const AGAIN_MS = 99

/** A bar at the bottom needs nothing more. */
const isUsual = ({ layout = 'bar', position = 'bottom' }: UiConfig) =>
  layout + position === 'barbottom'

const putBanner: LayerKind = (given, root) => layerOf(root, () => banner(given))

/**
 * Puts the interface on the page: it draws what the handle's events tell, and tells the handle what
 * the visitor does. Runs once for a consent, when something is to be seen for the first time.
 *
 * `language` are its texts, without the site's own. `loadTexts` fetches those of the language that the
 * page has by now, and lets `config.locale` name it: called where `<html lang>` changed.
 */
export function mount(
  consent: Consent<string, string>,
  language: Texts,
  loadTexts?: (() => Promise<Texts>) | undefined,
): Stop {
  const { config } = consent
  const ui = config.ui as UiConfig
  const root = createHost(config)
  const given: Given = { consent, texts: withOwn(language, config.texts) }
  const { host } = root
  const end = new AbortController()
  /** A dialog lies on the layer it was opened from, so that the focus finds its way back. */
  const layers = new Map<View, Layer | undefined>()
  /** Ends what stands on the page beside the layers. */
  let page: AbortController | undefined

  /** Beside the body: what the page does to its body, or to all that is in it, is not meant for us. */
  const place = () => {
    if (host.isConnected || end.signal.aborted) return
    if (ui.root) ui.root.prepend(host)
    else own('body')?.before(host)
  }
  /** What stands on the page beside the layers is fetched where there is any. */
  const fetchFixtures = () => {
    if (page) return
    const started = (page = new AbortController())
    import('./fixtures.ts').then(
      ({ putFixtures }) => putFixtures(given, root, started),
      // Blocked, or no network: tried again with the next element that wants it.
      () => {
        if (page === started) page = undefined
      },
    )
  }
  const look = () => {
    place()
    if (ui.trigger || config.policy?.upcoming || all(FIXTURES)[0]) fetchFixtures()
  }

  consent.on(
    'open',
    ({ view, category, waitUntil }) => {
      const put = ({ putLayer }: { putLayer: LayerKind }) => {
        place()
        // It may have been closed while it was fetched.
        if (layers.has(view)) layers.set(view, putLayer(given, root, category))
      }
      layers.set(view, undefined)
      if (view === 'ask') waitUntil(import('./question.tsx').then(put))
      else if (view === 'preferences') waitUntil(import('./preferences.tsx').then(put))
      else if (isUsual(ui)) put({ putLayer: putBanner })
      else waitUntil(import('./layouts.ts').then(put))
    },
    end,
  )
  consent.on(
    'close',
    ({ view }) => {
      layers.get(view)?.end()
      layers.delete(view)
      if (!all('[data-assent-open]')[0]) fetchFixtures()
    },
    end,
  )
  consent.on('block', fetchFixtures, end)
  addEventListener('DOMContentLoaded', look, end)
  look()

  const changes = new MutationObserver(async (mutations) => {
    // A page that is drawn anew loses what it did not draw. In a moment: who takes us away on purpose,
    // again and again, shall not keep the page from its work.
    if (!host.isConnected) setTimeout(place, AGAIN_MS)
    // Blocked, or no network: the words stay as they are.
    const loading =
      mutations.some(({ attributeName }) => attributeName) && loadTexts?.().catch(() => undefined)
    const { locale } = config
    const next = await loading
    // The page may have gone on to another language meanwhile, or it was only a part of it that changed.
    if (!next || end.signal.aborted || locale !== config.locale) return
    if (locale === (host as HTMLElement).lang) return
    given.texts = withOwn(next, config.texts)
    speak(host as HTMLElement, config)
    for (const layer of layers.values()) layer?.draw()
    if (page) {
      page.abort()
      page = undefined
      fetchFixtures()
    }
  })
  changes.observe(document, { childList: true, subtree: true, attributeFilter: ['lang'] })

  return () => {
    changes.disconnect()
    end.abort()
    page?.abort()
    for (const layer of layers.values()) layer?.end()
    host.remove()
  }
}
