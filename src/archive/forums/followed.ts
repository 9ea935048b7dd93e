import { year } from '../../dates.js'
import type { Archive } from '../archive.js'
import { chairTurn, type Side } from '../chair.js'
import { entriesOf, type Facts } from '../facts.js'
import { meetingsOf } from '../said/meetings.js'
import type { Forum } from '../types.js'
import { rolesOf } from './roles.js'

/** Whom a seat with `same_as` follows on a day. */
export interface Followed {
  /** The forum whose seat or chair it is. */
  readonly forum: string
  readonly what: string
  readonly side: Side | null
  readonly roles: readonly string[]
  /** The organisations that may hold it; empty where only the side is known. */
  readonly parties: readonly string[]
}

type ForumDocument = { readonly id: string | null; readonly facts: Facts<Forum> }

/** The forum and the seat that `same_as` names; null when there are none. */
export function targetOf(archive: Archive, forum: ForumDocument, sameAs: string) {
  const dot = sameAs.indexOf('.')
  const [where, what] = [sameAs.slice(0, dot), sameAs.slice(dot + 1)]
  const other = archive.findA('forum', where === 'parent' ? forum.facts.parent : where)
  if (!other?.id) return null
  if (posts.has(what)) return { forum: other, what, seat: null }
  for (const [, seat] of entriesOf(other.facts.seats)) {
    if (seat.id === what) return { forum: other, what, seat }
  }
  return null
}

const posts: ReadonlySet<string> = new Set(['chair', 'secretary', 'convener'])

/** What may stand after the dot of `same_as`, besides the seats of the forum. */
export const followedPosts: readonly string[] = [...posts]

/** Whom a seat follows on a day; null when what it names does not exist, or follows in a ring. */
export function followedOn(
  archive: Archive,
  forum: ForumDocument,
  sameAs: string,
  day: string,
  seen: readonly string[] = [],
): Followed | null {
  const found = targetOf(archive, forum, sameAs)
  const key = `${found?.forum.id}.${found?.what}`
  if (!found?.forum.id || seen.includes(key)) return null
  const { forum: other, what, seat } = found
  const base = { forum: found.forum.id, what }
  if (seat?.same_as !== undefined) {
    return followedOn(archive, other, seat.same_as, day, [...seen, key])
  }
  if (seat) {
    const side = seat.side ?? (seat.party ? sideOf(archive, seat.party) : null)
    return { ...base, side, roles: rolesOf(seat.role), parties: seat.party ? [seat.party] : [] }
  }
  const turn = chairTurn(other.facts, day)?.side ?? null
  if (what === 'chair') return { ...base, ...chairsIn(archive, found.forum.id, day, turn) }
  const post = what === 'secretary' ? other.facts.secretary : other.facts.convener
  const party = post?.party
  const side = party ? sideOf(archive, party) : post?.follows ? turn : null
  return {
    ...base,
    side,
    roles: post?.role === undefined ? [] : [post.role],
    parties: party ? [party] : [],
  }
}

const sideOf = (archive: Archive, party: string) => archive.parties.side(party) as Side | null

/** Who has chaired a forum in the year of a day, of the side whose turn it is. */
function chairsIn(archive: Archive, forum: string, day: string, turn: Side | null) {
  const named = meetingsOf(archive, forum).flatMap(({ on, draft, minutes, forum: host }) => {
    const { chair } = minutes.facts
    // The chair of a joint meeting is the host's.
    if (draft || host !== forum || year(on) !== year(day) || !chair) return []
    const side = chair.party ? sideOf(archive, chair.party) : null
    return turn === null || side === turn ? [chair] : []
  })
  const parties = [...new Set(named.flatMap(({ party }) => party ?? []))]
  const roles = [...new Set(named.flatMap(({ role }) => role ?? []))]
  const sides = new Set(parties.map((party) => sideOf(archive, party)))
  const [only] = sides
  const side = turn ?? (sides.size === 1 ? (only ?? null) : null)
  return { side, roles, parties }
}
