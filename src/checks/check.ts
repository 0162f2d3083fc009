import { LOCALES } from '../locales/list.ts'
import type { AdSenseOptions, ConsentConfig, ResolvedConfig } from '../types.ts'

/** A developer's mistake: option, value and remedy in one sentence. */
function need(isRight: unknown, option: string, value: unknown, remedy: string): void {
  if (!isRight) throw new TypeError(`Assent: ${option} is ${value}: use ${remedy}.`)
}

/** What the options of the interface can be. */
const UI_VALUES = {
  layout: ['bar', 'box', 'corner', 'center', 'choices'],
  position: ['top', 'bottom', 'bottom-start', 'bottom-end', 'top-start', 'top-end'],
  theme: ['auto', 'light', 'dark'],
}

const isDays = (days: number | undefined) => days === undefined || (days >= 1 && days <= 400)
/** http(s), or an address on this site. What browsers pass over in an address hides no scheme. */
const isAddress = (url = '') => !/^(?!https?:)[\w+.-]+:/i.test(url.replace(/[\0- ]/g, ''))
const isDate = (date: string) => !Number.isNaN(Date.parse(date))

/**
 * Refuses lists that are none, and the other way round, before anything is looked for in them.
 * @throws TypeError
 */
export function checkShape({ categories = {}, services = [] }: ConsentConfig): void {
  need(Array.isArray(services), 'services', services, 'a list')
  const isMap = typeof categories === 'object' && categories && !Array.isArray(categories)
  need(isMap, 'categories', categories, 'an object such as { analytics: {} }')
}

/**
 * Refuses a config that cannot work.
 * @throws TypeError with option, value and remedy in one sentence
 */
export function checkConfig(config: ResolvedConfig & Pick<ConsentConfig, 'adsense'>): void {
  const {
    adsense,
    categories,
    services,
    cookie,
    locale,
    policy,
    record: endpoint,
    texts,
    ui,
  } = config
  const names = categories.map(({ id }) => id)
  const seen = new Set<string>()
  if (adsense) checkAdSense(adsense)
  for (const { id } of [...categories, ...services]) {
    need(/^[\w-]+$/.test(id ?? ''), 'id', `"${id}"`, 'letters, digits, - and _')
    // What a page has added to every object itself can be counted off, and is no mistake of the config.
    const inherited = Object.getOwnPropertyDescriptor(Object.prototype, id)
    need(!inherited || inherited.enumerable, 'id', `"${id}"`, 'a name that not every object has')
    need(!seen.has(id), 'id', `"${id}", twice`, 'each id once')
    seen.add(id)
  }
  // The record stays under 1 kB: each id once with its choice, and each category's once with a time;
  // in a cookie every quote and comma takes three bytes.
  const lengthOf = (ids: readonly string[], more: number) =>
    ids.reduce((sum, id) => sum + id.length + more, 0)
  // A letter beyond ASCII takes up to nine there.
  const versionLength = encodeURIComponent(policy?.version ?? '').length
  const record = 311 + Math.max(64, versionLength) + lengthOf([...seen], 9) + lengthOf(names, 23)
  need(
    record <= 1024,
    'the record of all ids',
    `${record} bytes`,
    'shorter or fewer ids, or a shorter policy.version',
  )
  for (const { id, days } of categories) {
    need(isDays(days), `categories.${id}.days`, days, '1 to 400')
  }
  for (const { id, category, policyUrl } of services) {
    need(
      names.includes(category),
      `category of the service ${id}`,
      `"${category}"`,
      `one of ${names.join(', ')}`,
    )
    need(isAddress(policyUrl), `policyUrl of the service ${id}`, policyUrl, 'an http(s) address')
  }
  need(isAddress(endpoint?.url), 'record.url', endpoint?.url, 'an http(s) address')
  need(isDays(cookie.days), 'cookie.days', cookie.days, '1 to 400')
  need(/^[\w.-]+$/.test(cookie.name), 'cookie.name', `"${cookie.name}"`, 'letters, digits, - and _')
  need(
    LOCALES.includes(locale) || Object.keys(texts).length,
    'locale',
    `"${locale}"`,
    `one of ${LOCALES.join(', ')}, or bring texts`,
  )
  if (policy) {
    const { version, url, upcoming } = policy
    const needVersion = (option: string, version = '') =>
      need(version.length <= 64, option, `"${version}"`, 'at most 64 characters')
    needVersion('policy.version', version)
    need(isAddress(url), 'policy.url', url, 'an http(s) address')
    if (upcoming) {
      const { effective, announced = effective } = upcoming
      needVersion('policy.upcoming.version', upcoming.version)
      for (const [option, date] of Object.entries({ effective, announced })) {
        need(isDate(date), `policy.upcoming.${option}`, `"${date}"`, 'a date such as 2027-01-31')
      }
    }
  }
  for (const [option, values] of Object.entries(UI_VALUES)) {
    const value = (ui as unknown as Record<string, unknown>)[option]
    need(
      value === undefined || values.includes(`${value}`),
      `ui.${option}`,
      `"${value}"`,
      `one of ${values.join(', ')}`,
    )
  }
}

/** @throws TypeError where the client is not `ca-pub-` and 16 digits */
export function checkAdSense(options: string | AdSenseOptions): void {
  const client = typeof options === 'string' ? options : options.client
  need(/^ca-pub-\d{16}$/.test(client), 'adsense', client, 'ca-pub- and 16 digits')
}
