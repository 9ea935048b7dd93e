import { each, type Lang, same, type Text } from '../../text.js'
import type { Archive } from '../archive.js'
import type { Side } from '../chair.js'
import { valueLabel } from '../describe.js'
import type { Document } from '../document.js'
import { entriesOf, type Facts } from '../facts.js'
import { followedOn } from '../forums/followed.js'
import { rolesOf } from '../forums/roles.js'
import { existsOn, vacanciesOn } from '../forums/seats.js'
import { areasIn, municipalitiesIn, regionOf } from '../territory.js'
import type { Seat } from '../types.js'
import { inlineYaml } from '../yaml-write.js'
import { withComments } from './template.js'

/** A place at the table that somebody has to confirm. */
export interface Row {
  readonly party?: string
  readonly role?: string
  readonly heads?: number
  readonly as: 'member' | 'secretary'
  /** Who it is, in words. */
  readonly comment: Text
}

/** The rows that the seats of a forum call for, and the seats that stand empty. */
export interface Called {
  readonly rows: readonly Row[]
  readonly vacant: readonly Text[]
}

type ForumDocument = Document<'forum'>

/**
 * Who is called to a meeting of a forum on a day. Vacant seats are named, and nobody is called for
 * them. Where a seat does not say which party holds it, those who held it last are proposed.
 */
export function calledTo(
  archive: Archive,
  forum: ForumDocument,
  day: string,
  last: Document<'minutes'> | undefined,
): Called {
  const rows: Row[] = []
  const vacant: Text[] = []
  for (const [, seat] of entriesOf(forum.facts.seats)) {
    if (!existsOn(seat, day)) continue
    const empty = vacanciesOn(seat, day)
    for (const party of empty) vacant.push(seatName(archive, seat, party))
    const here = { archive, forum, day, seat, empty }
    rows.push(...rowsOf(here, holdersIn(last, here)))
  }
  return { rows, vacant }
}

interface Here {
  readonly archive: Archive
  readonly forum: ForumDocument
  readonly day: string
  readonly seat: Facts<Seat>
  readonly empty: readonly (string | null)[]
}

/** The attendance of a draft as lines of front matter. */
export function attendanceLines(rows: readonly Row[], lang: Lang): readonly string[] {
  if (rows.length === 0) return ['attendance: []']
  const lines = rows.map(({ party, role, heads, as, comment }): [string, string] => {
    const row = { party, role, as, status: 'to_confirm', heads }
    const kept = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
    return [`  - ${inlineYaml(kept)}`, comment[lang]]
  })
  const words = ['present', 'absent', 'apologies'].map(
    (value) => `${value} = ${valueLabel('minutes', ['attendance', 0, 'status'], value)[lang]}`,
  )
  return [`${'attendance:'.padEnd(30)} # ${words.join(', ')}`, ...withComments(lines)]
}

function rowsOf(here: Here, holders: readonly string[]): readonly Row[] {
  const { archive, forum, seat, empty } = here
  const roles = rolesOf(seat.role)
  const member = {
    ...(roles.length === 1 ? { role: roles[0] as string } : {}),
    as: 'member' as const,
  }
  const of = (party: string): Row => ({
    party,
    ...member,
    comment: withRoles(archive, party, roles),
  })
  const { area } = forum.facts
  if (seat.one_per === 'municipality') {
    return municipalitiesIn(archive, area)
      .filter((party) => !empty.includes(party))
      .map(of)
  }
  const side = sideOf(here)
  const party = seat.party ?? (side === 'region' ? regionOf(archive, area) : null)
  const count = Math.max(0, (seat.count ?? 1) - empty.length)
  if (count === 0) return []
  if (party) return [{ ...of(party), ...(count > 1 ? { heads: count } : {}) }]
  const named = { role: roles[0] ?? seat.id ?? 'ledamot', as: 'member' as const }
  const areas = areasIn(archive, seat.spread_over)
  return Array.from({ length: count }, (_, at) => {
    const holder = holders[at]
    if (holder !== undefined) return of(holder)
    return { ...named, comment: toFillIn(side, areas[at], roles.slice(1)) }
  })
}

function sideOf({ archive, forum, seat, day }: Here): Side | undefined {
  if (seat.same_as === undefined) return seat.side
  return followedOn(archive, forum, seat.same_as, day)?.side ?? undefined
}

/** The parties that were there for such a seat the last time. */
function holdersIn(
  last: Document<'minutes'> | undefined,
  { archive, seat }: Here,
): readonly string[] {
  const roles = rolesOf(seat.role)
  const found: string[] = []
  for (const [, { party, role, as }] of entriesOf(last?.facts.attendance)) {
    if (as !== 'member' || party === undefined || role === undefined) continue
    if (roles.includes(role) && archive.parties.side(party) === seat.side) found.push(party)
  }
  return found
}

function withRoles(archive: Archive, party: string, roles: readonly string[]): Text {
  const name = archive.name(party)
  if (roles.length < 2) return name
  return each((lang) => `${name[lang]}, ${roles.join({ sv: ' eller ', en: ' or ' }[lang])}`)
}

/** "kommunerna, Östra Norrbotten: fyll i part". */
function toFillIn(
  side: Side | undefined,
  area: string | undefined,
  others: readonly string[],
): Text {
  const whose = side === undefined ? null : valueLabel('forum', ['seats', 0, 'side'], side)
  const where = area === undefined ? null : same(area)
  const also = others.map((role) => ({ sv: `eller ${role}`, en: `or ${role}` }))
  const known = [whose, where, ...also].filter((part) => part !== null)
  return each((lang) =>
    [
      known.map((part) => part[lang]).join(', '),
      { sv: 'fyll i part', en: 'fill in the party' }[lang],
    ]
      .filter((part) => part !== '')
      .join(': '),
  )
}

function seatName(archive: Archive, seat: Facts<Seat>, party: string | null): Text {
  const who = party ?? seat.party
  const words = [...rolesOf(seat.role).slice(0, 1), ...(who ? [archive.name(who)] : [])]
  return words.length === 0 ? same(seat.id ?? '') : each((lang) => joined(words, lang))
}

const joined = (words: readonly (string | Text)[], lang: Lang): string =>
  words.map((word) => (typeof word === 'string' ? word : word[lang])).join(', ')
