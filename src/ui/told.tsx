import type { VNode } from 'preact'
import type { Service } from '../types.ts'
import { type Given, labelOf } from './given.ts'
import { textIn } from './text-in.ts'

/** In the order of PIPA 15(2) and 17(2). */
const FIELDS = ['provider', 'purpose', 'items', 'retention', 'refusal'] as const
/** What has to stand out: who receives data, and how long it is kept (PIPA 22(2), its decree 17(3)). */
const STRONG: readonly string[] = ['provider', 'retention']

/** What a visitor must be told about a service before deciding: the site's words, else ours. */
export function Told({ consent, texts, service }: Given & { service: Service }): VNode {
  return (
    <dl>
      {FIELDS.map((field) => {
        const text =
          textIn(service[field], consent.config.locale) ?? texts.services[service.id]?.[field]
        const said = STRONG.includes(field) ? <b>{text}</b> : text
        return text && [<dt key={field}>{texts[field]}</dt>, <dd key={text}>{said}</dd>]
      })}
      {service.policyUrl && (
        <dd>
          <a
            href={service.policyUrl}
            aria-label={`${texts.policyLink}: ${labelOf({ consent, texts }, service)}`}
          >
            {texts.policyLink}
          </a>
        </dd>
      )}
    </dl>
  )
}
