import { longDays } from '../../../format.js'
import type { Lang, Text } from '../../../text.js'
import type { Archive } from '../../archive.js'
import { valueLabel } from '../../describe.js'
import { calendarOf } from '../../forums/calendar.js'
import { heldFor } from '../../said/succession.js'

/** A meeting that is to come, as far as it is known. */
export interface NextMeeting {
  readonly on: string
  readonly until: string
  /** Decided, or with a notice of its own; else only proposed. */
  readonly sure: boolean
  readonly mode: string | null
  readonly place: string | null
  readonly start: string | null
  readonly end: string | null
  readonly jointWith: string | null
}

/** The first meeting of a forum after a day; a proposed day only where none is decided. */
export function nextMeeting(archive: Archive, forum: string, after: string): NextMeeting | null {
  const known = knownMeetings(archive, forum).filter(({ on }) => on > after)
  return known.find(({ sure }) => sure) ?? known[0] ?? null
}

/** What has been said of a forum's meeting on a day, and what its notice says. */
export const meetingOn = (archive: Archive, forum: string, day: string): NextMeeting | null =>
  knownMeetings(archive, forum).find(({ on }) => on === day) ?? null

function knownMeetings(archive: Archive, forum: string): readonly NextMeeting[] {
  const own = calendarOf(archive, forum)
  // The days of a forum that this one has taken over from; its notices were its own.
  const taken = heldFor(forum, archive)
    .slice(1)
    .flatMap((id) => calendarOf(archive, id))
    .filter(({ minutes }) => minutes === null)
  return [...own, ...taken]
    .filter(({ state }) => state !== 'held' && state !== 'cancelled')
    .map(({ on, until, state, mode, place, start, end, forums }): NextMeeting => {
      const jointWith = forums.find((one) => one !== forum) ?? null
      return { on, until, sure: state !== 'proposed', mode, place, start, end, jointWith }
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** "9 december 2022, fysiskt, Örebro, kl. 13–16". */
export function meetingWords(meeting: NextMeeting, lang: Lang): string {
  const { on, until, mode, place, start, end } = meeting
  const time = start === null ? null : [start, end].filter((one) => one !== null).map(hours)
  const at: Text = { sv: `kl. ${time?.join('–')}`, en: time?.join('–') ?? '' }
  return [
    longDays(on, until)[lang],
    mode === null ? null : valueLabel('minutes', ['mode'], mode)[lang],
    place,
    time === null ? null : at[lang],
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** `13:00` is 13, `11:30` is 11.30. */
const hours = (time: string): string => {
  const [hour = '', minutes = '00'] = time.split(':')
  return minutes === '00' ? String(Number(hour)) : `${Number(hour)}.${minutes}`
}
