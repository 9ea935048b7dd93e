import type { Column, Row, Table } from '../../reports/view.js'
import { cellText, shownColumns, standsRight } from '../layout/cells.js'
import type { Frame } from '../view/frame.js'
import { html, type Markup } from './markup.js'

/** A table under its heading. */
export const tableSection = (table: Table, frame: Frame): Markup => html`<section>
<h2 id="table-${table.name}">${table.heading[frame.lang]}</h2>
${tableMarkup(table, frame)}
${(table.footnotes ?? []).map((note) => html`<p class="footnote">${note[frame.lang]}</p>\n`)}</section>\n`

/**
 * The table itself, with its headings for every column and, where a row has a name, for the row.
 * It can be moved sideways by keyboard where the page is too narrow.
 */
export function tableMarkup(table: Table, frame: Frame): Markup {
  const { lang } = frame
  const { rows, total, heading } = table
  const columns = shownColumns(table.columns).filter(
    ({ key }) => rows.length === 0 || rows.some((row) => row[key] !== ''),
  )
  const named = columns.findIndex(({ type }) => type === 'id' || type === 'text')
  const cells = (row: Row) =>
    columns.map((column, at) => {
      const text = cellText(row[column.key], column, lang)
      return at === named
        ? html`<th scope="row"${kindOf(column)}>${text}</th>`
        : html`<td${kindOf(column)}>${text}</td>`
    })
  return html`<div class="wide" role="region" tabindex="0" aria-label="${heading[lang]}"><table>
<thead><tr>${columns.map((column) => html`<th scope="col"${kindOf(column)}>${column.label[lang]}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
${total ? html`<tfoot><tr>${cells(total)}</tr></tfoot>` : null}
</table></div>`
}

function kindOf(column: Column): Markup | null {
  if (standsRight(column)) return html` class="number"`
  return column.type === 'id' || column.type === 'date' ? html` class="${column.type}"` : null
}
