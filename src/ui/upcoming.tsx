import { Component, type ComponentChild } from 'preact'
import type { UpcomingPolicy } from '../types.ts'
import { hasRead, markRead } from './announcement-read.ts'
import type { Given } from './given.ts'
import { textIn } from './text-in.ts'

const DAY_MS = 864e5

/** Says that the policy will change, from the announcement until the change is in effect. */
export class Upcoming extends Component<Given, { isDismissed?: boolean }> {
  override componentDidMount(): void {
    const { upcoming } = this.props.consent.config.policy ?? {}
    if (upcoming) warnOfShortNotice(upcoming)
  }

  dismiss = (): void => {
    markRead(this.props.consent)
    this.setState({ isDismissed: true })
  }

  override render(): ComponentChild {
    const { consent, texts } = this.props
    const { policy, locale } = consent.config
    const { upcoming } = policy ?? {}
    if (!upcoming || this.state.isDismissed || !isPending(upcoming) || hasRead(consent)) return
    const { effective, summary } = upcoming
    // A date without a time is midnight UTC, and the same day everywhere.
    const day = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      ...(effective.length === 10 && { timeZone: 'UTC' }),
    })
    return (
      <aside part="notice" aria-label={texts.policyLink}>
        <p>
          {texts.upcoming.replace('{date}', day.format(new Date(effective)))}{' '}
          {textIn(summary, locale)} {policy?.url && <a href={policy.url}>{texts.policyLink}</a>}
        </p>
        <button type="button" class="quiet" onClick={this.dismiss}>
          {texts.dismiss}
        </button>
      </aside>
    )
  }
}

/** Announced, and not in effect yet. */
function isPending({ effective, announced }: UpcomingPolicy): boolean {
  const now = Date.now()
  return now < Date.parse(effective) && (!announced || now >= Date.parse(announced))
}

/**
 * Visitors need time to read: 7 days, and 30 where something changes that consent depends on (what
 * the Korean guideline on privacy policies asks for). The developer is told of less.
 */
function warnOfShortNotice({ version, effective, announced, material }: UpcomingPolicy): void {
  const now = Date.now()
  const end = Date.parse(effective)
  const days = (end - (announced ? Date.parse(announced) : now)) / DAY_MS
  const least = material === false ? 7 : 30
  if (now >= end || days >= least) return
  console.warn(
    `Assent: policy.upcoming ${version} takes effect ${Math.max(0, Math.floor(days))} days after it is announced: give ${least} days for ${material === false ? 'a change' : 'a material change'}.`,
  )
}
