import { DAY_MS } from './decision.ts'
import type { ConsentRecord, Receipt, ResolvedConfig } from './types.ts'

/** The record copied out, with what it was about: plain JSON. */
export function createReceipt(record: ConsentRecord, config: ResolvedConfig): Receipt {
  const { policy, region, cookie } = config
  const date = (time: number) => new Date(time).toISOString()
  return {
    ...record,
    schema: 'assent-receipt/1',
    time: date(record.time),
    expires: date(record.time + cookie.days * DAY_MS),
    site: location.origin,
    policyUrl: policy?.url,
    region,
    choices: { ...record.choices },
    times: undefined,
  } as unknown as Receipt
}
