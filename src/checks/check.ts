import { LOCALES } from '../locales/list.ts'
import type { AdSenseOptions, ConsentConfig, ResolvedConfig, Service } from '../types.ts'

/** A developer's mistake: option, value and remedy in one sentence. */
function need(isRight: unknown, option: string, value: unknown, remedy: string): void {
  if (!isRight) throw new TypeError(`Assent: ${option} is ${shown(value)}: use ${remedy}.`)
}

/** Not everything has a text: an object without a prototype. */
function shown(value: unknown): string {
  try {
    return Array.isArray(value) ? `[${value}]` : String(value)
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

const isText = (value: unknown) => typeof value === 'string'

/** A tag's attributes are texts: `data-cookie-days="90"`. */
const needDays = (option: string, days: unknown = 1) => {
  const count = isText(days) || typeof days === 'number' ? Number(days) : 0
  const isRight = Number.isInteger(count) && count >= 1 && count <= 400
  need(isRight, option, days, 'a whole number from 1 to 400')
}
/** http(s), or an address on this site. What browsers pass over in an address hides no scheme. */
const isAddress = (url: unknown = '') =>
  isText(url) && !/^(?!https?:)[\w+.-]+:/i.test(`${url}`.replace(/[\0- ]/g, ''))

const needId = (id: unknown) =>
  need(isText(id) && /^[\w-]+$/.test(`${id}`), 'id', `"${shown(id)}"`, 'letters, digits, - and _')
const needVersion = (option: string, version: unknown = '') => {
  // Half of a pair of surrogates is in no cookie.
  const isRight = isText(version) && /^\P{Surrogate}{0,64}$/su.test(`${version}`)
  need(isRight, option, `"${shown(version)}"`, 'a text of at most 64 characters')
}
const needDate = (option: string, date: unknown) => {
  const isDate = isText(date) && !Number.isNaN(Date.parse(`${date}`))
  need(isDate, option, `"${shown(date)}"`, 'a date such as 2027-01-31')
}

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
  const { adsense, categories = {}, cookie, locale = '', policy, services = [] } = config
  need(isText(locale), 'locale', locale, 'a language such as ko')
  if (adsense) checkAdSense(adsense)
  need(Array.isArray(services), 'services', services, 'a list')
  for (const [id, category] of Object.entries(categories)) {
    need(isObject(category), `categories.${id}`, category, 'an object, {} for all defaults')
    needDays(`categories.${id}.days`, category.days)
    const { required = false } = category
    const isSaid = typeof required === 'boolean'
    need(isSaid, `categories.${id}.required`, `"${shown(required)}"`, 'true or false')
  }
  for (const service of services) {
    checkService(service)
    const { options = [] } = service
    need(Array.isArray(options), `options of the service ${service.id}`, options, 'a list')
    for (const option of options) checkService(option)
  }
  needDays('cookie.days', cookie?.days)
  const { upcoming, version } = policy ?? {}
  needVersion('policy.version', version)
  if (upcoming === undefined) return
  need(isObject(upcoming), 'policy.upcoming', upcoming, 'an object')
  needVersion('policy.upcoming.version', upcoming.version)
  needDate('policy.upcoming.effective', upcoming.effective)
}

function checkService(service: Service): void {
  need(isObject(service), 'a service', service, 'an object with id, category and label')
  const { id, category, start } = service
  needId(id)
  const remedy = 'the id of a category'
  need(isText(category), `category of the service ${id}`, category, remedy)
  for (const option of ['cookies', 'storage', 'session'] as const) {
    const { [option]: names = [] } = service
    const isList =
      Array.isArray(names) && names.every((name) => isText(name) || name instanceof RegExp)
    need(isList, `${option} of the service ${id}`, names, 'a list of names and patterns')
  }
  const isCode = start === undefined || typeof start === 'function'
  need(isCode, `start of the service ${id}`, start, 'a function')
}

/**
 * Refuses a config that cannot work.
 * @throws TypeError with option, value and remedy in one sentence
 */
export function checkConfig(config: ResolvedConfig): void {
  const { categories, services, cookie, locale, policy, record: endpoint, texts, ui } = config
  const names = categories.map(({ id }) => id)
  const seen = new Set<string>()
  for (const { id } of [...categories, ...services]) {
    needId(id)
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
  const needIn = (option: 'name' | 'domain' | 'path', allowed: RegExp, remedy: string) => {
    const value: unknown = cookie[option] ?? ''
    const isRight = isText(value) && allowed.test(`${value}`)
    need(isRight, `cookie.${option}`, `"${shown(value)}"`, remedy)
  }
  needIn('path', /^\/[^;\s]*$/, 'a path such as /')
  needIn('domain', /^[^;\s/:]*$/, 'a domain such as job.example, or auto')
  needIn('name', /^[\w.-]+$/, 'letters, digits, - and _')
  need(
    LOCALES.includes(locale) || Object.keys(texts).length,
    'locale',
    `"${locale}"`,
    `one of ${LOCALES.join(', ')}, or bring texts`,
  )
  if (policy) {
    const { url, upcoming, prevailing = 'en' } = policy
    const isTag = isText(prevailing) && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(prevailing)
    need(isTag, 'policy.prevailing', `"${shown(prevailing)}"`, 'a language such as ko')
    need(isAddress(url), 'policy.url', url, 'an http(s) address')
    if (upcoming) {
      const { effective, announced = effective } = upcoming
      needDate('policy.upcoming.announced', announced)
    }
  }
  for (const [option, values] of Object.entries(UI_VALUES)) {
    const value = (ui as unknown as Record<string, unknown>)[option]
    need(
      value === undefined || (isText(value) && values.includes(`${value}`)),
      `ui.${option}`,
      `"${shown(value)}"`,
      `one of ${values.join(', ')}`,
    )
  }
}

/** @throws TypeError where the client is not `ca-pub-` and 16 digits, or the loader's address none */
export function checkAdSense(options: string | AdSenseOptions): void {
  const { client, src }: Partial<AdSenseOptions> = isObject(options)
    ? (options as AdSenseOptions)
    : { client: options as string }
  const isId = isText(client) && /^ca-pub-\d{16}$/.test(client)
  need(isId, 'adsense', client, 'ca-pub- and 16 digits')
  need(isAddress(src), 'adsense.src', src, 'an http(s) address')
}
