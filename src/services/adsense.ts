import { keepFromRunning } from '../keep-from-running.ts'
import { all, own } from '../own.ts'
import type { AdSenseId, AdSenseOptions, Service, ServicePage } from '../types.ts'
import { type AdsQueue, fillSlots, SLOTS } from './adsense-slots.ts'

/** Google's queue with its two switches, which can be set before its script runs and after. */
interface Ads extends AdsQueue {
  pauseAdRequests?: number
  requestNonPersonalizedAds?: number
}

const page = globalThis as { adsbygoogle?: Ads }
const ads = (): Ads => (page.adsbygoogle ??= [])
/** By Google's script, or what a blocker puts in its place; markup with that id is neither. */
const isLoaded = () => ads().loaded === true

/** What Google's script leaves on the page besides the slots. */
const LEFTOVERS =
  '.adsbygoogle-noablate,.google-auto-placed,#google_vignette,#google_shimpl,iframe[id^=google_],[id^=aswift_]'
/** After this long without an answer the host counts as hanging. */
const HANG_MS = 10_000

/**
 * Google AdSense. Before the yes there is no script, no request, no storage, and the slots take no
 * room; from the yes on every slot is filled once, as soon as it is visible; after a withdrawal the
 * slots are emptied and what Google stored on the site's domain is erased.
 *
 * Sources: support.google.com/adsense/answer/9042142 (tag), 7670312 (pause, non-personalised ads).
 */
export function adsense(options: string | AdSenseOptions): Service<AdSenseId> {
  const {
    client,
    category = 'advertising',
    src = 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js',
  } = typeof options === 'string' ? { client: options } : options
  const shared = { category, label: 'Google AdSense', reload: true }
  let npa = 1
  let loader: HTMLScriptElement | undefined

  function load({ script, report }: ServicePage): HTMLScriptElement {
    const element = script(`${src}?client=${client}`)
    const fail = () => {
      if (loader !== element || isLoaded()) return
      // Another yes tries again.
      loader = undefined
      report(new Error('AdSense did not load'))
    }
    element.crossOrigin = 'anonymous'
    element.onerror = fail
    setTimeout(fail, HANG_MS)
    own('head').append(element)
    return element
  }

  return {
    ...shared,
    id: 'adsense',
    policyUrl: 'https://policies.google.com/technologies/ads',
    // FCCDCF, where Google's own CMP keeps its record, and g_state of Google Sign-In are not ours to take.
    cookies: [
      /^(__(gads|gpi|eoi|gsas)|_g(cl|ac)_|GED_|ACLK_|pm_sess|aboutads_|GoogleAdS|FC(NE|OE)C)/,
    ],
    storage: [/^(google_|goog_pem|__lsv__)/],
    slots: SLOTS,
    start(signal, tools) {
      // A queue of our own in the place of the page's. Google would take at most 20 entries from it,
      // fill whatever slot comes first, hidden ones too, and throw at an `enable_page_level_ads`.
      // We name each slot instead, so what the page pushes until then is not needed.
      if (!isLoaded())
        page.adsbygoogle = Object.defineProperty([], 'push', { value() {}, writable: true })
      ads().pauseAdRequests = 0
      ads().requestNonPersonalizedAds = npa
      // First of the signal's listeners: no slot may ask again while it is emptied.
      signal.addEventListener('abort', () => {
        ads().pauseAdRequests = 1
      })
      const fill = () => signal.aborted || fillSlots(ads(), signal, tools.report)
      if (isLoaded()) fill()
      else (loader ??= load(tools)).addEventListener('load', fill)
      return () => {
        if (!isLoaded()) {
          // Also one that was given up as hanging.
          for (const tag of all(`[src^="${src}"]`)) keepFromRunning(tag)
          loader = undefined
        }
        for (const leftover of all(LEFTOVERS)) leftover.remove()
      }
    },
    options: [
      {
        ...shared,
        id: 'adsense-personalization',
        start() {
          ads().requestNonPersonalizedAds = npa = 0
          return () => {
            ads().requestNonPersonalizedAds = npa = 1
          }
        },
      },
    ],
  }
}
