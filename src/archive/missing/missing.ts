import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import { lackingPlan } from '../plans/expected.js'
import { missingFollowUps, missingReports, missingTexts } from './documents.js'
import { type Missing, missingKinds } from './kinds.js'
import { missingMinutes } from './meetings.js'
import { keptElsewhere } from './outside.js'
import { silentForums } from './silent.js'

/**
 * What should be in the archive on the as-of day and is not, by kind and then by the day it should
 * have been there; what has no day comes last.
 */
export function missingIn(archive: Archive): readonly Missing[] {
  const plans = archive.of('forum').flatMap((forum): Missing[] => {
    const lacking = lackingPlan(forum, archive)
    if (!lacking || forum.id === null) return []
    const due = `${lacking.year}-01-01`
    const { id } = forum
    return [{ kind: 'plan', forum: id, due, document: forum, place: id, words: null }]
  })
  const all = [
    ...missingMinutes(archive),
    ...plans,
    ...missingFollowUps(archive),
    ...missingReports(archive),
    ...missingTexts(archive),
    ...keptElsewhere(archive),
    ...silentForums(archive),
  ]
  return all.sort(
    (a, b) =>
      missingKinds.indexOf(a.kind) - missingKinds.indexOf(b.kind) ||
      compareText(a.due ?? '9999', b.due ?? '9999') ||
      compareText(a.place, b.place),
  )
}
