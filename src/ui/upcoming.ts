import { warnOfShortNotice } from '../checks/short-notice.ts'
import type { UpcomingPolicy } from '../types.ts'
import { hasRead, markRead } from './announcement-read.ts'
import { element } from './element.ts'
import type { Given } from './given.ts'
import { textIn } from './text-in.ts'

/** Says that the policy will change, from the announcement until the change is in effect. */
export function upcoming({ consent, texts }: Given): HTMLElement | undefined {
  const { policy, locale } = consent.config
  const change = policy?.upcoming
  if (!change) return undefined
  warnOfShortNotice(change)
  if (!isPending(change) || hasRead(consent)) return undefined

  const { effective, summary } = change
  // A date without a time is midnight UTC, and the same day everywhere.
  const day = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(effective.length === 10 && { timeZone: 'UTC' }),
  })
  const said = texts.upcoming.replace('{date}', day.format(new Date(effective)))
  const dismiss = () => {
    markRead(consent)
    notice.remove()
  }
  const notice = element(
    'aside',
    { part: 'notice', 'aria-label': texts.policyLink },
    element(
      'p',
      {},
      `${said} ${textIn(summary, locale) ?? ''} `,
      policy.url && element('a', { href: policy.url }, texts.policyLink),
    ),
    element('button', { type: 'button', class: 'quiet', click: dismiss }, texts.dismiss),
  )
  // A timer takes 24.8 days at most: no page stays open for longer.
  const left = Date.parse(effective) - Date.now()
  if (left < 2 ** 31) setTimeout(() => isPending(change) || notice.remove(), left)
  return notice
}

/** Announced, and not in effect yet. */
function isPending({ effective, announced }: UpcomingPolicy): boolean {
  const now = Date.now()
  return now < Date.parse(effective) && (!announced || now >= Date.parse(announced))
}
