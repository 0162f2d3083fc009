import type { Choice, ConsentRecord, Receipt, ResolvedConfig } from '../types.ts'

/**
 * The record copied out, with what it was about: plain JSON, in the names of ISO/IEC TS 27560
 * (docs/receipt.md).
 */
export const createReceipt = (record: ConsentRecord, config: ResolvedConfig): Receipt => ({
  schema_version: 'assent-receipt/2',
  record_id: record.id,
  event_time: new Date(record.time).toISOString(),
  validity_duration: `P${config.cookie.days}D`,
  pii_controllers: [location.origin],
  privacy_notice: { version: record.policy, url: config.policy?.url },
  language: record.locale,
  region: config.region,
  collection_method: record.method,
  wording: record.wording,
  gpc: record.gpc,
  purposes: record.choices as Record<string, Choice>,
  event_times: record.times,
})
