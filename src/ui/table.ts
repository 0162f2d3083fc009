import { DECLARATION_COLUMNS, type DeclarationRow, declarationRows } from '../declaration.ts'
import type { Texts } from '../locales/texts.ts'
import type { Choice } from '../types.ts'
import { element } from './element.ts'
import type { Piece } from './fill-places.ts'
import type { Given } from './given.ts'
import { sheetOf, speak, wear } from './host.ts'
import { tableStyles } from './table-styles.ts'

const sheet = sheetOf(tableStyles)

/** The declaration of services, in the page itself and in the page's own type. */
export function table({ consent, texts }: Given): Piece {
  /** A yes that does not count any more, for its term or policy has ended, is none. */
  const choicesOfNow = () =>
    Object.fromEntries(
      Object.keys(consent.record?.choices ?? {}).map((id): [string, Choice] => [
        id,
        consent.isGranted(id) ? 'granted' : 'denied',
      ]),
    )
  const rowsOfNow = () => declarationRows(consent.config, texts, choicesOfNow())
  const rows = rowsOfNow().map((row) => tableRow(texts, row))
  const node = tableOf(texts, rows)
  // The page may speak another language, in another direction.
  speak(node, consent.config)
  wear(document, sheet)
  return {
    node,
    // Only the choices change, and stand in the last column: whoever reads here is not disturbed.
    draw() {
      for (const [index, { choice }] of rowsOfNow().entries())
        rows[index]?.lastElementChild?.replaceChildren(choice)
    },
  }
}

// The roles say again what the elements are: browsers forget it where narrow columns make blocks of
// the cells.
const tableOf = (texts: Texts, rows: HTMLElement[]) =>
  element(
    'table',
    { role: 'table' },
    element('caption', {}, texts.storage),
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ...DECLARATION_COLUMNS.map((column) =>
          element('th', { role: 'columnheader', scope: 'col' }, texts[column]),
        ),
      ),
    ),
    element('tbody', { role: 'rowgroup' }, ...rows),
  )

function tableRow(texts: Texts, row: DeclarationRow): HTMLElement {
  const [, ...columns] = DECLARATION_COLUMNS
  const { service, policyUrl } = row
  return element(
    'tr',
    { role: 'row' },
    element(
      'th',
      { role: 'rowheader', scope: 'row' },
      policyUrl ? element('a', { href: policyUrl }, service) : service,
    ),
    ...columns.map((column) =>
      element('td', { role: 'cell', 'data-label': texts[column] }, row[column]),
    ),
  )
}
