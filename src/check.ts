import { LOCALES } from './locales/list.ts'
import type { Consent, ResolvedConfig } from './types.ts'

/** A developer's mistake: option, value and remedy in one sentence. */
function need(isRight: unknown, option: string, value: unknown, remedy: string): void {
  if (!isRight) throw new TypeError(`Assent: ${option} is ${value}: use ${remedy}.`)
}

const isDays = (days: number | undefined) => days === undefined || (days >= 1 && days <= 400)
/** http(s), or an address on this site. */
const isAddress = (url: string | undefined) => !url || !/^(?!https?:)\s*[\w+.-]+:/i.test(url)

/**
 * Refuses a config that cannot work.
 * @throws TypeError with option, value and remedy in one sentence
 */
export function checkConfig(config: ResolvedConfig): void {
  const { categories, services, cookie, locale, policy, texts, ui } = config
  const names = categories.map(({ id }) => id)
  const seen = new Set<string>()
  for (const { id } of [...categories, ...services]) {
    need(/^[\w-]+$/.test(id), 'id', `"${id}"`, 'letters, digits, - and _')
    need(!(id in {}), 'id', `"${id}"`, 'a name that not every object has')
    need(!seen.has(id), 'id', `"${id}", twice`, 'each id once')
    seen.add(id)
  }
  // The record stays under 1 kB.
  need([...seen].join().length <= 700, 'the length of all ids', 'over 700', 'shorter or fewer ids')
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
    need(version && version.length <= 64, 'policy.version', `"${version}"`, '1 to 64 characters')
    need(isAddress(url), 'policy.url', url, 'an http(s) address')
    if (upcoming) {
      need(
        !Number.isNaN(Date.parse(upcoming.effective)),
        'policy.upcoming.effective',
        `"${upcoming.effective}"`,
        'a date such as 2027-01-31',
      )
    }
  }
  const layout = ui ? ui.layout : undefined
  const layouts = ['bar', 'box', 'corner', 'choices']
  need(
    !layout || layouts.includes(layout),
    'ui.layout',
    `"${layout}"`,
    `one of ${layouts.join(', ')}`,
  )
}

/**
 * Names a vendor's own tag that was left on the page: it runs before anybody was asked, and nothing
 * can hold it back. Call it when all of the page's markup is there.
 */
export function nameForgottenTags({ config, isGranted }: Consent<string, string>): void {
  for (const { id, forgotten } of config.services) {
    // Once granted, the tag may be ours.
    if (forgotten && !isGranted(id) && document.querySelector(forgotten)) {
      console.error(`Assent: ${id} runs before consent by a tag of its own: remove ${forgotten}.`)
    }
  }
}
