import { longDays } from '../../../format.js'
import type { Lang, Text } from '../../../text.js'
import type { Archive } from '../../archive.js'
import { valueLabel } from '../../describe.js'
import { expectedMeetings } from '../../said/expected.js'
import { plannedMeetingsOf } from '../../said/meetings.js'

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
  const said = expectedMeetings(archive, forum)
    .filter(({ state }) => state === 'decided' || state === 'proposed')
    .map(
      ({ on, until, state, date, jointWith }): NextMeeting => ({
        on,
        until,
        sure: state === 'decided',
        mode: date?.mode ?? null,
        place: date?.venue ?? null,
        start: date?.time?.start ?? null,
        end: date?.time?.end ?? null,
        jointWith,
      }),
    )
  const noticed = plannedMeetingsOf(archive, forum).map(({ on, until, minutes, forums }) => {
    const { mode, place, start, end } = minutes.facts
    const jointWith = forums.find((one) => one !== forum) ?? null
    const facts = { mode, place, start, end }
    const known = Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, value ?? null]),
    ) as Pick<NextMeeting, 'mode' | 'place' | 'start' | 'end'>
    return { on, until, sure: true, ...known, jointWith }
  })
  // The notice is later than the list and says more.
  return [...noticed, ...said].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
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
