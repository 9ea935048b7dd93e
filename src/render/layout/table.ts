import type { Column, Table } from '../../reports/view.js'
import { line } from '../escape.js'
import type { Frame } from '../view/frame.js'
import { standsRight } from './cells.js'
import { bands, type Grid, gridOf, leading, spread, stacked } from './grid.js'
import { largest, pad, widthOf } from './width.js'
import { longestWord, wrap } from './wrap.js'

const indent = '  '
const gap = '  '
/** Text columns are not made narrower than this, if their words allow it. */
const narrowest = 8

/**
 * A table in aligned columns. Where the room is small, the name of a row goes under its id or on a
 * line of its own, and figures from day to day go on in a table below; where that does not help
 * either, it is one labelled line per cell.
 */
export function tableLines(table: Table, frame: Frame): readonly string[] {
  const grid = gridOf(table, frame)
  const heading = line(table.heading[frame.lang])
  const room = frame.width - indent.length
  const listed = grid.columns[0]?.type === 'id'
  const lay = (one: Grid): readonly string[] | null => {
    const widths = widthsFor(one, room, listed)
    return widths && columnLines(one, widths, { heading, listed, frame })
  }
  const tidy = listed
    ? shorter(lay(grid), lay(stacked(grid)))
    : (lay(grid) ?? banded(grid, room, { heading, listed, frame }) ?? lay(spread(grid)))
  const notes = (table.footnotes ?? []).flatMap((note) => wrap(line(note[frame.lang]), room))
  return [
    ...(tidy ?? [
      ...wrap(heading, frame.width).map(frame.style.strong),
      ...recordLines(grid, room),
    ]),
    ...notes.map((row) => frame.style.faint(indent + row)),
  ]
}

/** Figures from day to day, as many beside each other as there is room for. */
function banded(grid: Grid, room: number, setting: Setting): Lines {
  const [first, ...rest] = grid.columns
  if (first?.type !== 'date' || !rest.every(standsRight)) return null
  const parts = bands(grid, (one) => widthsFor(one, room, false) !== null)
  if (parts === null) return null
  return parts.flatMap((part, at) => {
    const widths = widthsFor(part, room, false) ?? []
    const heading = at === 0 ? setting.heading : null
    return [...(at === 0 ? [] : ['']), ...columnLines(part, widths, { ...setting, heading })]
  })
}

type Lines = readonly string[] | null

const shorter = (a: Lines, b: Lines): Lines => (a && b ? (b.length < a.length ? b : a) : (a ?? b))

/** The width of each column; null when even the narrowest do not fit. */
function widthsFor(grid: Grid, room: number, listed: boolean): readonly number[] | null {
  const { columns, rows, total, labels } = grid
  const all = total ? [...rows, total] : rows
  const cells = columns.map((_, index) => largest(all.map((row) => widest(row[index] ?? ''))))
  const label = (index: number, measure: (text: string) => number) =>
    listed && index < leading(columns) ? 0 : measure(labels[index] ?? '')
  const widths = cells.map((width, index) => Math.max(width, label(index, widthOf)))
  const least = columns.map((column, index) => {
    const cell = cells[index] ?? 0
    const words = largest(all.map((row) => longestWord(row[index] ?? '')))
    const smallest =
      column.type === 'text' ? Math.min(cell, Math.max(narrowest, Math.min(words, 30))) : cell
    return Math.max(smallest, label(index, longestWord))
  })
  const gaps = gap.length * (columns.length - 1)
  let over = widths.reduce((sum, width) => sum + width, gaps) - room
  // First the headings give way, then the texts; always the widest, a column at a time.
  for (const floors of [least.map((width, index) => Math.max(width, cells[index] ?? 0)), least]) {
    for (; over > 0; over -= 1) {
      const slack = widths.map((width, index) => (width > (floors[index] ?? 0) ? width : 0))
      const most = Math.max(...slack)
      if (most <= 0) break
      widths[slack.indexOf(most)] = most - 1
    }
  }
  if (over > 0) return null
  // A heading that was broken may need less than it was left.
  return widths.map((width, index) => {
    const rows = label(index, widthOf) > width ? wrap(labels[index] ?? '', width) : []
    return rows.length > 0
      ? Math.max(Math.min(width, cells[index] ?? 0), ...rows.map(widthOf))
      : width
  })
}

const widest = (cell: string): number => largest(cell.split('\n').map(widthOf))

interface Setting {
  /** Null where it has been said. */
  readonly heading: string | null
  readonly listed: boolean
  readonly frame: Frame
}

function columnLines(grid: Grid, widths: readonly number[], setting: Setting): readonly string[] {
  const { columns, labels, rows, total, names } = grid
  const { listed, frame } = setting
  const heading = setting.heading ?? ''
  const lines = (cells: readonly string[]) => rowLines(cells, columns, widths)
  const found: string[] = []
  if (listed) {
    const count = leading(columns)
    const span = widths
      .slice(0, count)
      .reduce((sum, width) => sum + width + gap.length, indent.length)
    const rest = rowLines(labels.slice(count), columns.slice(count), widths.slice(count))
    // The heading takes the place of the labels of id and name where it has room.
    if (widthOf(heading) + gap.length <= span) {
      const [first = '', ...more] = rest.map((row) => row.slice(indent.length))
      found.push(`${frame.style.strong(pad(heading, span))}${frame.style.faint(first)}`.trimEnd())
      found.push(...more.map((row) => frame.style.faint(' '.repeat(span) + row)))
    } else {
      found.push(...wrap(heading, frame.width).map(frame.style.strong))
      const blank = ' '.repeat(span - indent.length)
      found.push(...rest.filter((row) => row !== '').map((row) => frame.style.faint(blank + row)))
    }
  } else {
    const same = heading === labels[0]
    if (!same && heading !== '') found.push(...wrap(heading, frame.width).map(frame.style.strong))
    found.push(...lines(labels).map(same ? frame.style.strong : frame.style.faint))
  }
  const named = (at: number) =>
    names ? wrap(names[at] ?? '', frame.width - indent.length).map((row) => indent + row) : []
  const body = rows.flatMap((row, at) => [...named(at), ...lines(row)])
  const sum = total ? [...named(rows.length), ...lines(total)].map(frame.style.strong) : []
  return [...found, ...body, ...sum]
}

/** One row; a cell that is wider than its column goes on in the lines below. */
function rowLines(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): readonly string[] {
  const wrapped = cells.map((cell, index) =>
    cell.split('\n').flatMap((part) => wrap(part, widths[index] ?? 1)),
  )
  const height = largest(wrapped.map((rows) => rows.length))
  return Array.from({ length: height }, (_, at) => {
    const parts = columns.map((column, index) =>
      pad(wrapped[index]?.[at] ?? '', widths[index] ?? 0, standsRight(column)),
    )
    return (indent + parts.join(gap)).trimEnd()
  })
}

function recordLines({ labels, rows, total }: Grid, room: number): readonly string[] {
  const all = total ? [...rows, total] : rows
  return all.flatMap((row, at) => {
    const pairs = row.map((cell, index) =>
      [labels[index] ?? '', cell].filter((part) => part !== '').join(': '),
    )
    const lines = pairs.flatMap((pair) => wrap(pair, room)).map((text) => indent + text)
    return at === 0 ? lines : ['', ...lines]
  })
}
