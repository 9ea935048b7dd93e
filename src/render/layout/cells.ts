import { mask } from '../../archive/identity-numbers.js'
import { integer, percent } from '../../format.js'
import { rounded } from '../../reports/rounded.js'
import type { Cell, Column } from '../../reports/view.js'
import type { Lang } from '../../text.js'

const unknown = { sv: 'okänt', en: 'unknown' } as const
const yes = { sv: 'ja', en: 'yes' } as const
const no = { sv: 'nej', en: 'no' } as const

/** A cell as people read it, not yet escaped: an amount that is null is unknown, the rest a dash. */
export function cellText(cell: Cell | undefined, column: Column, lang: Lang): string {
  if (cell === undefined) return ''
  if (cell === null) return column.type === 'amount' ? unknown[lang] : '–'
  if (typeof cell === 'boolean') return (cell ? yes : no)[lang]
  if (typeof cell === 'string') return cell
  if (typeof cell === 'object') return cell[lang]
  return column.type === 'share' ? percent(cell)[lang] : integer(cell, lang)
}

/** Numbers stand to the right, so that their digits are under each other. */
export const standsRight = ({ type }: Column): boolean =>
  type === 'integer' || type === 'amount' || type === 'share'

/** The columns that people see. */
export const shownColumns = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ machine }) => !machine)

/** The columns that machines get. */
export const machineColumns = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ people }) => !people)

/**
 * A raw value as machines get it: shares with six decimals, texts in the language asked for with
 * identity numbers masked.
 */
export function rawCell(cell: Cell | undefined, lang: Lang): string | number | boolean | null {
  if (cell === undefined || cell === null) return null
  if (typeof cell === 'number') return rounded(cell)
  const raw = typeof cell === 'object' ? cell[lang] : cell
  return typeof raw === 'string' ? mask(raw) : raw
}
