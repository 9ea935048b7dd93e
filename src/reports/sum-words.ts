import type { Sum } from '../archive/funds/sum.js'
import { integer, kronor } from '../format.js'
import { each, type Text } from '../text.js'
import type { Cell, Row } from './view.js'

/** "1 825 000 kr", with what it leaves out: "+ 2 okända belopp", which alone are never "0 kr". */
export function sumWords({ known, unknown }: Sum): Text {
  const amount = kronor(known)
  if (unknown === 0) return amount
  const [sv, en] =
    unknown === 1 ? ['okänt belopp', 'unknown amount'] : ['okända belopp', 'unknown amounts']
  const left = { sv: `${integer(unknown, 'sv')} ${sv}`, en: `${integer(unknown, 'en')} ${en}` }
  if (known === 0) return left
  return { sv: `${amount.sv} + ${left.sv}`, en: `${amount.en} + ${left.en}` }
}

/**
 * A sum in a column of sums: what is unknown is said, never shown as nothing. A star leads to
 * `starNote` under the table.
 */
export function sumCell({ known, unknown }: Sum): Cell {
  if (unknown === 0) return known
  if (known === 0) return { sv: 'okänt', en: 'unknown' }
  return each((lang) => `*${integer(known, lang)}`)
}

/** Nothing but unknown amounts is unknown; what is unknown beside known ones is said elsewhere. */
export const knownCell = ({ known, unknown }: Sum): number | null =>
  known === 0 && unknown > 0 ? null : known

/** What the star says, where there is one in some rows. */
export const starNote = (rows: readonly Row[]): readonly Text[] =>
  rows.some((row) => Object.values(row).some(isStarred)) ? [star] : []

const isStarred = (cell: Cell): boolean =>
  typeof cell === 'object' && cell !== null && cell.sv.startsWith('*')

const star: Text = {
  sv: '* Minst ett belopp är okänt och inte med i summan.',
  en: '* At least one amount is unknown and not in the sum.',
}
