import { Component, type ComponentChild } from 'preact'
import type { Given } from './given.ts'
import { textIn } from './text-in.ts'

/** Says that the policy will change, from the announcement until the change is in effect. */
export class Upcoming extends Component<Given, { isDismissed?: boolean }> {
  override render(): ComponentChild {
    const { consent, texts } = this.props
    const { policy, locale } = consent.config
    const { effective = '', announced, summary } = policy?.upcoming ?? {}
    const date = new Date(effective)
    const now = Date.now()
    const isDue = now < date.getTime() && (!announced || now >= Date.parse(announced))
    if (!isDue || this.state.isDismissed) return
    // A date without a time is midnight UTC, and the same day everywhere.
    const day = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      ...(effective.length === 10 && { timeZone: 'UTC' }),
    })
    return (
      <aside part="notice" aria-label={texts.policyLink}>
        <p>
          {texts.upcoming.replace('{date}', day.format(date))} {textIn(summary, locale)}{' '}
          {policy?.url && <a href={policy.url}>{texts.policyLink}</a>}
        </p>
        <button type="button" class="quiet" onClick={() => this.setState({ isDismissed: true })}>
          {texts.dismiss}
        </button>
      </aside>
    )
  }
}
