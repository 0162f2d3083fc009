import type { AdSenseId, ConsentConfig, ConsentRecord, DefaultCategoryId, InCategories, Status } from './types.js';
/** What a request says about consent. */
export interface ServerConsent<Id extends string = string, ServiceId extends string = string> {
    /** `outdated` where a policy or the end of a term has overtaken the record, or a service was added. */
    readonly status: Status;
    /** What was decided; `undefined` where nobody decided, or the record does not count. */
    readonly record: ConsentRecord<Id, ServiceId> | undefined;
    /** `false` for anything unknown, damaged or expired. */
    isGranted(categoryOrService: Id | ServiceId): boolean;
}
/** What the request says besides its cookies. */
export interface ServerRequest {
    /** Whether `Sec-GPC: 1` came with it. Default `false`. */
    gpc?: boolean | undefined;
    /** Milliseconds since 1970. Default: the server's clock. */
    now?: number | undefined;
}
/**
 * Reads the record out of a `Cookie` header, with the same config as the page. Needs no DOM, writes
 * nothing, and never throws for what a visitor sent.
 *
 * @throws TypeError for a config that cannot work
 */
export declare function readConsent<const Id extends string = DefaultCategoryId, const ServiceId extends string = never, const CategoryId extends string = string>(cookieHeader: string | null | undefined, config?: ConsentConfig<Id, ServiceId, CategoryId> & InCategories<CategoryId, NoInfer<Id> | 'essential'>, { gpc, now }?: ServerRequest): ServerConsent<Id | 'essential', ServiceId | AdSenseId>;
export { declarationHtml } from './declaration-html.js';
