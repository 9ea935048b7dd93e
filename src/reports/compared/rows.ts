import { rounded } from '../rounded.js'
import type { Cell, Column, Row, Table, View } from '../view.js'

/** What became of one row between two moments. */
export interface RowChange {
  readonly id: string
  readonly status: 'new' | 'continuing' | 'ended' | 'changed'
  /** As it is now, or as it was when it is no longer there. */
  readonly row: Row
  /** The columns whose raw values differ, with both. */
  readonly changes: readonly { readonly column: Column; readonly was: Cell; readonly now: Cell }[]
}

/** The list behind an answer: its first table of things with ids, hidden ones first. */
export function listBehind({ blocks }: View): Table | null {
  const tables = blocks.filter((block) => block.kind === 'table')
  const listed = tables.filter((table) => table.columns.some(({ key }) => key === keyOf(table)))
  return listed.find(({ hidden }) => hidden) ?? listed[0] ?? null
}

/** The column whose value a row is known by. */
export const keyOf = ({ listedBy }: Table): string => listedBy ?? 'id'

// What grows by itself each day is no change of what it is about, nor what another column says.
const drifting = /(?:^|_)(?:days|months|age)(?:_|$)|^event$/

/**
 * Compare two lists by id. Several rows of one id (one for each addressee) are told apart by their
 * order; an answer about another day or archive may have other columns, and only common ones count.
 */
export function rowChanges(was: Table, now: Table): readonly RowChange[] {
  const columns = now.columns.filter(
    ({ key, people }) =>
      !people && !drifting.test(key) && was.columns.some((column) => column.key === key),
  )
  const before = byId(was)
  const today = byId(now)
  const idOf = (row: Row) => String(row[keyOf(now)])
  const changes = [...today].map(([key, row]): RowChange => {
    const was = before.has(key) ? key : earlierLink(row, before, today)
    const old = was === undefined ? undefined : before.get(was)
    if (was !== undefined) before.delete(was)
    const id = idOf(row)
    if (old === undefined) return { id, status: 'new', row, changes: [] }
    const differing = columns.flatMap((column) => {
      const [a, b] = [old[column.key] ?? null, row[column.key] ?? null]
      return same(a, b) ? [] : [{ column, was: a, now: b }]
    })
    return { id, status: differing.length > 0 ? 'changed' : 'continuing', row, changes: differing }
  })
  const ended = [...before.values()].map(
    (row): RowChange => ({ id: idOf(row), status: 'ended', row, changes: [] }),
  )
  return [...changes, ...ended]
}

/** A project that was continued by another goes on under its id: it is not a new one. */
function earlierLink(
  row: Row,
  before: ReadonlyMap<string, Row>,
  today: ReadonlyMap<string, Row>,
): string | undefined {
  const links = typeof row['links'] === 'string' ? row['links'].split(' ') : []
  return links.findLast((link) => before.has(link) && !today.has(link))
}

function byId(table: Table): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const row of table.rows) {
    const id = String(row[keyOf(table)])
    let key = id
    for (let nth = 2; found.has(key); nth += 1) key = `${id} ${nth}`
    found.set(key, row)
  }
  return found
}

function same(a: Cell, b: Cell): boolean {
  if (typeof a === 'number' && typeof b === 'number') return rounded(a) === rounded(b)
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    return a.sv === b.sv
  }
  return a === b
}
