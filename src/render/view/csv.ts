import { UserError } from '../../errors.js'
import type { Column, Row } from '../../reports/view.js'
import type { Lang } from '../../text.js'
import { cell, lines } from '../escape.js'
import { machineColumns, rawCell } from '../layout/cells.js'
import type { Frame, ViewRenderer } from './frame.js'

/**
 * The table behind the answer, or its first one, as comma-separated values (RFC 4180, but with
 * bare line feeds): keys as headings, raw values, nothing that a spreadsheet would run. For Excel
 * with semicolons, a byte order mark and labels, and shares with the decimal comma of the language.
 */
export const renderer: ViewRenderer = {
  name: 'csv',
  render({ title, blocks }, { lang, excel }) {
    const tables = blocks.filter((block) => block.kind === 'table')
    const table = tables.find(({ hidden }) => hidden) ?? tables[0]
    if (!table) {
      throw new UserError('call', {
        sv: `Svaret ”${title.sv}” har ingen tabell att skriva som csv`,
        en: `The answer “${title.en}” has no table to write as csv`,
      })
    }
    const columns = machineColumns(table.columns)
    const head = columns.map(({ key, label }) => (excel ? cell(lines(label[lang])) : key))
    const rows = table.rows.map((row) => columns.map((column) => written(row, column, lang, excel)))
    const [between, end] = excel ? [';', '\r\n'] : [',', '\n']
    const text = [head, ...rows].map((row) => row.join(between) + end).join('')
    return excel ? `\uFEFF${text}` : text
  },
}

function written(row: Row, column: Column, lang: Lang, excel: Frame['excel']): string {
  const raw = rawCell(row[column.key], lang)
  if (typeof raw === 'string') return cell(lines(raw))
  if (typeof raw === 'boolean' && excel) return yesOrNo(raw)[lang]
  const text = String(raw ?? '')
  return excel && lang === 'sv' ? text.replace('.', ',') : text
}

const yesOrNo = (value: boolean) => (value ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' })
