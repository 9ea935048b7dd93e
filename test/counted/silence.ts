import type { Point } from './minutes.js'
import { isDraft, lastDay, type OnDay, wordsOn } from './on-day.js'

// A receiver that has met without a word is silent; one that has not met has not taken it up; of
// one whose minutes are not in the archive nothing is known.

export interface Silence {
  readonly state: 'unanswered' | 'not_taken_up' | 'unknown'
  /** Meetings since whose minutes can be read; null where that cannot be known. */
  readonly meetings: number | null
}

/** What those who hold a question have done since it was put, as far as the archive can tell. */
export function wasSilent(point: Point, receivers: readonly string[], at: OnDay): Silence {
  // A party keeps no minutes: it has answered or it has not.
  if (receivers.length === 0) return { state: 'unanswered', meetings: null }
  const { on } = point.minutes()
  const met = at.held.filter(
    (one) => !one.draft && one.on > on && one.forums.some((forum) => receivers.includes(forum)),
  )
  if (met.length > 0) return { state: 'unanswered', meetings: met.length }
  const here = receivers.some((forum) => keepsMinutes(forum, at))
  const asked = lastDay(point.clauses.get('Tas upp') ?? '')
  const missed =
    (asked !== null && asked < at.day) ||
    receivers.some((forum) => shouldMeet(forum, at).some((day) => day > on && day < at.day))
  return here && !missed
    ? { state: 'not_taken_up', meetings: 0 }
    : { state: 'unknown', meetings: null }
}

/** Its minutes are kept in this archive. */
export const keepsMinutes = (forum: string, { forums, held, planned }: OnDay): boolean =>
  forums.get(forum)?.external !== true &&
  [...held, ...planned].some((one) => one.forums.includes(forum))

/** Days on which a forum has decided to meet, by the latest word, or is summoned to. */
function shouldMeet(forum: string, at: OnDay): readonly string[] {
  const days = new Map<string, boolean>()
  for (const list of at.points) {
    if (list.label !== 'Mötestider' || isDraft(list)) continue
    const proposed = list.said.startsWith('förslag')
    const adopted = wordsOn(list, at).some(
      ({ word, bearing }) => bearing === 'adopted' && !isDraft(word),
    )
    if (proposed && !adopted) continue
    for (const { on, movedFrom, cancelled, with: other } of list.days) {
      if (![...list.minutes().forums, other].includes(forum)) continue
      days.set(on, !cancelled)
      if (movedFrom !== null) days.set(movedFrom, false)
    }
  }
  for (const { forums, on } of at.planned) if (forums.includes(forum)) days.set(on, true)
  return [...days].filter(([, meets]) => meets).map(([on]) => on)
}
