import { UserError } from '../../errors.js'
import type { Row } from '../../reports/view.js'
import { cell, lines } from '../escape.js'
import { machineColumns, rawCell } from '../layout/cells.js'
import type { ViewRenderer } from './frame.js'

/**
 * The table behind the answer, or its first one, as comma-separated values (RFC 4180, but with
 * bare line feeds): keys as headings, raw values, nothing that a spreadsheet would run.
 */
export const renderer: ViewRenderer = {
  name: 'csv',
  render({ report, blocks }, { lang }) {
    const tables = blocks.filter((block) => block.kind === 'table')
    const table = tables.find(({ hidden }) => hidden) ?? tables[0]
    if (!table) {
      throw new UserError('call', {
        sv: `Rapporten ${report} har ingen tabell att skriva som csv`,
        en: `The report ${report} has no table to write as csv`,
      })
    }
    const columns = machineColumns(table.columns)
    const written = (row: Row) =>
      columns.map(({ key }) => {
        const raw = rawCell(row[key], lang)
        return typeof raw === 'string' ? cell(lines(raw)) : String(raw ?? '')
      })
    const rows = [columns.map(({ key }) => key), ...table.rows.map(written)]
    return rows.map((row) => `${row.join(',')}\n`).join('')
  },
}
