import type { Given } from './given.ts'

/** Says which language of the policy prevails, in every other one. */
export function prevailingIn({ consent, texts }: Given): string | undefined {
  const { policy, locale } = consent.config
  if (!policy?.prevailing || policy.prevailing === locale) return undefined
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return texts.prevailing.replace('{language}', names.of(policy.prevailing) ?? '')
}
