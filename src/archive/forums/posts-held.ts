import { addMonths } from '../../dates.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'
import { meetingsOf } from '../said/meetings.js'
import { municipalitiesIn, regionOf } from '../territory.js'
import { convenerOn } from './posts.js'
import type { Forum } from './tree.js'

/** A post at an organisation, as `role|party`. */
export type Post = string

const known = perArchive(() => new Map<string, ReadonlySet<Post>>())

/**
 * The posts that sit in a forum, convene it or write for it: by its seats and rules, and by who was
 * there as more than a guest in the year up to the as-of day, in
 * meetings of its own. Seats that stand empty do not count.
 */
export function postsIn(forum: Forum, archive: Archive): ReadonlySet<Post> {
  const made = known(archive)
  const before = made.get(forum.path)
  if (before) return before
  const posts = new Set<Post>()
  const add = (role: string | undefined, party: string | null | undefined) => {
    if (role !== undefined && party) posts.add(`${role}|${party}`)
  }
  for (const { role, party } of [...seated(forum, archive), ...present(forum, archive)]) {
    add(role, party)
  }
  // Who convenes the forum above convenes this one too, unless it says otherwise.
  const convener = convenerOn(forum, archive.today, archive)
  add(convener?.role ?? undefined, convener?.party)
  const { secretary } = forum.facts
  add(secretary?.role, secretary?.party)
  made.set(forum.path, posts)
  return posts
}

interface Place {
  readonly role: string | undefined
  readonly party: string | null | undefined
}

function* seated({ facts }: Forum, archive: Archive): Iterable<Place> {
  for (const [, seat] of entriesOf(facts.seats)) {
    const { role, party, side, one_per: each, vacant } = seat
    const empty = [...entriesOf(vacant)]
      .filter(([, { since }]) => typeof since !== 'string' || since <= archive.today)
      .map(([, one]) => one.party)
    const roles = typeof role === 'string' ? [role] : [...entriesOf(role)].map(([, one]) => one)
    const holders =
      each === 'municipality'
        ? municipalitiesIn(archive, facts.area)
        : [party ?? (side === 'region' ? regionOf(archive, facts.area) : null)]
    for (const one of roles) {
      for (const holder of holders) {
        if (!empty.includes(holder ?? undefined)) yield { role: one, party: holder }
      }
    }
  }
}

const counted = new Set(['member', 'substitute', 'co_opted', 'process_support', 'secretary'])
const there = new Set([undefined, 'present'])

function* present({ id }: Forum, archive: Archive): Iterable<Place> {
  const after = addMonths(archive.today, -12)
  for (const { on, draft, minutes, forums } of meetingsOf(archive, id ?? '')) {
    // Of a joint meeting nobody can tell who sits where.
    if (draft || on <= after || forums.length > 1) continue
    const { attendance, chair, secretary, note_taker: taker } = minutes.facts
    for (const [, { party, role, as, status }] of entriesOf(attendance)) {
      if (there.has(status) && counted.has(as ?? '')) yield { role, party }
    }
    for (const one of [chair, secretary, taker]) {
      if (one) yield { role: one.role, party: one.party }
    }
  }
}
