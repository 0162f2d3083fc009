import { checkAdSense } from './checks/check.ts'
import { warnOfShortNotice } from './checks/short-notice.ts'
import { takeConfig } from './checks/take-config.ts'
import { createConsent as create } from './consent.ts'
import { type DeclarationRow, declarationRows as rowsOf } from './declaration.ts'
import { loadTexts } from './load-texts.ts'
import { findLocale } from './locale.ts'
import type { Texts } from './locales/texts.ts'
import { adsense as createAdSense } from './services/adsense.ts'
import type {
  AdSenseId,
  AdSenseOptions,
  Consent,
  ConsentConfig,
  DefaultCategoryId,
  InCategories,
  Service,
} from './types.ts'
import { withOwn } from './with-own-texts.ts'

/**
 * Asks the visitor, keeps the answer, and runs only what was agreed to. Safe to import and to call on
 * a server, where nothing is granted and nothing happens.
 *
 * @throws TypeError for a config that cannot work: one sentence with option, value and remedy
 */
export function createConsent<
  const Id extends string = DefaultCategoryId,
  const ServiceId extends string = never,
  const CategoryId extends string = string,
>(
  config?: ConsentConfig<Id, ServiceId, CategoryId> &
    InCategories<CategoryId, NoInfer<Id> | 'essential'>,
): Consent<Id | 'essential', ServiceId | AdSenseId> {
  const { options } = takeConfig(config)
  // Our own interface says it where there is one.
  if (options.ui === false && options.policy?.upcoming) warnOfShortNotice(options.policy.upcoming)
  return create(options, async (consent) => {
    const resolved = consent.config
    const [{ mount }, texts] = await Promise.all([
      import('./interface.ts'),
      loadTexts(resolved.locale),
    ])
    return mount(
      consent,
      texts,
      options.locale ? undefined : () => loadTexts((resolved.locale = findLocale())),
    )
  }) as unknown as Consent<Id | 'essential', ServiceId | AdSenseId>
}

/**
 * The table of `data-assent-declaration` as data, for an app that draws it itself: a row for each
 * service, with what it stores, why, and the choice of now. `texts` are those of a language
 * (`assent/locales/ko.js`), for the same language as `config.locale`.
 */
export function declarationRows(
  { config, record }: Pick<Consent<string, string>, 'config' | 'record'>,
  texts: Texts,
): DeclarationRow[] {
  return rowsOf(config, withOwn(texts, config.texts), record?.choices)
}

/**
 * The built-in AdSense service, for `services`. `config.adsense` is the same.
 * @throws TypeError where the client is not `ca-pub-` and 16 digits
 */
export function adsense<const CategoryId extends string = 'advertising'>(
  options: string | AdSenseOptions<CategoryId>,
): Service<AdSenseId, CategoryId> {
  checkAdSense(options)
  return createAdSense(options) as Service<AdSenseId, CategoryId>
}

export type { DeclarationRow } from './declaration.ts'
export type { CategoryTexts, ServiceTexts, Texts } from './locales/texts.ts'
export { type PlausibleOptions, plausible } from './services/plausible.ts'
export type {
  AdSenseId,
  AdSenseOptions,
  CategoryConfig,
  Choice,
  Consent,
  ConsentConfig,
  ConsentEvent,
  ConsentEvents,
  ConsentRecord,
  DefaultCategoryId,
  EventName,
  Locale,
  Method,
  Policy,
  Receipt,
  RecordCookieConfig,
  RecordEndpoint,
  ResolvedCategory,
  ResolvedConfig,
  Service,
  ServicePage,
  Status,
  Stop,
  StorageKind,
  Text,
  UiConfig,
  UpcomingPolicy,
  View,
} from './types.ts'
