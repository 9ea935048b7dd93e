import { collator } from '../../format.js'
import type { Archive } from '../archive.js'
import { schemaAt } from '../describe.js'
import type { Document } from '../document.js'
import { perArchive } from '../per-archive.js'
import { childrenOf, parentFor } from '../said/routes.js'
import { hasEnded } from './life.js'

export type Forum = Document<'forum'>

/** A forum, and those below it. */
export interface Node {
  readonly forum: Forum
  readonly id: string
  readonly below: readonly Node[]
}

/** The forums above one, the nearest first; a ring is left where it closes. */
export function chainAbove(forum: string, archive: Archive): readonly string[] {
  const chain = new Set<string>()
  for (let at = parentFor(forum, archive); at !== null; at = parentFor(at, archive)) {
    if (at === forum || chain.has(at)) break
    chain.add(at)
  }
  return [...chain]
}

/** The forums right below one that have not ended, in order of level and name. */
export const livingBelow = (forum: string, archive: Archive): readonly Forum[] =>
  childrenOf(forum, archive)
    .flatMap((id) => archive.findA('forum', id) ?? [])
    .filter(({ facts }) => !hasEnded(facts, archive.today))
    .sort(byLevel)

/** Every forum below one, nearest first, each once. */
export function allBelow(forum: string, archive: Archive): readonly string[] {
  const found = new Set<string>()
  const waiting = [...childrenOf(forum, archive)]
  for (const at of waiting) {
    if (at === forum || found.has(at)) continue
    found.add(at)
    waiting.push(...childrenOf(at, archive))
  }
  return [...found]
}

/**
 * How to find the nearest forum, itself or above, that has something; null where none has. What was
 * found on the way is kept, so that asking for every forum is linear however deep they stand.
 */
export function nearestWith(
  has: (forum: Forum) => boolean,
): (forum: Forum, archive: Archive) => Forum | null {
  const known = perArchive(() => new Map<string, Forum | null>())
  return (forum, archive) => {
    const found = known(archive)
    const way = new Set<string>()
    let nearest: Forum | null = null
    for (let at: Forum | undefined = forum; at?.id && !way.has(at.id); ) {
      const before = found.get(at.id)
      nearest = before !== undefined ? before : has(at) ? at : null
      if (before !== undefined || nearest !== null) {
        if (before === undefined) way.add(at.id)
        break
      }
      way.add(at.id)
      at = archive.findA('forum', parentFor(at.id, archive))
    }
    for (const id of way) found.set(id, nearest)
    return nearest
  }
}

/** Deeper than any chain of steering; what stands deeper is shown at the top. */
const deepest = 64

/**
 * The forums that pass, each under the nearest above it that passes too, so that nothing is lost
 * with a level that is left out; in order of level and name. One of a ring stands at the top.
 */
export function treeOf(archive: Archive, keep: (forum: Forum) => boolean): readonly Node[] {
  const kept = new Map<string, Forum>()
  for (const forum of archive.of('forum')) {
    if (forum.id !== null && !kept.has(forum.id) && keep(forum)) kept.set(forum.id, forum)
  }
  const nearest = nearestWith(({ id }) => id !== null && kept.has(id))
  const under = new Map<string, string[]>()
  const tops: string[] = []
  for (const id of kept.keys()) {
    const parent = archive.findA('forum', parentFor(id, archive))
    const above = parent ? (nearest(parent, archive)?.id ?? null) : null
    if (above === null || above === id) tops.push(id)
    else {
      const list = under.get(above)
      if (list) list.push(id)
      else under.set(above, [id])
    }
  }
  const placed = new Set<string>()
  const build = (ids: readonly string[], depth: number): readonly Node[] =>
    ids
      .map((id) => kept.get(id) as Forum)
      .sort(byLevel)
      .flatMap((forum) => {
        const id = forum.id as string
        if (placed.has(id) || depth > deepest) return []
        placed.add(id)
        return [{ forum, id, below: build(under.get(id) ?? [], depth + 1) }]
      })
  const nodes = [...build(tops, 0)]
  // Rings have no top, and what is too deep none near enough.
  for (const id of kept.keys()) if (!placed.has(id)) nodes.push(...build([id], 0))
  return nodes
}

/** Every forum of a tree, each before those below it. */
export const flatTree = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [node, ...flatTree(node.below)])

const levels = schemaAt('forum', ['level'])?.enum ?? []

/** How high up a forum is: 0 for national; below all others where nobody has said. */
export function rankOf({ facts }: Forum): number {
  const rank = levels.indexOf(facts.level ?? '')
  return rank === -1 ? levels.length : rank
}

/** The highest level first, then by name. */
export const byLevel = (a: Forum, b: Forum): number => rankOf(a) - rankOf(b) || byName(a, b)

export const byName = (a: Forum, b: Forum): number =>
  collator('sv').compare(a.facts.name ?? a.id ?? '', b.facts.name ?? b.id ?? '')
