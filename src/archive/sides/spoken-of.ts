import type { Archive } from '../archive.js'
import type { Document, FactsOf } from '../document.js'
import { entriesOf } from '../facts.js'
import type { Item } from '../items/item.js'
import { heldFor, holdersOf } from '../said/succession.js'
import { everyoneIn } from '../said/who.js'

/**
 * The forums whose meetings the items of some minutes may rest on: those that met, and those that
 * are spoken of, with what became of them and what they took over; by present and former ids.
 */
export function forumsSpokenOf(documents: readonly Document[], archive: Archive): Set<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const add = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    const now = archive.findA('forum', id)
    for (const one of [
      id,
      ...holdersOf(now?.id ?? id, archive),
      ...heldFor(now?.id ?? id, archive),
    ])
      found.add(one)
    for (const [, old] of entriesOf(now?.facts.former_ids)) found.add(old)
  }
  for (const { body, facts } of documents) {
    if (body === null) continue
    const { forum, joint_with: joint, status } = facts as Partial<FactsOf<'minutes'>>
    if (status === 'planned' || body.items.some(isFollowed)) {
      for (const id of [forum, ...(joint ?? [])]) if (typeof id === 'string') add(id)
    }
    for (const { target, clauses, dates } of body.items) {
      const values = [
        ...(target ? [target.value] : []),
        ...clauses.map(({ value }) => value),
        ...dates.flatMap(({ jointWith }) => (jointWith ? [jointWith.value] : [])),
      ]
      for (const value of values) {
        for (const { is, id } of everyoneIn(value, archive)) if (is === 'forum' && id) add(id)
      }
    }
  }
  return found
}

/** Whether later meetings say what becomes of it: not of a decision that names nothing and nobody. */
const isFollowed = ({ kind, clauses, target }: Item): boolean =>
  (kind !== 'decision' && kind !== 'position') || clauses.length > 0 || target !== null
