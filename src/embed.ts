import { createConsent, type Platform } from './consent.ts'
import { LOCALES } from './locales/list.ts'
import type { Texts } from './locales/texts.ts'
import { nonceOf } from './nonce.ts'
import type { Consent, ConsentConfig } from './types.ts'

type Handle = Consent<string, string>
type Queue = { push(...runs: ((consent: Handle) => void)[]): unknown }
type Global = Window & {
  assent?: Handle | Queue | unknown
  createConsent?: (config?: ConsentConfig) => Handle
}

/**
 * The tag that this code came with. Read through the prototype: an `<img name="currentScript">` on
 * the page would answer for it otherwise. A module or a page that inlined us has none.
 */
function tagOf(): HTMLScriptElement | undefined {
  const script = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(
    document,
  )
  return script instanceof HTMLScriptElement ? script : undefined
}

const tag = tagOf()
const global = window as Global

/** The other files lie beside this one. A script of another origin has to be asked by its address. */
const platform: Platform = {
  nonce: nonceOf(tag),
  async mountUi(consent) {
    const load = (file: string) =>
      import(/* @vite-ignore */ new URL(file, tag?.src || document.baseURI).href)
    const { locale, texts } = consent.config
    const file = LOCALES.includes(locale) ? locale : 'en'
    const [ui, language] = await Promise.all([
      load('assent-ui.js') as Promise<typeof import('./interface.ts')>,
      load(`locales/${file}.js`) as Promise<{ default: Texts }>,
    ])
    return ui.mount(consent, { ...language.default, ...texts })
  },
}

const create = (config: ConsentConfig = {}) => createConsent(config, platform)

/** The tag's attributes over the JSON on the page. */
function configOf({ dataset }: Pick<HTMLScriptElement, 'dataset'>): ConsentConfig {
  const { adsense, locale, policyUrl, policyVersion, cookieDomain, region } = dataset
  const json = document.querySelector('script[data-assent-config]')?.textContent
  const config: ConsentConfig = json ? JSON.parse(json) : {}
  return {
    ...config,
    ...(adsense && { adsense }),
    ...(locale && { locale }),
    ...(region && { region }),
    ...(cookieDomain && { cookie: { ...config.cookie, domain: cookieDomain } }),
    ...((policyUrl || policyVersion) && {
      policy: {
        version: '1',
        ...config.policy,
        ...(policyUrl && { url: policyUrl }),
        ...(policyVersion && { version: policyVersion }),
      },
    }),
  }
}

function run(): void {
  global.createConsent = create
  if (tag && 'manual' in tag.dataset) return
  const before = global.assent as object | undefined
  // A second copy of the tag: one consent is enough.
  if (before && 'decide' in before) return
  try {
    const consent = (global.assent = create(configOf(tag ?? { dataset: {} })))
    if (Array.isArray(before)) consent.push(...(before as (() => void)[]))
  } catch (error) {
    // The page goes on without us: what is blocked stays blocked.
    console.error(error)
  }
}

run()
