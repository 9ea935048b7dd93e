import { addMonths } from '../../dates.js'
import type { Archive } from '../archive.js'
import { beginningOf, isActive } from '../forums/life.js'
import { meetingsOf } from '../said/meetings.js'
import type { Missing } from './kinds.js'

/** A forum that has kept no minutes for so long is silent. */
const silentMonths = 12

/**
 * Forums that should meet and of which the archive has no minutes for a year (`silent`), or none at
 * all (`never`). Those that began within the year are left alone.
 */
export function silentForums(archive: Archive): readonly Missing[] {
  const limit = addMonths(archive.today, -silentMonths)
  return archive.of('forum').flatMap((forum): Missing[] => {
    if (forum.id === null || !isActive(forum.facts, archive.today)) return []
    const last = meetingsOf(archive, forum.id).at(-1)
    if (last ? last.until >= limit : (beginningOf(forum.facts) ?? '') > limit) return []
    return [
      {
        kind: last ? 'silent' : 'never',
        forum: forum.id,
        due: last ? addMonths(last.until, silentMonths) : null,
        document: last?.minutes ?? forum,
        place: last?.minutes.id ?? forum.id,
        words: null,
      },
    ]
  })
}
