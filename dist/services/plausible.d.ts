import type { Service } from '../types.js';
/** Which site of Plausible's is counted, and where its script comes from. */
export interface PlausibleOptions<CategoryId extends string = string> {
    /** The site's name at Plausible. */
    domain: string;
    /** Default `analytics`. */
    category?: CategoryId;
    /** The script's address. Default: Plausible's own cloud. */
    src?: string;
}
/**
 * Plausible Analytics. It stores nothing in the browser; its script is loaded on the yes, and after a
 * withdrawal it counts nothing more: it heeds `localStorage.plausible_ignore`.
 */
export declare function plausible<const CategoryId extends string = 'analytics'>({ domain, category, src, }: PlausibleOptions<CategoryId>): Service<'plausible', CategoryId>;
