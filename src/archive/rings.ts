import type { Document } from './document.js'

/** Documents that lead to one another in a circle. */
export interface Ring<D extends Document = Document> {
  readonly members: readonly D[]
  /** Whether each leads to exactly the next of them, and the last to the first. */
  readonly ordered: boolean
}

/**
 * Every ring among documents that lead to one another, by member. Strongly connected components
 * after Tarjan ("Depth-first search and linear graph algorithms", 1972), with a stack of its own
 * so that a long way is no deep call; linear in documents and links.
 */
export function ringsOf<D extends Document>(
  documents: readonly D[],
  next: (document: D) => readonly D[],
): ReadonlyMap<Document, Ring<D>> {
  const rings = new Map<Document, Ring<D>>()
  const numbers = new Map<D, number>()
  const open: D[] = []
  const isOpen = new Set<D>()
  const enter = (document: D) => {
    const number = numbers.size
    numbers.set(document, number)
    open.push(document)
    isOpen.add(document)
    return { document, number, lowest: number, links: next(document), at: 0 }
  }

  for (const start of documents) {
    if (numbers.has(start)) continue
    const way = [enter(start)]
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const link = step.links[step.at++]
      if (link !== undefined) {
        const number = numbers.get(link)
        if (number === undefined) way.push(enter(link))
        else if (isOpen.has(link)) step.lowest = Math.min(step.lowest, number)
        continue
      }
      way.pop()
      const before = way.at(-1)
      if (before) before.lowest = Math.min(before.lowest, step.lowest)
      if (step.lowest !== step.number) continue
      const members: D[] = []
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        isOpen.delete(last)
        members.push(last)
        if (last === step.document) break
      }
      if (members.length === 1 && !step.links.includes(step.document)) continue
      const ring = inOrder(members.reverse(), next)
      for (const member of members) rings.set(member, ring)
    }
  }
  return rings
}

/** Members in the order they lead to each other, where there is one. */
function inOrder<D extends Document>(
  members: readonly D[],
  next: (document: D) => readonly D[],
): Ring<D> {
  const inside = new Set(members)
  const following = new Map<D, D>()
  for (const member of members) {
    const links = new Set(next(member).filter((link) => inside.has(link)))
    const [only] = links
    if (links.size !== 1 || only === undefined) return { members, ordered: false }
    following.set(member, only)
  }
  const ordered: D[] = []
  let at = members[0]
  while (at !== undefined && ordered.length < members.length) {
    ordered.push(at)
    at = following.get(at)
  }
  return { members: ordered, ordered: true }
}
