import type { Archive } from '../archive.js'
import { meetingsOf } from '../said/meetings.js'
import { childrenOf, parentFor } from '../said/routes.js'
import { isActive } from './life.js'
import type { Forum } from './tree.js'

/**
 * Whether a forum is active and has been put to use: it steers or is steered, or has met and sent
 * out minutes. Of one that has only just been written down nothing more is demanded yet.
 */
export function isInUse(forum: Forum, archive: Archive): boolean {
  const { facts, id } = forum
  if (id === null || !isActive(facts, archive.today)) return false
  return (
    parentFor(id, archive) !== null ||
    childrenOf(id, archive).length > 0 ||
    meetingsOf(archive, id).some(({ draft }) => !draft)
  )
}
