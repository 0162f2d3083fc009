import type { Texts } from './locales/texts.ts'

const files = import.meta.glob<{ default: Texts }>([
  './locales/*.ts',
  '!./locales/list.ts',
  '!./locales/texts.ts',
])

/** The texts of a language, fetched when they are needed; English where there are none. */
export async function loadTexts(locale: string): Promise<Texts> {
  const load = files[`./locales/${locale}.ts`] ?? files['./locales/en.ts']
  return load ? (await load()).default : Promise.reject(new Error('no texts'))
}
