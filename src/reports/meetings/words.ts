import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import {
  type ForumMeeting,
  isByCorrespondence,
  type MeetingState,
} from '../../archive/forums/calendar.js'
import { isoWeek } from '../../dates.js'
import { shortDay } from '../../format.js'
import { each, join, same, type Text } from '../../text.js'
import { forumNames } from '../said/naming.js'

export const stateNames: Readonly<Record<MeetingState, Text>> = {
  held: { sv: 'hållet', en: 'held' },
  planned: { sv: 'planerat', en: 'planned' },
  proposed: { sv: 'föreslaget', en: 'proposed' },
  cancelled: { sv: 'inställt', en: 'cancelled' },
  unrecorded: { sv: 'protokoll saknas', en: 'no minutes here' },
}

/** "10 feb 2023" · "12–13 okt 2023". */
export function shortDays(on: string, until: string): Text {
  if (until === on) return shortDay(on)
  const [first, last] = [shortDay(on), shortDay(until)]
  return on.slice(0, 7) === until.slice(0, 7)
    ? each((lang) => `${Number(on.slice(8))}–${last[lang]}`)
    : each((lang) => `${first[lang]}–${last[lang]}`)
}

/** "2026-W53": the week by ISO 8601, with the year the week belongs to. */
export function weekOf(day: string): string {
  const { year, week } = isoWeek(day)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** "v. 53". */
export function weekName(day: string): Text {
  const { week } = isoWeek(day)
  return { sv: `v. ${week}`, en: `wk ${week}` }
}

/** "10–15" · "8.30–10" · "från 9"; null where no time is known. */
export function timesName({ start, end }: Pick<ForumMeeting, 'start' | 'end'>): Text | null {
  if (start === null) return null
  return end === null
    ? { sv: `från ${hours(start)}`, en: `from ${start}` }
    : { sv: `${hours(start)}–${hours(end)}`, en: `${start}–${end}` }
}

/** `13:00` is 13, `11:30` is 11.30. */
const hours = (time: string): string => {
  const [hour = '', minutes = '00'] = time.split(':')
  return minutes === '00' ? String(Number(hour)) : `${Number(hour)}.${minutes}`
}

/** "hållet" · "planerat, flyttat från 1 dec 2026". */
export function stateWords(meeting: ForumMeeting): Text {
  const { state, movedFrom } = meeting
  const parts: Text[] = isByCorrespondence(meeting)
    ? [valueLabel('minutes', ['meeting_type'], 'correspondence')]
    : [stateNames[state]]
  const [first] = movedFrom
  if (first !== undefined) {
    const day = shortDay(first)
    parts.push({ sv: `flyttat från ${day.sv}`, en: `moved from ${day.en}` })
  }
  return join(parts, ', ')
}

/** "Länsstyrgruppen och Politiska samverkansberedningen". */
export const whoMeets = ({ forums }: ForumMeeting, archive: Archive): Text =>
  forumNames(forums, archive)

/** "digitalt, Zoom"; null where nobody has said. */
export function whereWords({ mode, place }: Pick<ForumMeeting, 'mode' | 'place'>): Text | null {
  const parts = [
    ...(mode === null ? [] : [valueLabel('minutes', ['mode'], mode)]),
    ...(place === null ? [] : [same(place)]),
  ]
  return parts.length === 0 ? null : join(parts, ', ')
}
