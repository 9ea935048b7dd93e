import type { Archive } from '../../archive/archive.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { isWaiting } from '../../archive/said/state.js'
import { compareText } from '../../diagnostic.js'
import { collator } from '../../format.js'
import type { Text } from '../../text.js'
import { forumName, whoName } from '../said/naming.js'
import type { Table } from '../view.js'

/** What one of those named is to do. */
export interface Owned {
  readonly matter: Matter
  readonly thread: Thread
}

/** Somebody who is to do things. */
export interface Owner {
  /** A forum, a party, or a role as it is written; null for nobody. */
  readonly id: string | null
  readonly name: Text
  /** Not settled, what is due first at the top. */
  readonly left: readonly Owned[]
  readonly open: number
  readonly inProgress: number
  readonly overdue: number
  readonly settled: number
}

/** Everybody who is to do something, by name; nobody comes last. */
export function ownersOf(owned: readonly Owned[], archive: Archive): readonly Owner[] {
  const byId = new Map<string | null, Owned[]>()
  for (const one of owned) {
    const id = ownerId(one.thread)
    const list = byId.get(id)
    if (list) list.push(one)
    else byId.set(id, [one])
  }
  const owners = [...byId].map(([id, list]): Owner => {
    const left = list.filter(({ thread }) => isWaiting(thread.state)).sort(byDue)
    return {
      id,
      name: nameOf(id, list[0]?.thread, archive),
      left,
      open: left.filter(({ thread }) => thread.state === 'open').length,
      inProgress: left.filter(({ thread }) => thread.state === 'in_progress').length,
      overdue: left.filter(({ thread }) => thread.overdue).length,
      settled: list.length - left.length,
    }
  })
  const { compare } = collator('sv')
  return owners.sort(
    (a, b) => Number(a.id === null) - Number(b.id === null) || compare(a.name.sv, b.name.sv),
  )
}

/** The forum that took over, where there is only one; else whoever is named. */
function ownerId({ who, heldBy }: Thread): string | null {
  if (who === null) return null
  const [only] = heldBy
  return heldBy.length === 1 && only !== undefined ? only : (who.id ?? who.written)
}

function nameOf(id: string | null, thread: Thread | undefined, archive: Archive): Text {
  if (id === null || !thread?.who) return { sv: 'Ingen ansvarig', en: 'No owner' }
  if (archive.findA('forum', id)) return forumName(id, archive)
  return whoName({ ...thread.who, role: null }, archive)
}

/** What has no day comes last. */
const byDue = (a: Owned, b: Owned): number =>
  compareText(a.thread.due?.on ?? '9999', b.thread.due?.on ?? '9999') ||
  compareText(a.matter.said.on, b.matter.said.on)

/** A row per owner. */
export function ownerTable(owners: readonly Owner[]): Table {
  const rows = owners.map(({ id, name, open, inProgress, overdue, settled }) => ({
    name,
    id,
    open,
    in_progress: inProgress,
    overdue,
    settled,
  }))
  const sum = (key: 'open' | 'in_progress' | 'overdue' | 'settled') =>
    rows.reduce((total, row) => total + row[key], 0)
  return {
    kind: 'table',
    name: 'owners',
    heading: { sv: 'Per ansvarig', en: 'Per owner' },
    columns: [
      { key: 'name', label: { sv: 'Per ansvarig', en: 'Per owner' }, type: 'text' },
      { key: 'id', label: { sv: 'id', en: 'id' }, type: 'id', machine: true },
      { key: 'open', label: { sv: 'öppna', en: 'open' }, type: 'integer' },
      { key: 'in_progress', label: { sv: 'pågår', en: 'in progress' }, type: 'integer' },
      { key: 'overdue', label: { sv: 'varav försenade', en: 'of them overdue' }, type: 'integer' },
      { key: 'settled', label: { sv: 'avslutade', en: 'settled' }, type: 'integer' },
    ],
    rows,
    total: {
      name: { sv: 'Summa', en: 'Total' },
      open: sum('open'),
      in_progress: sum('in_progress'),
      overdue: sum('overdue'),
      settled: sum('settled'),
    },
  }
}
