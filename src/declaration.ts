import type { Texts } from './locales/texts.ts'
import type { Choice, ResolvedConfig, Service, Text } from './types.ts'

/** What a declaration says of one service, in one language. Empty where nobody said it. */
export interface DeclarationRow {
  /** The service's id, or that of a category which has none. */
  id: string
  service: string
  provider: string
  purpose: string
  items: string
  storage: string
  retention: string
  /** What stands now; empty where nobody was asked. */
  choice: string
  /** The vendor's own policy. */
  policyUrl?: string
}

type Choices = Readonly<Partial<Record<string, Choice>>>

/** The columns, in the order of PIPA 15(2); each is also the name of its heading among the texts. */
export const DECLARATION_COLUMNS = [
  'service',
  'provider',
  'purpose',
  'items',
  'storage',
  'retention',
  'choice',
] as const

export const isRightToLeft = (locale: string): boolean => /^(ar|fa|he|ur)/.test(locale)

/**
 * A row for the site's own record, and one for each service and option (or category without any):
 * what a cookie policy has to say. Pure: an app draws it as it likes.
 */
export function declarationRows(
  { categories, services, cookie, locale, policy, record: endpoint }: ResolvedConfig,
  texts: Texts,
  choices: Choices = {},
): DeclarationRow[] {
  const say = (text: Text = '') =>
    typeof text === 'object' ? (text[locale] ?? text.en ?? Object.values(text)[0] ?? '') : text
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  const chosen = { granted: texts.on, denied: texts.off }

  return categories.flatMap((category) => {
    const known = texts.categories[category.id]
    const choiceOf = (id: string) => {
      const choice = choices[id]
      return category.required ? texts.alwaysOn : choice ? chosen[choice] : ''
    }
    const own: DeclarationRow = {
      id: category.id,
      service: say(category.label) || known?.label || category.id,
      provider: '',
      purpose: say(category.description) || known?.description || '',
      items: '',
      storage: '',
      retention: '',
      choice: choiceOf(category.id),
    }
    const isFirstRequired = category === categories.find(({ required }) => required)
    // What stands beside the record: which one was sent, which wait, which announcement was read.
    const beside = [
      ...(endpoint ? ['.sent', '.unsent'] : []),
      ...(policy?.upcoming ? ['.read'] : []),
    ]
    const names = ['', ...beside].map((more) => cookie.name + more)
    const record = { ...own, storage: names.join(', '), retention: days.format(cookie.days) }
    const rows = services
      .filter((service) => service.category === category.id)
      .map((service): DeclarationRow => {
        const field = (name: 'provider' | 'purpose' | 'items' | 'retention') =>
          say(service[name]) || texts.services[service.id]?.[name] || ''
        return {
          id: service.id,
          service: texts.services[service.id]?.label || say(service.label) || service.id,
          provider: field('provider'),
          purpose: field('purpose'),
          items: field('items'),
          // Unicode's left-to-right isolate: Arabic would turn `__gads` round.
          storage: isRightToLeft(locale) ? `\u2066${namesOf(service)}\u2069` : namesOf(service),
          retention: field('retention'),
          choice: choiceOf(service.id),
          ...(service.policyUrl && { policyUrl: service.policyUrl }),
        }
      })
    return isFirstRequired ? [record, ...rows] : rows[0] ? rows : [own]
  })
}

const namesOf = ({ cookies = [], storage = [], session = [] }: Service): string =>
  [...new Set([...cookies, ...storage, ...session].flatMap(namesIn))].join(', ')

/** A pattern is told by the names it stands for, as far as it is made of alternatives: `_ga_*`. */
function namesIn(name: string | RegExp): string[] {
  if (typeof name === 'string') return [name]
  const names = alternatives(name.source).map((source) =>
    /\$$/.test(source) ? source.replace(/^\^|\$$/g, '') : `${source.replace(/^\^/, '')}*`,
  )
  return names.some((each) => /[\\[\](){}+?.^$]/.test(each)) ? [name.source] : names
}

/** `^(a|b(c|d))` → `^a`, `^bc`, `^bd`. */
function alternatives(source: string): string[] {
  const [group, inside = ''] = /\((?:\?:)?([^()]*)\)/.exec(source) ?? []
  if (!group) return source.split('|')
  return inside.split('|').flatMap((each) => alternatives(source.replace(group, () => each)))
}
