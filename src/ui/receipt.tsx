import { signal } from '@preact/signals'
import { Component, type ComponentChild } from 'preact'
import type { Given } from './given.ts'

/** What was decided, when and under which policy, for the visitor to keep. */
export class Receipt extends Component<Given> {
  copied = signal('')
  /** The receipt to copy by hand, where the browser keeps the clipboard to itself. */
  shown = signal('')

  copy = async () => {
    const { consent, texts } = this.props
    const text = JSON.stringify(consent.receipt(), null, 2)
    try {
      await navigator.clipboard.writeText(text)
      this.copied.value = texts.copied
    } catch {
      this.shown.value = text
    }
  }

  override render({ consent, texts }: Given): ComponentChild {
    const { record, config } = consent
    if (!record) return
    const date = new Intl.DateTimeFormat(config.locale, { dateStyle: 'long', timeStyle: 'short' })
    return (
      <section>
        <h3>{texts.recordTitle}</h3>
        <p>{texts.recordDate.replace('{date}', date.format(record.time))}</p>
        <p>{texts.recordId.replace('{id}', record.id)}</p>
        {record.policy && <p>{texts.recordPolicy.replace('{version}', record.policy)}</p>}
        <button type="button" class="plain" onClick={this.copy}>
          {texts.copy}
        </button>
        {this.shown.value && (
          <textarea
            readOnly
            aria-label={texts.recordTitle}
            value={this.shown}
            ref={(area) => area?.select()}
          />
        )}
        <p role="status">{this.copied}</p>
      </section>
    )
  }
}
