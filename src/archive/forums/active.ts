import { fuzzyRange } from '../../fuzzy-dates.js'
import type { Document } from '../document.js'

/** The first day of a forum; null when its document does not say. */
export function beginningOf({ facts }: Document<'forum'>): string | null {
  const { started_on: started } = facts
  return started === undefined ? null : (fuzzyRange(String(started))?.start ?? null)
}

/** Whether a forum has begun and not ended on a day, and is no body outside the archive. */
export function isActive(forum: Document<'forum'>, day: string): boolean {
  const { ended_on: ended, external } = forum.facts
  const began = beginningOf(forum)
  return (
    external !== true &&
    (began === null || began <= day) &&
    !(typeof ended === 'string' && ended < day)
  )
}
