import { addDays, daysBetween } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { perArchive } from '../per-archive.js'
import { calendarOf, type ForumMeeting, isByCorrespondence } from './calendar.js'
import { isActive } from './life.js'

/**
 * How a meeting was prepared. `ahead`: nothing is planned, and there is time. `unknown`: nobody here can tell, since
 * the preparing forum is outside the archive, was not there, or has a day without minutes.
 */
export type PreparationState = 'in_time' | 'late' | 'missing' | 'ahead' | 'unknown'

/** An ordinary meeting, and the meeting that prepared it. */
export interface Preparation {
  readonly main: ForumMeeting
  readonly by: string
  /** At least so many days before; null when the forum does not say. */
  readonly wanted: number | null
  readonly state: PreparationState
  /** The last meeting since the one before, or the last that was in time; null without any. */
  readonly meeting: ForumMeeting | null
  /** Days from the last day of that to the first day of the meeting. */
  readonly days: number | null
}

interface Known {
  readonly of: Map<string, readonly Preparation[]>
  /** By the path of the minutes or notice. */
  readonly at: Map<string, Preparation>
}

const known = perArchive((): Known => ({ of: new Map(), at: new Map() }))
const none: readonly Preparation[] = []

/**
 * How each ordinary meeting of a forum is prepared: by a meeting of the preparing forum since the
 * ordinary meeting before, so many days ahead. Days are counted by the calendar, to the first day
 * of a meeting over several.
 */
export function preparationsOf(archive: Archive, forum: string): readonly Preparation[] {
  const made = known(archive)
  const before = made.of.get(forum)
  if (before) return before
  const found = read(archive, archive.findA('forum', forum))
  made.of.set(forum, found)
  for (const one of found) if (one.main.minutes) made.at.set(one.main.minutes.path, one)
  return found
}

/** How the meeting of some minutes is prepared; undefined when it is none that is. */
export function preparationFor(
  archive: Archive,
  { path, facts }: Document<'minutes'>,
): Preparation | undefined {
  const forum = archive.findA('forum', facts.forum)?.id
  if (!forum || preparationsOf(archive, forum).length === 0) return undefined
  return known(archive).at.get(path)
}

function read(archive: Archive, forum: Document<'forum'> | undefined): readonly Preparation[] {
  const preparing = archive.findA('forum', forum?.facts.preparation?.by)
  if (!forum?.id || !preparing?.id || preparing === forum) return none
  const wanted = forum.facts.preparation?.min_days_before ?? null
  const { id, facts } = preparing
  const meetings = calendarOf(archive, id).filter(isMeeting)
  const found: Preparation[] = []
  let before = ''
  // Both lists are by day, so that each is gone through once.
  let next = 0
  for (const main of calendarOf(archive, forum.id)) {
    if (main.host !== forum.id || !isOrdinary(main)) continue
    // Nobody can tell whether it was held, and what came before it was for that one.
    if (main.state === 'unrecorded') {
      before = main.on
      continue
    }
    const since: ForumMeeting[] = []
    for (; next < meetings.length; next++) {
      const meeting = meetings[next]
      if (!meeting || meeting.until > main.on) break
      if (meeting.on > before && meeting !== main) since.push(meeting)
    }
    const canTell = isActive(facts, main.on)
    const asked = { main, since, before }
    found.push({ main, by: id, wanted, ...judged(asked, wanted, canTell, archive.today) })
    before = main.on
  }
  return found
}

/** A meeting, what its preparing forum held since the one before, and the day of that. */
interface Asked {
  readonly main: ForumMeeting
  readonly since: readonly ForumMeeting[]
  readonly before: string
}

type Judged = Pick<Preparation, 'state' | 'meeting' | 'days'>

function judged(
  { main, since, before }: Asked,
  wanted: number | null,
  canTell: boolean,
  today: string,
): Judged {
  const all = since.map((meeting) => ({ meeting, days: daysBetween(meeting.until, main.on) }))
  const isInTime = ({ days }: Ahead) => wanted === null || days >= wanted
  // One that is nearer to the meeting before was late for that, and not early for this.
  const isFor = ({ meeting, days }: Ahead) =>
    before === '' || daysBetween(before, meeting.on) > days
  const isSure = ({ meeting }: Ahead) => meeting.state === 'held' || meeting.state === 'planned'
  const last = all.findLast(isSure)
  const early = all.filter((one) => isInTime(one) && isFor(one))
  const found = last && isInTime(last) ? last : (early.findLast(isSure) ?? last)
  if (found && isInTime(found)) return { state: 'in_time', ...found }
  const { meeting, days } = found ?? { meeting: null, days: null }
  const isStillTime = addDays(main.on, -(wanted ?? 0)) >= today && main.on > today
  if (meeting === null && isStillTime) return { state: 'ahead', meeting, days }
  if (early.length > 0 || !canTell) return { state: 'unknown', meeting, days }
  return { state: meeting === null ? 'missing' : 'late', meeting, days }
}

/** A meeting so many days before another. */
interface Ahead {
  readonly meeting: ForumMeeting
  readonly days: number
}

/** Theme days, workshops and extra meetings are not prepared that way; nor what was called off. */
function isOrdinary({ state, minutes }: ForumMeeting): boolean {
  if (state === 'cancelled' || state === 'proposed') return false
  const kind = minutes?.facts.meeting_type
  return kind === undefined || kind === 'ordinary'
}

const isMeeting = (meeting: ForumMeeting): boolean =>
  meeting.state !== 'cancelled' && !isByCorrespondence(meeting)
