import { signal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import type { Given } from './given.ts'

const copied = signal('')
const shown = signal('')

/** What was decided, when and under which policy, for the visitor to keep. */
export function Receipt({ consent, texts }: Given): ComponentChild {
  const { record, config } = consent
  if (!record) return
  const copy = async () => {
    const text = JSON.stringify(consent.receipt(), null, 2)
    try {
      await navigator.clipboard.writeText(text)
      copied.value = texts.copied
    } catch {
      shown.value = text
    }
  }
  const date = new Intl.DateTimeFormat(config.locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <section>
      <h3>{texts.recordTitle}</h3>
      <p>{texts.recordDate.replace('{date}', date.format(record.time))}</p>
      <p>{texts.recordId.replace('{id}', record.id)}</p>
      {record.policy && <p>{texts.recordPolicy.replace('{version}', record.policy)}</p>}
      <button type="button" class="plain" onClick={copy}>
        {texts.copy}
      </button>
      {shown.value && (
        <textarea
          readOnly
          aria-label={texts.recordTitle}
          value={shown}
          ref={(area) => area?.select()}
        />
      )}
      <p role="status">{copied}</p>
    </section>
  )
}
