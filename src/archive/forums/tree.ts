import { collator } from '../../format.js'
import type { Archive } from '../archive.js'
import { schemaAt } from '../describe.js'
import type { Document } from '../document.js'
import { childrenOf, parentFor } from '../said/routes.js'

export type Forum = Document<'forum'>

/** A forum, and those below it. */
export interface Node {
  readonly forum: Forum
  readonly id: string
  readonly below: readonly Node[]
}

/** The forums above one, the nearest first; a ring is left where it closes. */
export function chainAbove(forum: string, archive: Archive): readonly string[] {
  const chain: string[] = []
  for (let at = parentFor(forum, archive); at !== null; at = parentFor(at, archive)) {
    if (at === forum || chain.includes(at)) break
    chain.push(at)
  }
  return chain
}

/** Every forum below one, nearest first, each once. */
export function allBelow(forum: string, archive: Archive): readonly string[] {
  const found = new Set<string>()
  const waiting = [...childrenOf(forum, archive)]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (at === forum || found.has(at)) continue
    found.add(at)
    waiting.push(...childrenOf(at, archive))
  }
  return [...found]
}

/**
 * The forums that pass, each under the nearest above it that passes too, so that nothing is lost
 * with a level that is left out; in order of level and name. What leads to itself stands at the top.
 */
export function treeOf(archive: Archive, keep: (forum: Forum) => boolean): readonly Node[] {
  const kept = new Map<string, Forum>()
  for (const forum of archive.of('forum')) {
    if (forum.id !== null && !kept.has(forum.id) && keep(forum)) kept.set(forum.id, forum)
  }
  const under = new Map<string | null, string[]>()
  for (const id of kept.keys()) {
    const above = aboveIn(id, kept, archive)
    under.set(above, [...(under.get(above) ?? []), id])
  }
  const build = (ids: readonly string[]): readonly Node[] =>
    ids
      .map((id) => kept.get(id) as Forum)
      .sort(byLevel)
      .map((forum) => {
        const id = forum.id as string
        return { forum, id, below: build(under.get(id) ?? []) }
      })
  return build(under.get(null) ?? [])
}

/** The nearest forum above that is kept; null for the topmost and for what is above itself. */
function aboveIn(id: string, kept: ReadonlyMap<string, Forum>, archive: Archive): string | null {
  const chain = chainAbove(id, archive)
  const last = parentFor(chain.at(-1) ?? id, archive)
  if (last !== null && (last === id || chain.includes(last))) return null
  return chain.find((one) => kept.has(one)) ?? null
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
