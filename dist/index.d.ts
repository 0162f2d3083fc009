import { type DeclarationRow } from './declaration.js';
import type { Texts } from './locales/texts.js';
import type { AdSenseId, AdSenseOptions, Consent, ConsentConfig, DefaultCategoryId, InCategories, Service } from './types.js';
/**
 * Asks the visitor, keeps the answer, and runs only what was agreed to. Safe to import and to call on
 * a server, where nothing is granted and nothing happens.
 *
 * @throws TypeError for a config that cannot work: one sentence with option, value and remedy
 */
export declare function createConsent<const Id extends string = DefaultCategoryId, const ServiceId extends string = never, const CategoryId extends string = string>(config?: ConsentConfig<Id, ServiceId, CategoryId> & InCategories<CategoryId, NoInfer<Id> | 'essential'>): Consent<Id | 'essential', ServiceId | AdSenseId>;
/**
 * The table of `data-assent-declaration` as data, for an app that draws it itself: a row for each
 * service, with what it stores, why, and the choice of now. `texts` are those of a language
 * (`assent/locales/ko.js`), for the same language as `config.locale`.
 */
export declare function declarationRows({ config, record }: Pick<Consent<string, string>, 'config' | 'record'>, texts: Texts): DeclarationRow[];
/**
 * The built-in AdSense service, for `services`. `config.adsense` is the same.
 * @throws TypeError where the client is not `ca-pub-` and 16 digits
 */
export declare function adsense<const CategoryId extends string = 'advertising'>(options: string | AdSenseOptions<CategoryId>): Service<AdSenseId, CategoryId>;
export type { DeclarationRow } from './declaration.js';
export type { CategoryTexts, ServiceTexts, Texts } from './locales/texts.js';
export { type PlausibleOptions, plausible } from './services/plausible.js';
export type { AdSenseId, AdSenseOptions, CategoryConfig, Choice, Consent, ConsentConfig, ConsentEvent, ConsentEvents, ConsentRecord, DefaultCategoryId, EventName, Locale, Method, Policy, Receipt, RecordCookieConfig, RecordEndpoint, ResolvedCategory, ResolvedConfig, Service, ServicePage, Status, Stop, StorageKind, Text, UiConfig, UpcomingPolicy, View, } from './types.js';
