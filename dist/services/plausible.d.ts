import type { Service } from '../types.js';
/** Which site of Plausible's is counted, and where its script comes from. */
export interface PlausibleOptions<CategoryId extends string = string> {
    /** The site's name at Plausible. */
    domain: string;
    /** Default `analytics`. */
    category?: CategoryId | undefined;
    /** The script's address. Default: Plausible's own cloud. */
    src?: string | undefined;
}
/**
 * Plausible Analytics. Its script, which stores nothing in the browser, is loaded on the yes. After a
 * withdrawal it counts nothing more, in whichever tab it still runs: it heeds
 * `localStorage.plausible_ignore`, which stays until the next yes. One that somebody has set to not be
 * counted themselves stays for good.
 * Source: https://plausible.io/docs/excluding-localstorage
 */
export declare function plausible<const CategoryId extends string = 'analytics'>({ domain, category, src, }: PlausibleOptions<CategoryId>): Service<'plausible', CategoryId>;
