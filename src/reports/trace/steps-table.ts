import { column } from '../column.js'
import type { Branch, Cell, Column, Row, Table } from '../view.js'

const columns: readonly Column[] = [
  column('depth', 'djup', 'depth', 'integer'),
  column('id', 'id', 'id', 'id'),
  column('after', 'efter', 'after', 'id'),
  column('on', 'dag', 'day', 'date'),
  column('forum', 'forum', 'forum', 'id'),
  column('forum_name', 'forumets namn', 'name of the forum'),
  column('level', 'nivå', 'level', 'id'),
  column('kind', 'slag', 'kind', 'id'),
  column('result', 'utfall', 'outcome', 'id'),
  column('text', 'vad som sades', 'what was said'),
  column('relation', 'förhållande', 'relation', 'id'),
  column('days', 'dagar sedan förra', 'days since the one before', 'integer'),
  column('meetings_between', 'möten emellan', 'meetings between', 'integer'),
  column('state', 'läge', 'state', 'id'),
  column('due', 'senast', 'due', 'date'),
  column('overdue', 'försenat', 'overdue', 'boolean'),
  column('draft', 'utkast', 'draft', 'boolean'),
]

/** Every step of a journey as a row, for spreadsheets. */
export const stepsTable = (branches: readonly Branch[]): Table => ({
  kind: 'table',
  name: 'steps',
  heading: { sv: 'Stegen', en: 'The steps' },
  columns,
  rows: branches.flatMap((branch) => rowsOf(branch, 0, null)),
  hidden: true,
})

function rowsOf({ raw, branches }: Branch, depth: number, after: string | null): Row[] {
  const cells: Record<string, Cell> = { depth, after }
  for (const { key } of columns) {
    if (key in cells) continue
    const value = raw[key]
    cells[key] = typeof value === 'object' || value === undefined ? null : value
  }
  // A document that came of it has a type and a name where something said has a kind and a text.
  const { type, name, as, id } = raw
  if (typeof type === 'string') {
    cells['kind'] = type
    cells['text'] = typeof name === 'string' ? name : null
    cells['result'] = typeof as === 'string' ? as : null
  }
  const own = typeof id === 'string' ? id : null
  return [cells, ...branches.flatMap((one) => rowsOf(one, depth + 1, own))]
}
