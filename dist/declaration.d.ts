import type { Texts } from './locales/texts.js';
import type { Choice, ResolvedConfig } from './types.js';
/** What a declaration says of one service, in one language. Empty where nobody said it. */
export interface DeclarationRow {
    /** The service's id, or that of a category which has none. */
    id: string;
    service: string;
    provider: string;
    purpose: string;
    items: string;
    storage: string;
    retention: string;
    /** What stands now; empty where nobody was asked. */
    choice: string;
    /** The vendor's own policy. */
    policyUrl?: string;
}
type Choices = Readonly<Partial<Record<string, Choice>>>;
/** The columns, in the order of PIPA 15(2); each is also the name of its heading among the texts. */
export declare const DECLARATION_COLUMNS: readonly ['service', 'provider', 'purpose', 'items', 'storage', 'retention', 'choice'];
export declare const isRightToLeft: (locale: string) => boolean;
/**
 * A row for the site's own record, and one for each service and option (or category without any):
 * what a cookie policy has to say. Pure: an app draws it as it likes.
 */
export declare function declarationRows({ categories, services, cookie, locale, policy, record: endpoint }: ResolvedConfig, texts: Texts, choices?: Choices): DeclarationRow[];
export {};
