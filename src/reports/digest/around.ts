import type { Archive } from '../../archive/archive.js'
import { linkedForums } from '../../archive/said/routes.js'
import { fuzzyRange } from '../../fuzzy-dates.js'

/**
 * The forums linked with one, but those that had ended before a day and those that have not begun:
 * of them there is no news, and nothing unknown.
 */
export const forumsAround = (forum: string, since: string, archive: Archive): readonly string[] =>
  linkedForums(forum, archive).filter((id) => {
    const { started_on: begun, ended_on: ended } = archive.findA('forum', id)?.facts ?? {}
    const first = begun === undefined ? null : (fuzzyRange(begun)?.start ?? null)
    const isOver = typeof ended === 'string' && ended < since
    return !isOver && (first === null || first <= archive.today)
  })
