import { Component, type ComponentChild } from 'preact'
import { create } from '../page/own.ts'
import { plainJson } from '../page/plain-json.ts'
import { Forget } from './forget.tsx'
import type { Given } from './given.ts'

/** Unicode's left-to-right isolate: Arabic would turn `2026-11-01` round. */
const asIs = (text: string) => `\u2066${text}\u2069`

/** What was decided, when and under which policy, for the visitor to keep or to have removed. */
export class Receipt extends Component<Given & { draw(): void }> {
  copied?: string
  /** The receipt to copy by hand, where the browser keeps the clipboard to itself. */
  shown?: string

  get text() {
    return plainJson(this.props.consent.receipt(), 2)
  }

  copy = async () => {
    const { text } = this
    try {
      await navigator.clipboard.writeText(text)
      this.copied = this.props.texts.copied
    } catch {
      this.shown = text
    }
    this.props.draw()
  }

  /** One function for all drawings: another one would select, and take the focus, each time. */
  select = (area: HTMLTextAreaElement | null) => area?.select()

  download = () => {
    const link = create('a')
    link.href = URL.createObjectURL(new Blob([this.text], { type: 'application/json' }))
    link.download = 'receipt.json'
    link.click()
    // Firefox reads it a moment later.
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4)
  }

  override render(): ComponentChild {
    const { consent, texts } = this.props
    const { copied, shown } = this
    const { record, config } = consent
    if (!record) return
    const date = new Intl.DateTimeFormat(config.locale, { dateStyle: 'long', timeStyle: 'medium' })
    return (
      <section class="own">
        <h3>{texts.recordTitle}</h3>
        <p role="status">{texts.recordDate.replace('{date}', date.format(record.time))}</p>
        <p>{texts.recordId.replace('{id}', asIs(record.id))}</p>
        {record.policy && <p>{texts.recordPolicy.replace('{version}', asIs(record.policy))}</p>}
        <div class="links">
          <button type="button" class="plain" onClick={this.copy}>
            {texts.copy}
          </button>
          <button type="button" class="plain" onClick={this.download}>
            {texts.download}
          </button>
        </div>
        {shown && (
          <textarea readOnly aria-label={texts.recordTitle} value={shown} ref={this.select} />
        )}
        <p role="status">{copied}</p>
        <Forget consent={consent} texts={texts} />
      </section>
    )
  }
}
