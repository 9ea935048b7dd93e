import { fold } from '../../nearest.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { activeSpans, daysIn, wholeYear } from './active-spans.js'
import { calendarOf, type ForumMeeting } from './calendar.js'

/** A role that a forum invites at regular intervals, and the meetings it came to in a year. */
export interface GuestYear {
  /** Its place among the `guests` of the forum. */
  readonly index: number
  readonly role: string
  readonly year: number
  /** At least so many: in proportion, rounded down, to the days the forum was there. */
  readonly required: number
  readonly agreed: number
  readonly came: readonly ForumMeeting[]
  /** Meetings of the year with minutes that say who was there. */
  readonly meetings: number
}

/** How often the guests a forum has agreed to invite came in a year, by its lists of participants. */
export function guestsIn(archive: Archive, forum: string, year: number): readonly GuestYear[] {
  const facts = archive.findA('forum', forum)?.facts
  if (!facts) return []
  const share = daysIn(activeSpans(facts, wholeYear(year))) / daysIn([wholeYear(year)])
  const held = calendarOf(archive, forum).filter(
    ({ on, state, minutes }) =>
      on.startsWith(`${year}-`) && state === 'held' && (minutes?.facts.attendance?.length ?? 0) > 0,
  )
  return [...entriesOf(facts.guests)].flatMap(([index, { role, party, min_per_year: agreed }]) => {
    if (role === undefined || agreed === undefined) return []
    const came = held.filter((meeting) => isThere(meeting, role, party, archive))
    const required = Math.floor(agreed * share)
    return [{ index, role, year, required, agreed, came, meetings: held.length }]
  })
}

/** Whether somebody with a role, or with one of its family, was at a meeting. */
function isThere(
  { minutes }: ForumMeeting,
  role: string,
  party: string | undefined,
  archive: Archive,
): boolean {
  const roles = new Set(familyOf(role, archive).map(fold))
  return [...entriesOf(minutes?.facts.attendance)].some(
    ([, row]) =>
      row.role !== undefined &&
      roles.has(fold(row.role)) &&
      (row.status === undefined || row.status === 'present') &&
      (party === undefined || (row.party !== undefined && isOf(row.party, party, archive))),
  )
}

const isOf = (one: string, party: string, { parties }: Archive): boolean =>
  one === party || parties.whole(one) === parties.whole(party)

function familyOf(role: string, { settings }: Archive): readonly string[] {
  const families = Object.entries(settings.role_families ?? {})
  const found = families.find(([name, roles]) => {
    const all = [name, ...[...entriesOf(roles)].map(([, one]) => one)]
    return all.some((one) => fold(one) === fold(role))
  })
  if (!found) return [role]
  return [found[0], ...[...entriesOf(found[1])].map(([, one]) => one)]
}
