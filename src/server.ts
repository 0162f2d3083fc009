import { takeConfig } from './checks/take-config.ts'
import { createDecisions } from './decision.ts'
import { attempt } from './page/attempt.ts'
import { decodeRecord } from './record/text.ts'
import type {
  AdSenseId,
  ConsentConfig,
  ConsentRecord,
  DefaultCategoryId,
  InCategories,
  Status,
} from './types.ts'

/** What a request says about consent. */
export interface ServerConsent<Id extends string = string, ServiceId extends string = string> {
  /** `outdated` where a policy or the end of a term has overtaken the record, or a service was added. */
  readonly status: Status
  /** What was decided; `undefined` where nobody decided, or the record does not count. */
  readonly record: ConsentRecord<Id, ServiceId> | undefined
  /** `false` for anything unknown, damaged or expired. */
  isGranted(categoryOrService: Id | ServiceId): boolean
}

/** What the request says besides its cookies. */
export interface ServerRequest {
  /** Whether `Sec-GPC: 1` came with it. Default `false`. */
  gpc?: boolean | undefined
  /** Milliseconds since 1970. Default: the server's clock. */
  now?: number | undefined
}

/**
 * Reads the record out of a `Cookie` header, with the same config as the page. Needs no DOM, writes
 * nothing, and never throws for what a visitor sent.
 *
 * @throws TypeError for a config that cannot work
 */
export function readConsent<
  const Id extends string = DefaultCategoryId,
  const ServiceId extends string = never,
  const CategoryId extends string = string,
>(
  cookieHeader: string | null | undefined,
  config?: ConsentConfig<Id, ServiceId, CategoryId> &
    InCategories<CategoryId, NoInfer<Id> | 'essential'>,
  { gpc = false, now = Date.now() }: ServerRequest = {},
): ServerConsent<Id | 'essential', ServiceId | AdSenseId> {
  const { plan } = takeConfig(config)
  const { name, days } = plan.config.cookie
  const decisions = createDecisions(plan, gpc, () => now)
  const record = decisions.usable(
    valuesOf(cookieHeader ?? '', name)
      .map((text) => attempt(() => decodeRecord(text, days, now)))
      // One of this host beside one of a wider domain: the newest counts, as on the page.
      .sort((one, other) => (other?.time ?? 0) - (one?.time ?? 0))[0],
  )
  const standing = decisions.grants(record)
  return {
    status: decisions.statusOf(record),
    record: record as ConsentRecord<Id | 'essential', ServiceId | AdSenseId> | undefined,
    isGranted: (id) => standing.has(id),
  }
}

function valuesOf(header: string, name: string): string[] {
  return header
    .split(/;\s*/)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => attempt(() => decodeURIComponent(pair.slice(name.length + 1))) ?? '')
}

export { declarationHtml } from './declaration-html.ts'
