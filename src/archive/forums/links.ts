import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { parentFor } from '../said/routes.js'
import { type Exchange, exchangesSince, pairKey } from './exchange.js'
import { groundOf, sharesGround } from './ground.js'
import { lifeOn } from './life.js'
import { type Post, postsIn } from './posts-held.js'
import { byLevel, type Forum } from './tree.js'

/** Why two forums are meant to hang together. */
export type Tie = 'parent' | 'refers' | 'joint' | 'prepares'

/** Two forums, and what there is between them. */
export interface Link {
  /** By id, the one higher up or first by name first. */
  readonly forums: readonly [string, string]
  readonly ties: readonly Tie[]
  /** Posts that sit in both, or convene or write for them. */
  readonly posts: readonly Post[]
  /** A seat of one that belongs to the chair of the other. */
  readonly chairSits: boolean
  /** Since the day asked about, the earliest first. */
  readonly exchanges: readonly Exchange[]
  /** Someone sits in both, or something has passed between them. */
  readonly linked: boolean
}

/**
 * The pairs of living forums that are meant to hang together (one steers, prepares, refers
 * questions to or meets with the other), or that something has passed between after a day; with
 * `all`, also every other pair that works in some place both. Bodies outside the archive are left
 * out: nobody here knows who sits in them.
 */
export function linksSince(after: string, archive: Archive, all = false): readonly Link[] {
  const forums = archive.of('forum').filter(({ facts, id }) => {
    if (id === null || facts.external === true) return false
    const { state } = lifeOn(facts, archive.today)
    return state === 'active' || state === 'dormant'
  })
  const byId = new Map(forums.map((forum) => [forum.id as string, forum]))
  const exchanges = exchangesSince(after, archive)
  const ties = tiesAmong(byId, archive)
  const keys = new Set([...ties.keys(), ...exchanges.keys()])
  if (all) for (const key of neighbours(forums, archive)) keys.add(key)
  const links: Link[] = []
  for (const key of keys) {
    const [a, b] = key.split('|').map((id) => byId.get(id))
    if (!a || !b) continue
    const [one, two] = inOrder(a, b, archive)
    const posts = [...postsIn(one, archive)].filter((post) => postsIn(two, archive).has(post))
    const chairSits = sitsByChair(one, two, archive) || sitsByChair(two, one, archive)
    const passed = exchanges.get(key) ?? []
    links.push({
      forums: [one.id as string, two.id as string],
      ties: [...(ties.get(key) ?? [])],
      posts,
      chairSits,
      exchanges: passed,
      linked: posts.length > 0 || chairSits || passed.length > 0,
    })
  }
  return links
}

function tiesAmong(
  forums: ReadonlyMap<string, Forum>,
  archive: Archive,
): ReadonlyMap<string, ReadonlySet<Tie>> {
  const ties = new Map<string, Set<Tie>>()
  for (const [id, { facts }] of forums) {
    const add = (other: string | null | undefined, tie: Tie) => {
      const to = archive.findA('forum', other)?.id
      if (!to || to === id || !forums.has(to)) return
      const key = pairKey(id, to)
      const here = ties.get(key) ?? new Set<Tie>()
      ties.set(key, here.add(tie))
    }
    add(parentFor(id, archive), 'parent')
    for (const [, other] of entriesOf(facts.refers_to)) add(other, 'refers')
    for (const [, joint] of entriesOf(facts.cadence?.joint)) add(joint.with, 'joint')
    add(facts.preparation?.by, 'prepares')
  }
  return ties
}

function* neighbours(forums: readonly Forum[], archive: Archive): Iterable<string> {
  for (const [at, a] of forums.entries()) {
    const here = groundOf(a, archive)
    for (const b of forums.slice(at + 1)) {
      if (sharesGround(here, groundOf(b, archive))) yield pairKey(a.id as string, b.id as string)
    }
  }
}

/** The one that steers the other first, else the one higher up or first by name. */
function inOrder(a: Forum, b: Forum, archive: Archive): readonly [Forum, Forum] {
  if (parentFor(a.id ?? '', archive) === b.id) return [b, a]
  if (parentFor(b.id ?? '', archive) === a.id) return [a, b]
  // By name and not by id: a forum may be given another.
  return byLevel(a, b) <= 0 ? [a, b] : [b, a]
}

/** Whether a forum has a seat for the chair of the one above it, and that is the other. */
const sitsByChair = (forum: Forum, other: Forum, archive: Archive): boolean =>
  parentFor(forum.id ?? '', archive) === other.id &&
  [...entriesOf(forum.facts.seats)].some(([, { same_as }]) => same_as === 'parent.chair')
