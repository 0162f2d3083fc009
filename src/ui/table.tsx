import { type AriaRole, render } from 'preact'
import { DECLARATION_COLUMNS, declarationRows } from '../declaration.ts'
import type { Given } from './given.ts'
import { sheetOf, wear } from './host.ts'
import { tableStyles } from './table-styles.ts'

const sheet = sheetOf(tableStyles)

/** Browsers forget what a table is where narrow columns make blocks of its cells. */
const is = (role: AriaRole) => ({ role })

/**
 * The declaration of services, in the page itself and in the page's own type.
 */
export function putTable(given: Given, place: HTMLElement, { signal }: AbortController): void {
  const { consent, texts } = given
  const before = [...place.childNodes]
  const draw = () => {
    const rows = declarationRows(consent.config, texts, consent.record?.choices)
    const [, ...columns] = DECLARATION_COLUMNS
    render(
      <table {...is('table')}>
        <caption>{texts.storage}</caption>
        <thead {...is('rowgroup')}>
          <tr {...is('row')}>
            {DECLARATION_COLUMNS.map((column) => (
              <th key={column} {...is('columnheader')} scope="col">
                {texts[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...is('rowgroup')}>
          {rows.map((row) => (
            <tr key={row.id} {...is('row')}>
              <th {...is('rowheader')} scope="row">
                {row.policyUrl ? <a href={row.policyUrl}>{row.service}</a> : row.service}
              </th>
              {columns.map((column) => (
                <td key={column} {...is('cell')} data-label={texts[column]}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>,
      place,
    )
  }
  wear(document, sheet)
  place.replaceChildren()
  draw()
  // `open` too: that is all that is heard where a visitor is forgotten who had refused.
  const stops = (['decide', 'withdraw', 'open'] as const).map((name) => consent.on(name, draw))
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop()
    render(null, place)
    place.replaceChildren(...before)
  })
}
