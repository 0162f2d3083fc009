import type { AdSenseId, AdSenseOptions, Service } from '../types.js';
/**
 * Google AdSense. Before the yes there is no script, no request, no storage, and the slots take no
 * room; from the yes on every slot is filled once, as soon as it is visible; after a withdrawal the
 * slots are emptied and what Google stored on the site's domain is erased.
 *
 * Sources: support.google.com/adsense/answer/9042142 (tag), 7670312 (pause, non-personalised ads).
 * @throws TypeError where the client is not `ca-pub-` and 16 digits
 */
export declare function adsense(options: string | AdSenseOptions): Service<AdSenseId>;
