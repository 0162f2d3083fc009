import { LOCALES } from '../locales/list.ts'
import type { AdSenseOptions, ConsentConfig, ResolvedConfig } from '../types.ts'

/** A developer's mistake: option, value and remedy in one sentence. */
function need(isRight: unknown, option: string, value: unknown, remedy: string): void {
  if (!isRight) throw new TypeError(`Assent: ${option} is ${shown(value)}: use ${remedy}.`)
}

/** Not everything has a text: an object without a prototype. */
function shown(value: unknown): string {
  try {
    return String(value)
  } catch {
    return typeof value
  }
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the options of the interface can be. */
const UI_VALUES = {
  layout: ['bar', 'box', 'corner', 'center', 'choices'],
  position: ['top', 'bottom', 'bottom-start', 'bottom-end', 'top-start', 'top-end'],
  theme: ['auto', 'light', 'dark'],
}

/** A tag's attributes are texts: `data-cookie-days="90"`. */
const isDays = (days: number | undefined) =>
  days === undefined || (Number.isInteger(Number(days)) && days >= 1 && days <= 400)
/** http(s), or an address on this site. What browsers pass over in an address hides no scheme. */
const isAddress = (url = '') => !/^(?!https?:)[\w+.-]+:/i.test(url.replace(/[\0- ]/g, ''))
const isDate = (date: string) => !Number.isNaN(Date.parse(date))

/** Groups of options, and what each may look like. */
const GROUPS = {
  categories: 'an object such as { analytics: {} }',
  policy: "an object such as { version: '2026-11-01' }",
  cookie: 'an object such as { days: 180 }',
  ui: "an object such as { layout: 'box' }, or false",
  record: "an object such as { url: '/consent' }",
  texts: "an object such as { title: 'Ads on this site' }",
} as const

/**
 * Refuses a value of the wrong kind, before anything is looked for in it.
 * @throws TypeError
 */
export function checkShape(config: ConsentConfig): void {
  need(isObject(config), 'the config', config, 'an object')
  for (const [option, remedy] of Object.entries(GROUPS)) {
    const value = config[option as keyof typeof GROUPS]
    const isLeftOut = value === undefined || (option === 'ui' && value === false)
    need(isLeftOut || isObject(value), option, value, remedy)
  }
  const { categories = {}, policy, services = [] } = config
  need(Array.isArray(services), 'services', services, 'a list')
  for (const [id, category] of Object.entries(categories))
    need(isObject(category), `categories.${id}`, category, 'an object, {} for all defaults')
  for (const service of services) {
    need(isObject(service), 'a service', service, 'an object with id, category and label')
    const { options = [] } = service
    const remedy = 'a list of services'
    need(Array.isArray(options) && options.every(isObject), 'options of a service', options, remedy)
  }
  const { upcoming } = policy ?? {}
  need(upcoming === undefined || isObject(upcoming), 'policy.upcoming', upcoming, 'an object')
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
    const isId = typeof id === 'string' && /^[\w-]+$/.test(id)
    need(isId, 'id', `"${shown(id)}"`, 'letters, digits, - and _')
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
    need(isDays(days), `categories.${id}.days`, days, 'a whole number from 1 to 400')
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
  need(isDays(cookie.days), 'cookie.days', cookie.days, 'a whole number from 1 to 400')
  const { domain = '', path } = cookie
  need(/^\/[^;\s]*$/.test(path), 'cookie.path', `"${path}"`, 'a path such as /')
  need(
    /^[^;\s]*$/.test(domain),
    'cookie.domain',
    `"${domain}"`,
    'a domain such as job.example, or auto',
  )
  need(/^[\w.-]+$/.test(cookie.name), 'cookie.name', `"${cookie.name}"`, 'letters, digits, - and _')
  need(
    LOCALES.includes(locale) || Object.keys(texts).length,
    'locale',
    `"${locale}"`,
    `one of ${LOCALES.join(', ')}, or bring texts`,
  )
  if (policy) {
    const { version, url, upcoming, prevailing = 'en' } = policy
    const needVersion = (option: string, version: unknown = '') =>
      need(
        typeof version === 'string' && version.length <= 64,
        option,
        `"${shown(version)}"`,
        'a text of at most 64 characters',
      )
    needVersion('policy.version', version)
    const isTag = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(prevailing)
    need(isTag, 'policy.prevailing', `"${prevailing}"`, 'a language such as ko')
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
