import { daysBetween } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'
import type { Meeting } from '../said/meetings.js'
import type { AttendanceRow } from '../types.js'
import { presentId } from './seats.js'

/** One row of an attendance list. */
export interface Attended {
  /** Its place in the list. */
  readonly at: number
  readonly party: string | null
  readonly role: string | null
  readonly as: AttendanceRow['as']
  readonly status: NonNullable<AttendanceRow['status']>
  /** The days of the meeting as ordinals; null for all of them. */
  readonly days: readonly number[] | null
  /** It was there for certain items only. */
  readonly partly: boolean
  readonly heads: number
  readonly standsInFor: StandIn | null
}

/** The seat, and where it is written the party, that somebody stands in for. */
export interface StandIn {
  readonly seat: string
  readonly party: string | null
}

const known = perArchive(() => ({
  of: new Map<Document, readonly Attended[]>(),
  written: new Map<string, readonly Attended[]>(),
}))

/**
 * The attendance list of some minutes; rows that cannot be read are left out. Meetings to which the
 * same came in the same order have one list, since that is how most of them are.
 */
export function attendedAt(archive: Archive, minutes: Document<'minutes'>): readonly Attended[] {
  const { of, written } = known(archive)
  const before = of.get(minutes)
  if (before) return before
  const text = JSON.stringify(minutes.facts.attendance ?? [])
  const rows = written.get(text) ?? read(archive, minutes)
  written.set(text, rows)
  of.set(minutes, rows)
  return rows
}

function read(archive: Archive, { facts }: Document<'minutes'>): readonly Attended[] {
  const rows: Attended[] = []
  for (const [at, row] of entriesOf(facts.attendance)) {
    if (row.as === undefined) continue
    const days = row.days && [...entriesOf(row.days)].map(([, day]) => day)
    rows.push({
      at,
      party: row.party === undefined ? null : presentId(archive, row.party),
      role: row.role ?? null,
      as: row.as,
      status: row.status ?? 'present',
      // An empty list says nothing; a rule of its own tells it.
      days: days && days.length > 0 ? days : null,
      partly: row.items !== undefined,
      heads: row.heads ?? 1,
      standsInFor: row.substitute_for === undefined ? null : standIn(archive, row.substitute_for),
    })
  }
  return rows
}

function standIn(archive: Archive, written: string): StandIn {
  const [seat = '', party] = written.split('/')
  return { seat, party: party === undefined ? null : presentId(archive, party) }
}

/** Only members and substitutes represent anybody: not who is co-opted, supports or is a guest. */
export const represents = ({ as }: Attended): boolean => as === 'member' || as === 'substitute'

/** It was there at some time of the meeting. */
export const wasThere = ({ status }: Attended): boolean => status === 'present'

/** Whether a row was there on a day of the meeting; null when nobody can tell. */
export function wasThereOn(row: Attended, day: number, days: number): boolean | null {
  if (!wasThere(row)) return false
  if (row.days) return row.days.includes(day)
  return row.partly && days > 1 ? null : true
}

/** How many days a meeting lasted. */
export const lengthOf = ({ on, until }: Pick<Meeting, 'on' | 'until'>): number =>
  daysBetween(on, until) + 1

/**
 * Whether it is known who was at a meeting: it has been held, its minutes have left their writer,
 * and they have a list of who was there.
 */
export const isConfirmed = (archive: Archive, { draft, minutes }: Meeting): boolean =>
  !draft && attendedAt(archive, minutes).some(({ status }) => status !== 'to_confirm')
