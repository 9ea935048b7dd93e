import type { Archive } from '../../archive/archive.js'
import type { ForumMeeting } from '../../archive/forums/calendar.js'
import { column } from '../column.js'
import { headed } from '../said/naming.js'
import type { Row, Table } from '../view.js'
import { uidOf } from './events.js'
import {
  shortDays,
  stateWords,
  timesName,
  weekName,
  weekOf,
  whereWords,
  whoMeets,
} from './words.js'

/** A row for each meeting, by day. */
export const calendarTable = (meetings: readonly ForumMeeting[], archive: Archive): Table => ({
  kind: 'table',
  name: 'meetings',
  heading: headed({ sv: 'Möten', en: 'Meetings' }, meetings.length),
  columns: [
    { ...column('day', 'Dag', 'Day'), people: true },
    { ...column('week_name', 'Vecka', 'Week'), people: true },
    { ...column('time', 'Tid', 'Time'), people: true },
    { ...column('who', 'Forum', 'Forum'), people: true },
    { ...column('where', 'Var', 'Where'), people: true },
    { ...column('how', 'Läge', 'State'), people: true },
    ...[
      column('on', 'första dagen', 'first day', 'date'),
      column('until', 'sista dagen', 'last day', 'date'),
      column('week', 'vecka', 'week'),
      column('start', 'börjar', 'begins'),
      column('end', 'slutar', 'ends'),
      column('forum', 'forum', 'forum', 'id'),
      column('forums', 'alla forum', 'all forums'),
      column('names', 'forumens namn', 'names of the forums'),
      column('state', 'läge', 'state', 'id'),
      column('moved_from', 'flyttat från', 'moved from'),
      column('meeting_type', 'mötestyp', 'meeting type'),
      column('mode', 'form', 'mode'),
      column('place', 'plats', 'place'),
      column('minutes', 'protokoll eller kallelse', 'minutes or notice', 'id'),
      column('uid', 'id i kalendern', 'id in calendars', 'id'),
    ].map((one) => ({ ...one, machine: true })),
  ],
  rows: meetings.map((meeting) => rowOf(meeting, archive)),
})

function rowOf(meeting: ForumMeeting, archive: Archive): Row {
  const { on, until, start, end, forums, host, state, movedFrom, mode, place, minutes } = meeting
  return {
    day: shortDays(on, until),
    week_name: weekName(on),
    time: timesName(meeting),
    who: whoMeets(meeting, archive),
    where: whereWords(meeting),
    how: stateWords(meeting),
    on,
    until,
    week: weekOf(on),
    start,
    end,
    forum: host,
    forums: forums.join(' '),
    names: whoMeets(meeting, archive),
    state,
    moved_from: movedFrom.join(' '),
    meeting_type: minutes?.facts.meeting_type ?? null,
    mode,
    place,
    minutes: minutes?.id ?? null,
    uid: uidOf(meeting),
  }
}
