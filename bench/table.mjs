// The table: for a terminal in columns, for a README in Markdown.
import { rounded } from './statistics.mjs'

const seconds = (value) => (value < 1 ? value.toFixed(3) : value.toFixed(2))
const spreadOf = ({ median, min, max }, format) =>
  `${format(median)} (${format(min)}–${format(max)})`
const megabytes = (bytes) => (bytes === null ? '–' : String(Math.round(bytes / 1e6)))

const headings = [
  'row',
  'work',
  'wall s',
  'cpu s',
  'peak MB',
  'against',
  'wall s',
  'ratio',
  'at most',
]

/** The cells of a measured row. */
export function cells({ key, title, figure, limit, unit, memory, subject, base, pairs }) {
  const wall = (one) => (one ? spreadOf(one.wall, seconds) : '–')
  return [
    key,
    `${title} (n=${pairs})`,
    wall(subject),
    subject?.cpu ? seconds(subject.cpu.median) : '–',
    megabytes(subject?.peak ?? null),
    base?.name ?? '–',
    wall(base),
    memory ? `${rounded(figure.median)}${unit}` : spreadOf(figure, rounded),
    limit === undefined ? '' : `${limit}${unit ?? ''}`,
  ]
}

/** Columns that stand straight. */
export function columns(rows) {
  const all = [headings, ...rows]
  const widths = headings.map((_, at) => Math.max(...all.map((row) => row[at].length)))
  return all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  )
}

/** The same as a table in Markdown. */
export function markdown(rows) {
  const line = (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)]
}
