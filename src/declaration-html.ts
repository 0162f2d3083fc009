import { takeConfig } from './checks/take-config.ts'
import { DECLARATION_COLUMNS, declarationRows, isRightToLeft } from './declaration.ts'
import type { Texts } from './locales/texts.ts'
import type { ConsentConfig } from './types.ts'
import { withOwn } from './with-own-texts.ts'

/**
 * The declaration as HTML, for a page made on a server: the same table that `data-assent-declaration`
 * shows, put into such an element. Everything in it is escaped. `texts` is a language's file
 * (`assent/locales/ko.js`), for the same language as `config.locale`.
 *
 * @throws TypeError for a config that cannot work
 */
export function declarationHtml(config: ConsentConfig, texts: Texts): string {
  const { options, plan } = takeConfig(config)
  const all = withOwn(texts, options.texts ?? {})
  const rows = declarationRows(plan.config, all)
  const columns = DECLARATION_COLUMNS.filter((column) => column !== 'choice')
  const heads = columns.map(
    (column) => `<th role="columnheader" scope="col">${escaped(all[column])}</th>`,
  )
  const bodies = rows.map((row) => {
    const [service, ...cells] = columns.map((column) => {
      const text = escaped(row[column])
      const { policyUrl } = row
      return column === 'service' && policyUrl
        ? `<a href="${escaped(policyUrl)}">${text}</a>`
        : text
    })
    return `<tr role="row"><th role="rowheader" scope="row">${service}</th>${cells
      .map((cell, index) => {
        const label = columns[index + 1] ?? 'service'
        return `<td role="cell" data-label="${escaped(all[label])}">${cell}</td>`
      })
      .join('')}</tr>`
  })
  const { locale } = plan.config
  const direction = isRightToLeft(locale) ? 'rtl' : 'ltr'
  return `<table role="table" lang="${escaped(locale)}" dir="${direction}"><caption>${escaped(all.storage)}</caption><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">${bodies.join('')}</tbody></table>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
