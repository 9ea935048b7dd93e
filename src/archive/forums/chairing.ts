import { year } from '../../dates.js'
import type { Archive } from '../archive.js'
import { type ChairTurn, chairTurn, type Side } from '../chair.js'
import type { Document } from '../document.js'
import { entriesOf, type Facts } from '../facts.js'
import { meetingsOf } from '../said/meetings.js'
import type { Forum } from '../types.js'
import { isSameRole } from './roles.js'

type Minutes = Document<'minutes'>

/** Somebody named in the head of minutes. */
export interface Named {
  readonly party?: string | undefined
  readonly role?: string | undefined
}

/** The side of a party, its own or that of what it belongs to; null when nobody knows it. */
export function sideOf(archive: Archive, party: string | undefined): Side | null {
  const side = party === undefined ? null : archive.parties.side(party)
  return side === 'municipalities' || side === 'region' || side === 'other' ? side : null
}

/** The side that held the chair at a meeting, by its minutes. */
export const sideInChair = ({ facts }: Minutes, archive: Archive): Side | null =>
  sideOf(archive, facts.chair?.party)

/** Whether somebody's role says that it is the vice chair who acts. */
export const isVice = (named: Named | null | undefined): boolean =>
  /(?:^|[\s,(])(?:vice|v\.) ?(?:ordförande|ordf|chair)/i.test(named?.role ?? '')

/**
 * Whose turn it was to chair a meeting: by the terms and the rotation of each forum that met, the
 * host's first; a forum that says nothing is left out.
 */
export function turnsAt({ facts }: Minutes, archive: Archive): readonly ChairTurn[] {
  const { date, forum: host, joint_with: others } = facts
  if (date === undefined) return []
  const ids = [host, ...[...entriesOf(others)].map(([, id]) => id)]
  return ids.flatMap((id) => {
    const forum = archive.findA('forum', id)
    return (forum && chairTurn(forum.facts, date)) ?? []
  })
}

/**
 * The minutes of a forum's last meeting of the year before that name a side in the chair: what a
 * yearly change is measured against where the forum lists no terms.
 */
export function chairedBefore(minutes: Minutes, archive: Archive): Minutes | null {
  const { date, forum } = minutes.facts
  const id = archive.findA('forum', forum)?.id
  if (!id || date === undefined) return null
  const before = meetingsOf(archive, id).findLast(
    (one) =>
      one.forum === id && year(one.on) === year(date) - 1 && sideInChair(one.minutes, archive),
  )
  return before?.minutes ?? null
}

/** A term that should have gone to another side than it did. */
export interface StayedTerm {
  /** Its place in the list of terms. */
  readonly index: number
  readonly year: number
  readonly side: Side
  /** The year since which the side has had the chair. */
  readonly since: number
}

/**
 * The terms in which a side keeps a chair that should have changed, by how often it changes. A
 * year that the list leaves out is counted: with a change every year 2024 and 2026 are one side's.
 */
export function stayedTerms({ chair, sides }: Facts<Forum>): readonly StayedTerm[] {
  const every = chair?.every_years
  if (every === undefined || every === null) return []
  const count = Math.max(2, [...new Set([...entriesOf(sides)].map(([, side]) => side))].length)
  const terms = [...entriesOf(chair?.terms)].flatMap(([index, { year: at, side }]) =>
    at === undefined || side === undefined ? [] : [{ index, year: at, side }],
  )
  terms.sort((a, b) => a.year - b.year)
  const stayed: StayedTerm[] = []
  let start = terms[0]
  for (const term of terms.slice(1)) {
    if (!start) break
    const changes = Math.floor((term.year - start.year) / Math.max(1, every))
    if (term.side === start.side && changes === 0) continue
    if (term.side === start.side && changes % count !== 0) {
      stayed.push({ ...term, since: start.year })
    }
    start = term
  }
  return stayed
}

/** The rows of attendance that may be somebody named in the head: by party, and by role if given. */
export function rowsFor(
  { facts }: Minutes,
  { party, role }: Named,
  archive: Archive,
): readonly (readonly [number, Row])[] {
  const { parties } = archive
  // Parties may go by an id they had before; that is looked up only where the ids differ.
  const id = party === undefined ? null : (parties.get(party)?.id ?? party)
  const isOf = (other: string | undefined): boolean =>
    id === null || (other !== undefined && (other === id || parties.get(other)?.id === id))
  return entriesOf(facts.attendance).filter(
    ([, row]) => isOf(row.party) && (role === undefined || isCalled(row.role, role, archive)),
  )
}

type Row = NonNullable<NonNullable<Minutes['facts']['attendance']>[number]>

const isCalled = (one: string | undefined, role: string, archive: Archive): boolean =>
  one === role ||
  // Words that begin differently are never the same.
  (one !== undefined &&
    one.slice(0, 1).toLowerCase() === role.slice(0, 1).toLowerCase() &&
    isSameRole(archive, one, role))
