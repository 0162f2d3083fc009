import type { AdSenseId, AdSenseOptions, Service, ServicePage } from '../types.ts'
import { type AdsQueue, fillSlots, SLOTS } from './adsense-slots.ts'

type Switch = 'requestNonPersonalizedAds' | 'pauseAdRequests'

const page = globalThis as { adsbygoogle?: (AdsQueue & Partial<Record<Switch, 0 | 1>>) | undefined }

/** What Google's script leaves on the page besides the slots. */
const LEFTOVERS =
  '.adsbygoogle-noablate,.google-auto-placed,#google_shimpl,#google_esf,#google_vignette,body>[id^=aswift_],[id^=google_ads_iframe]'
/** After this long without an answer the host counts as hanging. */
const HANG_MS = 10_000

/** Google's two switches can be set before its script runs and after, but not be read after. */
function turn(name: Switch, value: 0 | 1): void {
  if (page.adsbygoogle) page.adsbygoogle[name] = value
}

/**
 * A queue of our own in the place of the page's. Google takes at most 20 entries from it and fills
 * whatever slot comes first, hidden ones too; we name each slot instead, so the page's empty pushes
 * are not needed. An `enable_page_level_ads` beside `?client=` would make Google's script throw.
 */
function takeQueueOver(): void {
  const before = page.adsbygoogle
  if (before?.loaded) return
  const queue: object[] = []
  queue.push = (...entries) =>
    queue.splice(
      queue.length,
      0,
      ...entries.filter(
        (entry) => Object.keys(entry ?? {}).length && !('enable_page_level_ads' in entry),
      ),
    ).length
  if (Array.isArray(before)) queue.push(...before)
  page.adsbygoogle = queue
}

/**
 * Google AdSense. Before the yes there is no script, no request, no storage, and the slots take no
 * room; from the yes on every slot is filled once, as soon as it is visible; after a withdrawal the
 * slots are emptied and what Google stored on the site's domain is erased.
 *
 * Sources: support.google.com/adsense/answer/9042142 (tag), 7670312 (pause, non-personalised ads).
 * @throws TypeError where the client is not `ca-pub-` and 16 digits
 */
export function adsense(options: string | AdSenseOptions): Service<AdSenseId> {
  const {
    client,
    category = 'advertising',
    src = 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js',
  } = typeof options === 'string' ? { client: options } : options
  if (!/^ca-pub-\d{16}$/.test(client)) {
    throw new TypeError(`Assent: adsense is ${client}: use ca-pub- and 16 digits`)
  }
  const shared = { category, label: 'Google AdSense', reload: true }
  let isPersonalized = false
  let loader: HTMLScriptElement | undefined

  function load({ script, report }: ServicePage): HTMLScriptElement {
    const element = script(`${src}?client=${client}`)
    const timer = setTimeout(() => report(new Error('AdSense does not answer')), HANG_MS)
    element.crossOrigin = 'anonymous'
    element.onload = () => clearTimeout(timer)
    element.onerror = () => {
      clearTimeout(timer)
      element.remove()
      // Another yes tries again.
      loader = undefined
      report(new Error('AdSense did not load'))
    }
    document.head.append(element)
    return element
  }

  return {
    ...shared,
    id: 'adsense',
    policyUrl: 'https://policies.google.com/technologies/ads',
    // FCCDCF, where Google's own CMP keeps its record, and g_state of Google Sign-In are not ours to take.
    cookies: [
      /^(__(gads|gpi|eoi|gsas)|_gcl_|_gac_|GED_|ACLK_|pm_sess|aboutads_|GoogleAdS|FC(NEC|OEC))/,
    ],
    storage: [/^(google_|goog_pem|__lsv__)/],
    slots: SLOTS,
    forgotten: 'script[src*="/pagead/js/adsbygoogle.js"]:not([type="text/plain"])',
    start(signal, tools) {
      const fill = () => signal.aborted || fillSlots(() => page.adsbygoogle, signal, tools.report)
      takeQueueOver()
      turn('pauseAdRequests', 0)
      turn('requestNonPersonalizedAds', isPersonalized ? 0 : 1)
      if (page.adsbygoogle?.loaded) fill()
      else (loader ??= load(tools)).addEventListener('load', fill)
      return () => {
        turn('pauseAdRequests', 1)
        for (const leftover of document.querySelectorAll(LEFTOVERS)) leftover.remove()
      }
    },
    options: [
      {
        ...shared,
        id: 'adsense-personalization',
        start() {
          isPersonalized = true
          turn('requestNonPersonalizedAds', 0)
          return () => {
            isPersonalized = false
            turn('requestNonPersonalizedAds', 1)
          }
        },
      },
    ],
  }
}
