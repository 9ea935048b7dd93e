import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'

/** Earlier minutes that a meeting looks back at. */
export interface Earlier {
  /** Those sent out and not yet approved that day, oldest first. */
  readonly toApprove: readonly Document<'minutes'>[]
  /** The latest meeting that was held, whatever its minutes are. */
  readonly last: Document<'minutes'> | undefined
}

/** The minutes of a forum, its own and joint ones, from before a day. */
export function earlierThan(archive: Archive, forum: Document<'forum'>, date: string): Earlier {
  // Approved minutes name their forum as it was called then.
  const isOf = (id: string | undefined) => archive.findA('forum', id) === forum
  const held = archive.of('minutes').filter(({ id, facts }) => {
    if (id === null || facts.date === undefined || facts.date >= date) return false
    if (facts.cancelled === true || facts.status === 'planned') return false
    return isOf(facts.forum) || [...entriesOf(facts.joint_with)].some(([, id]) => isOf(id))
  })
  held.sort(
    (a, b) => compareText(a.facts.date ?? '', b.facts.date ?? '') || compareText(a.path, b.path),
  )
  return {
    last: held.at(-1),
    toApprove: held.filter(({ facts }) => facts.status === 'circulated' && isOf(facts.forum)),
  }
}
