import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { lackingPlan } from '../plans/expected.js'
import { missingFollowUps, missingReports, missingTexts } from './documents.js'
import { missingMinutes } from './meetings.js'
import { keptElsewhere } from './outside.js'
import { silentForums } from './silent.js'

export const missingKinds = [
  'minutes',
  'plan',
  'follow_up',
  'final_report',
  'text',
  'outside',
  'silent',
  'never',
] as const
export type MissingKind = (typeof missingKinds)[number]

/** A document, or part of one, that should be in the archive and is not. */
export interface Missing {
  readonly kind: MissingKind
  /** The forum that should see to it, by its present id; null where it is nobody's alone. */
  readonly forum: string | null
  /** The day it should have been there; null where no day was set. */
  readonly due: string | null
  /** What tells that it should exist: the minutes of a date, an agreement, a project, a forum. */
  readonly document: Document
  /** Where that is said: `<minutes>#<item>`, else the id of the document. */
  readonly place: string
  /** What is missing in its own words, where it has any: the paper that lies elsewhere. */
  readonly words: string | null
}

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
