import { createConsent } from './consent.ts'
import { findLocale } from './locale.ts'
import { LOCALES } from './locales/list.ts'
import type { Texts } from './locales/texts.ts'
import { attempt } from './page/attempt.ts'
import { all, own } from './page/own.ts'
import type { Consent, ConsentConfig } from './types.ts'

type Handle = Consent<string, string>
type Queue = ((consent: Handle) => void)[]

const page = window as Window & {
  assent?: Handle | Queue
  createConsent?: (config?: ConsentConfig) => Handle
}

/** The tag that this code came with; a module has none. */
const tag = own('currentScript') as HTMLScriptElement | null

const src = tag?.getAttribute('src')
/**
 * The other files lie beside this one, or where a tag that has this code in it says (`data-base`).
 * What the tag says in full is taken as it is: a script of another origin has no address of its own
 * to import from. Otherwise `import` starts from this script's address, which no `<base>` on the page
 * moves: whoever can write one there must not choose what runs.
 */
const base = src ? src.includes('//') && tag?.src : new URL(tag?.dataset.base || '', own('baseURI'))
const load = (file: string) =>
  import(/* @vite-ignore */ (base ? new URL(file, base) : `./${file}`) as string)

const loadTexts = async (locale: string): Promise<Texts> =>
  (await load(`locales/${LOCALES.includes(locale) ? locale : 'en'}.js`)).default

/**
 * The JSON on the page, and over it the tag's attributes: `data-<option>`, or `data-<group>-<option>`
 * such as `data-policy-url`.
 */
function configOf(attributes: DOMStringMap = {}): ConsentConfig {
  const json = all('script[data-assent-config]')[0]?.textContent
  const config: Record<string, Record<string, unknown> | unknown> = JSON.parse(json || '{}')
  for (const name of Object.keys(attributes)) {
    const [group, option] = name.split(/(?=[A-Z])/) as [string, string?]
    if (option) {
      config[group] = { ...(config[group] as object), [option.toLowerCase()]: attributes[name] }
    } else config[group] = attributes[name]
  }
  return config
}

/** Says in the console why a consent could not be made: the code that knows it comes only then. */
const explain = (error: unknown, config?: ConsentConfig) => {
  load('assent-check.js').then(
    (checks: typeof import('./checks/explain.ts')) => checks.explain(config, error),
    () => console.error(error),
  )
}

const create = (page.createConsent = (options = {}) => {
  try {
    return createConsent(options, async (consent) => {
      const { config } = consent
      const ui: Promise<typeof import('./interface.ts')> = load('assent-ui.js')
      const texts = loadTexts(config.locale)
      // Where both fail, one is enough to tell of.
      texts.catch(() => {})
      const { mount } = await ui
      return mount(
        consent,
        await texts,
        // A language that the site names stays, the page's own may change.
        options.locale ? undefined : () => loadTexts((config.locale = findLocale())),
      )
    })
  } catch (error) {
    explain(error, options)
    throw error
  }
})

// A second copy of the tag: one consent is enough. A frame with this name and of another site has no `decide`.
if (
  tag?.dataset.manual === undefined &&
  typeof attempt(() => (page.assent as Handle | undefined)?.decide) !== 'function'
) {
  const config = attempt(() => configOf(tag?.dataset), explain)
  // Where it cannot work the page goes on without us, with the gate shut.
  const consent = config !== undefined && attempt(() => create(config))
  if (consent) {
    // Read anew: what ran while it was made may have begun the queue.
    const queue = page.assent
    page.assent = consent
    if (Array.isArray(queue)) consent.push(...queue)
  }
}
