import { keepFromRunning } from '../page/keep-from-running.ts'
import { all, own } from '../page/own.ts'
import type { AdSenseId, AdSenseOptions, Service, ServicePage, Stop } from '../types.ts'
import { type AdsQueue, fillSlots, SLOTS } from './adsense-slots.ts'

/** Google's queue with its two switches, which can be set before its script runs and after. */
interface Ads extends AdsQueue {
  pauseAdRequests?: number
  requestNonPersonalizedAds?: number
}

/** What a page pushes. */
type Entry = { enable_page_level_ads?: unknown } | undefined

const page = globalThis as { adsbygoogle?: Ads }
/** Made by the page, by Google's script, or by what a blocker puts in its place; markup with that id is none. */
const ads = (): Ads =>
  Array.isArray(page.adsbygoogle) || page.adsbygoogle?.loaded === true
    ? page.adsbygoogle
    : (page.adsbygoogle = [])
const isLoaded = () => ads().loaded === true
/** Google's switches can be set and not be read; those of a stand-in keep what was written, or are not there. */
const isReal = () => 'pauseAdRequests' in ads() && ads().pauseAdRequests === undefined
/** After this long without an answer the host counts as hanging. */
const HANG_MS = 10_000

/*
 * What stands between the page and Google's script, of which there is one: whichever consent was
 * destroyed, and made anew.
 */

/** The page's own wish for no personalised ads, from before. */
let ownNpa: unknown
/** What stood there when we paused: a page may have asked for no ads yet. Google's own cannot be read. */
let pausedBefore: number | undefined
let loader: HTMLScriptElement | undefined
/** What the page pushed before Google's script ran. */
const pushes: Entry[] = []
let stopCleaning: Stop | undefined

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
  let isPersonal = false
  const personalise = (isWanted: boolean) => {
    isPersonal = isWanted
    ads().requestNonPersonalizedAds = isWanted && !ownNpa ? 0 : 1
  }

  function load(tools: ServicePage): HTMLScriptElement {
    const element = tools.script(`${src}?client=${client}`)
    const fail = () => {
      if (loader !== element || isLoaded()) return
      // Another yes tries again.
      loader = undefined
      tools.report(new Error('AdSense did not load'))
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
    storage: [/^(google_(adsense|ama|auto_fc|experiment_mod|p(em|ub_config))|goog_pem|__lsv__)/],
    session: ['google_*'],
    slots: SLOTS,
    start(signal, tools) {
      stopCleaning?.()
      if (!isLoaded()) {
        // Google would take at most 20 entries from the queue, fill whatever slot comes first, hidden
        // ones too, and throw at an `enable_page_level_ads`. We name each slot instead.
        const keep = (...more: Entry[]) =>
          pushes.push(...more.filter((entry) => !entry?.enable_page_level_ads))
        keep(...(ads() as Entry[]).splice(0))
        Object.defineProperty(ads(), 'push', { value: keep, writable: true })
        ownNpa ??= ads().requestNonPersonalizedAds ?? 0
      }
      if (pausedBefore !== undefined) ads().pauseAdRequests = pausedBefore
      personalise(isPersonal)
      // First of the signal's listeners: no slot may ask again while it is emptied.
      signal.addEventListener('abort', () => {
        pausedBefore = ads().pauseAdRequests ?? 0
        ads().pauseAdRequests = 1
      })
      const fill = () => {
        if (signal.aborted) return
        if (isReal()) stopCleaning = fillSlots(ads(), pushes, signal, tools.report)
        else {
          // An ad blocker's stand-in came. Another yes tries again.
          loader = undefined
          tools.report(new Error('AdSense did not load'))
        }
      }
      if (isLoaded()) fill()
      else (loader ??= load(tools)).addEventListener('load', fill)
      return () => {
        if (isLoaded()) return
        // Also one that was given up as hanging.
        for (const tag of all(`[src^="${src}"]`)) keepFromRunning(tag)
        loader = undefined
      }
    },
    options: [
      {
        ...shared,
        id: 'adsense-personalization',
        start() {
          personalise(true)
          return () => personalise(false)
        },
      },
    ],
  }
}
