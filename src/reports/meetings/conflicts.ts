import type { Archive } from '../../archive/archive.js'
import { calendarOf, type ForumMeeting } from '../../archive/forums/calendar.js'
import type { Clash } from '../../archive/forums/clashes.js'
import { type Preparation, preparationsOf } from '../../archive/forums/preparation.js'
import { counted, shortDay } from '../../format.js'
import { capital, each, join, listed, type Text } from '../../text.js'
import { column } from '../column.js'
import { days, forumName } from '../said/naming.js'
import type { Entry, EntryFact, Table } from '../view.js'
import { shortDays, timesName, whoMeets } from './words.js'

/** More than this is counted instead of listed. */
const mostTold = 6

/** The meetings of some forums that are prepared too late, after they were held, or not at all. */
export const latePreparations = (
  meetings: readonly ForumMeeting[],
  archive: Archive,
): readonly Preparation[] => {
  const asked = new Set(meetings)
  const forums = new Set(meetings.map(({ host }) => host))
  return [...forums]
    .flatMap((forum) => preparationsOf(archive, forum))
    .filter(({ main, state }) => asked.has(main) && (state === 'late' || state === 'missing'))
    .sort((a, b) => (a.main.on < b.main.on ? -1 : 1))
}

/** The first meeting of the preparing forum after the one it was to prepare, before the next. */
export function preparedAfter({ main, by }: Preparation, archive: Archive): ForumMeeting | null {
  const next = calendarOf(archive, main.host).find(
    (one) => one.host === main.host && one.on > main.on,
  )
  const after = calendarOf(archive, by).find(
    ({ on, state }) => on > main.on && (state === 'held' || state === 'planned'),
  )
  return after && (!next || after.on < next.on) ? after : null
}

/** Two meetings on one day, and what they have in common. */
export function clashEntry(
  { one, other, on, seats, parties, overlaps }: Clash,
  archive: Archive,
): Entry {
  const facts: EntryFact[] = [one, other].map((meeting) => ({
    label: timesName(meeting) ?? { sv: 'ingen tid', en: 'no time' },
    value: whoMeets(meeting, archive),
    aside: shortDays(meeting.on, meeting.until),
  }))
  if (seats.length > 0) {
    const names = seats.map(({ party, role }) => {
      const name = archive.name(party)
      return each((lang) => `${role} (${name[lang]})`)
    })
    facts.push({ label: { sv: 'Samma platser', en: 'Same seats' }, value: told(names) })
  } else {
    const names = parties.map((party) => archive.name(party))
    facts.push({ label: { sv: 'Samma parter', en: 'Same parties' }, value: told(names) })
  }
  const apart: Text = { sv: 'samma dag, olika tider', en: 'same day, other times' }
  return {
    title: shortDay(on),
    aside: overlaps === false ? apart : { sv: 'samma tid', en: 'same time' },
    under: null,
    facts,
    id: null,
  }
}

const told = (names: readonly Text[]): Text => {
  const left = names.length - mostTold
  if (left <= 0) return listed(names)
  return listed([...names.slice(0, mostTold), { sv: `${left} till`, en: `${left} more` }])
}

/** A meeting, and when it was prepared. */
export function preparationEntry(found: Preparation, archive: Archive): Entry {
  const { main, by, wanted, meeting, days: ahead } = found
  const name = capital(forumName(by, archive))
  const after = meeting === null ? preparedAfter(found, archive) : null
  const facts: EntryFact[] = []
  if (meeting && ahead !== null) {
    const [on, count] = [shortDay(meeting.until), days(ahead)]
    facts.push({
      label: name,
      value: { sv: `${on.sv}, ${count.sv} före`, en: `${on.en}, ${count.en} before` },
    })
  } else if (after) {
    const on = shortDay(after.on)
    facts.push({ label: name, value: { sv: `${on.sv}, efter mötet`, en: `${on.en}, after it` } })
  } else facts.push({ label: name, value: { sv: 'inget möte', en: 'no meeting' } })
  if (wanted !== null) {
    const least = counted(wanted, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })
    facts.push({
      label: { sv: 'Bestämt', en: 'Decided' },
      value: { sv: `minst ${least.sv} före`, en: `at least ${least.en} before` },
    })
  }
  return {
    title: join([forumName(main.host, archive), shortDays(main.on, main.until)], ', '),
    aside: null,
    under: null,
    facts,
    id: main.minutes?.id ?? null,
  }
}

/** Clashes and late preparations for machines. */
export const conflictsTable = (
  clashes: readonly Clash[],
  late: readonly Preparation[],
  archive: Archive,
): Table => ({
  kind: 'table',
  name: 'conflicts',
  heading: { sv: 'Krockar', en: 'Conflicts' },
  columns: [
    column('kind', 'slag', 'kind', 'id'),
    column('on', 'dag', 'day', 'date'),
    column('forum', 'forum', 'forum', 'id'),
    column('other', 'det andra forumet', 'the other forum', 'id'),
    column('other_on', 'det andra mötets dag', 'day of the other meeting', 'date'),
    column('overlaps', 'tiderna går om varandra', 'the times overlap', 'boolean'),
    column('seats', 'samma platser', 'same seats', 'integer'),
    column('parties', 'samma parter', 'same parties', 'integer'),
    column('days', 'dagar före', 'days before', 'integer'),
    column('wanted', 'bestämt minst', 'decided at least', 'integer'),
  ],
  rows: [
    ...clashes.map(({ one, other, on, seats, parties, overlaps }) => ({
      kind: 'same_day',
      on,
      forum: one.host,
      other: other.host,
      other_on: other.on,
      overlaps,
      seats: seats.length,
      parties: parties.length,
      days: null,
      wanted: null,
    })),
    ...late.map((found) => ({
      kind: found.state === 'late' ? 'prepared_late' : 'not_prepared',
      on: found.main.on,
      forum: found.main.host,
      other: found.by,
      other_on: (found.meeting ?? preparedAfter(found, archive))?.on ?? null,
      overlaps: null,
      seats: null,
      parties: null,
      days: found.days,
      wanted: found.wanted,
    })),
  ],
  hidden: true,
})
