import type { Column, Row, Table } from '../../reports/view.js'
import { line } from '../escape.js'
import type { Frame } from '../view/frame.js'
import { cellText, shownColumns } from './cells.js'

/** What a table says, as texts: what people see of it, escaped for a terminal. */
export interface Grid {
  readonly columns: readonly Column[]
  readonly labels: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[] | null
  /** What stands above each row, and above the total. */
  readonly names?: readonly string[]
}

/** The first column on a line of its own above the others. */
export function spread({ columns, labels, rows, total }: Grid): Grid {
  const names = [...rows, ...(total ? [total] : [])].map((row) => row[0] ?? '')
  const rest = <T>(list: readonly T[]) => list.slice(1)
  return {
    columns: rest(columns),
    labels: rest(labels),
    rows: rows.map(rest),
    total: total && rest(total),
    names,
  }
}

/** The name under the id in one column; no line feed stands in a cell before this. */
export function stacked({ columns, labels, rows, total }: Grid): Grid {
  const merge = ([id = '', name = '', ...rest]: readonly string[]) => [`${id}\n${name}`, ...rest]
  const [first, , ...others] = columns
  if (leading(columns) < 2) return { columns, labels, rows, total }
  return {
    columns: first ? [{ ...first, type: 'text' }, ...others] : [],
    labels: ['', ...labels.slice(2)],
    rows: rows.map(merge),
    total: total && merge(total),
  }
}

/** Formats the cells of a table and leaves out what says nothing. */
export function gridOf({ columns, rows, total }: Table, { lang }: Frame): Grid {
  const shown = shownColumns(columns)
  const texts = (row: Row) => shown.map((column) => line(cellText(row[column.key], column, lang)))
  const cells = rows.map(texts)
  // A column with nothing in it says nothing.
  const used = shown.map((_, index) => cells.length === 0 || cells.some((row) => row[index] !== ''))
  const keep = (row: readonly string[]) => row.filter((_, index) => used[index])
  return {
    columns: shown.filter((_, index) => used[index]),
    labels: keep(shown.map(({ label }) => line(label[lang]))),
    rows: cells.map(keep),
    total: total ? keep(texts(total)) : null,
  }
}

/** In a list, the columns under its heading: the id and the name. */
export const leading = ([first, second]: readonly Column[]): number =>
  first?.type === 'id' && second?.type === 'text' ? 2 : 1

/**
 * The columns of a grid that `fits` no line, in as many grids as it takes, each with the first
 * column before its own; null where a single one of them does not fit either.
 */
export function bands(grid: Grid, fits: (one: Grid) => boolean): readonly Grid[] | null {
  const found: Grid[] = []
  let taken: number[] = []
  for (let index = 1; index < grid.columns.length; index += 1) {
    const more = only(grid, [0, ...taken, index])
    if (fits(more)) taken.push(index)
    else if (taken.length === 0) return null
    else {
      found.push(only(grid, [0, ...taken]))
      taken = []
      index -= 1
    }
  }
  return [...found, only(grid, [0, ...taken])]
}

function only({ columns, labels, rows, total }: Grid, kept: readonly number[]): Grid {
  const keep = <T>(list: readonly T[]) => kept.flatMap((at) => list[at] ?? [])
  return {
    columns: keep(columns),
    labels: kept.map((at) => labels[at] ?? ''),
    rows: rows.map((row) => kept.map((at) => row[at] ?? '')),
    total: total && kept.map((at) => total[at] ?? ''),
  }
}
