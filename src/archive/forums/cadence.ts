import { daysBetween, year as yearOf } from '../../dates.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { activeSpans, daysIn, wholeYear } from './active-spans.js'
import { calendarOf, type ForumMeeting, isByCorrespondence } from './calendar.js'

/**
 * How a year of meetings stands. `short`: the year is over and there were fewer than agreed.
 * `at_risk`: it goes on, and what is planned and what there is room for do not reach the number.
 * `unrecorded`: days without minutes would decide it. `unknown`: the archive does not reach so far
 * back, or begins in that year.
 * `none`: nothing is agreed, or the forum was not there. `proposed`: shown, and held to nobody.
 */
export type CadenceState =
  | 'met'
  | 'on_track'
  | 'at_risk'
  | 'short'
  | 'unrecorded'
  | 'unknown'
  | 'proposed'
  | 'none'

/** Meetings of one kind in a year against what is agreed. */
export interface Tally {
  readonly held: number
  /** Still to come, decided or with a notice. */
  readonly planned: number
  /** Days that have passed without minutes: nobody here can tell whether there was a meeting. */
  readonly unrecorded: number
  /** At least so many in a whole year; null when nothing is agreed. */
  readonly agreed: number | null
  /**
   * At least so many in this year: in proportion, rounded down, to the days on which the forum
   * was there and did not rest. Four a year are three in nine months, and none in ten weeks.
   */
  readonly required: number | null
  readonly state: CadenceState
}

/** What a forum has with another: so many joint meetings. */
export interface JointTally extends Tally {
  readonly with: string
}

/** A year of a forum's meetings. */
export interface CadenceYear extends Tally {
  readonly year: number
  /** The forum was there, and did not rest, the whole year. */
  readonly whole: boolean
  /** Every meeting of the year, by day; a joint one counts here as in the other forum. */
  readonly meetings: readonly ForumMeeting[]
  readonly proposed: number
  readonly moved: number
  readonly cancelled: number
  /** Decisions by correspondence: nobody met. */
  readonly correspondence: number
  readonly joint: readonly JointTally[]
}

/**
 * The years a forum can be judged by: from its first meeting with minutes here to the year of the
 * as-of day. Of what was before nobody here can tell, and a notice alone tells of nothing.
 */
export function knownYears(archive: Archive, forum: string): readonly number[] {
  const first = firstHeld(archive, forum)
  if (first === null) return []
  const [from, last] = [yearOf(first), yearOf(archive.today)]
  return Array.from({ length: last - from + 1 }, (_, at) => from + at)
}

const firstHeld = (archive: Archive, forum: string): string | null =>
  calendarOf(archive, forum).find(({ state }) => state === 'held')?.on ?? null

/** How often a forum met in a year, and how often it should. */
export function cadenceIn(archive: Archive, forum: string, year: number): CadenceYear {
  const facts = archive.findA('forum', forum)?.facts ?? {}
  const meetings = calendarOf(archive, forum).filter(({ on }) => yearOf(on) === year)
  const spans = activeSpans(facts, wholeYear(year))
  const active = daysIn(spans)
  const { cadence } = facts
  const known = { first: firstHeld(archive, forum), begins: spans[0]?.start ?? wholeYear(year).end }
  const asked = { archive, year, active, known, isProposed: cadence?.proposed === true }
  const joint: JointTally[] = []
  for (const [, { with: other, min_per_year: agreed }] of entriesOf(cadence?.joint)) {
    const id = archive.findA('forum', other)?.id ?? other
    if (id === undefined) continue
    const both = meetings.filter(({ forums }) => forums.includes(id))
    joint.push({ with: id, ...tally(both, agreed ?? null, asked) })
  }
  const count = (state: ForumMeeting['state']) =>
    meetings.filter((one) => one.state === state).length
  return {
    year,
    whole: active === daysIn([wholeYear(year)]),
    meetings,
    ...tally(meetings, cadence?.min_per_year ?? null, asked),
    proposed: count('proposed'),
    moved: meetings.filter(({ movedFrom }) => movedFrom.length > 0).length,
    cancelled: count('cancelled'),
    correspondence: meetings.filter(isByCorrespondence).length,
    joint,
  }
}

interface Asked {
  readonly archive: Archive
  readonly year: number
  /** Days of the year on which the forum was there. */
  readonly active: number
  /** The first day of the year on which it was there, and its first meeting with minutes here. */
  readonly known: { readonly first: string | null; readonly begins: string }
  readonly isProposed: boolean
}

/**
 * Whether the archive has all the meetings of a year. Its first year is such only when it begins
 * with the forum or the year: no later than a forum that meets as agreed would have met once.
 */
function isWhole({ known: { first, begins }, year }: Asked, agreed: number): boolean {
  if (first === null || yearOf(first) > year) return false
  if (yearOf(first) < year) return true
  return daysBetween(begins, first) * agreed <= daysIn([wholeYear(year)])
}

function tally(meetings: readonly ForumMeeting[], agreed: number | null, asked: Asked): Tally {
  const met = meetings.filter((one) => !isByCorrespondence(one))
  const count = (state: ForumMeeting['state']) => met.filter((one) => one.state === state).length
  const [held, planned, unrecorded] = [count('held'), count('planned'), count('unrecorded')]
  const whole = daysIn([wholeYear(asked.year)])
  const required = agreed === null ? null : Math.floor((agreed * asked.active) / whole)
  const counts = { held, planned, unrecorded, agreed, required }
  return { ...counts, state: stateOf(counts, asked) }
}

function stateOf(
  { held, planned, unrecorded, required, agreed }: Omit<Tally, 'state'>,
  asked: Asked,
): CadenceState {
  const { archive, year, isProposed, active } = asked
  if (required === null || agreed === null || active === 0) return 'none'
  if (isProposed) return 'proposed'
  const isKnown = isWhole(asked, agreed)
  if (held >= required) return isKnown || held > 0 ? 'met' : 'unknown'
  if (!isKnown) return 'unknown'
  const { end } = wholeYear(year)
  if (end < archive.today) return held + unrecorded >= required ? 'unrecorded' : 'short'
  const missing = required - held - planned
  if (missing <= roomLeft(archive, year, agreed)) return 'on_track'
  return missing <= unrecorded ? 'unrecorded' : 'at_risk'
}

/**
 * How many meetings that nobody has planned yet the rest of a year has room for, at the pace that
 * is agreed: the agreed number times the part of the year that is left, rounded.
 */
export function roomLeft({ today }: Archive, year: number, agreed: number): number {
  const { start, end } = wholeYear(year)
  const left = daysBetween(today < start ? start : today, end)
  return Math.round((agreed * left) / (daysBetween(start, end) + 1))
}
