import { DAY_MS } from './decision.ts'
import type { ConsentRecord, Receipt, ResolvedConfig } from './types.ts'

/** The record copied out, with what it was about: plain JSON. */
export function createReceipt(record: ConsentRecord, config: ResolvedConfig): Receipt {
  const date = (days: number) => new Date(record.time + days * DAY_MS).toISOString()
  return {
    ...record,
    schema: 'assent-receipt/1',
    time: date(0),
    expires: date(config.cookie.days),
    site: location.origin,
    policyUrl: config.policy?.url,
    region: config.region,
  } as Receipt
}
