import type { Choice, ConsentRecord, Receipt, ResolvedConfig } from '../types.ts'

/**
 * The record copied out, with what it was about: plain JSON, in the names of ISO/IEC TS 27560
 * (docs/receipt.md).
 */
export const createReceipt = (
  { id, time, policy: version, locale, method, wording, gpc, choices, times }: ConsentRecord,
  { cookie, policy, region }: ResolvedConfig,
): Receipt => ({
  schema_version: 'assent-receipt/2',
  record_id: id,
  event_time: new Date(time).toISOString(),
  validity_duration: `P${cookie.days}D`,
  pii_controllers: [location.origin],
  privacy_notice: { version, url: policy?.url },
  language: locale,
  region,
  collection_method: method,
  wording,
  gpc,
  purposes: choices as Record<string, Choice>,
  event_times: times,
})
