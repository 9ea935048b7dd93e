import type { Archive } from '../archive/archive.js'
import type { Text } from '../text.js'
import { count } from './count.js'
import type { Query, Report } from './report.js'
import { aloud } from './representation/aloud.js'
import {
  type Asked,
  attendanceAsked,
  attendanceOptions,
  nothingKnown,
  parametersOf,
  subjectOf,
} from './representation/asked.js'
import { daysTable, sideDays } from './representation/days.js'
import { forumsTable } from './representation/forums.js'
import { notesOn } from './representation/notes.js'
import { actorsTable, partiesTable, seatsTable } from './representation/tables.js'
import { actorsIn, partiesOf, seatsOf } from './representation/tallies.js'
import { wordAsked } from './said/asked.js'
import { worthShowing } from './said/blocks.js'
import type { Table, View } from './view.js'

export const report: Report = {
  name: 'representation',
  aliases: ['företrädda', 'närvaro'],
  description: {
    sv: 'Vilka parter, platser och aktörer som har varit företrädda vid mötena, dag för dag',
    en: 'Which parties, seats and actors have been represented at meetings, day by day',
  },
  options: [
    ...attendanceOptions,
    {
      flags: '--by <what>',
      description: {
        sv: 'bara en tabell: part, dag, plats eller aktör',
        en: 'one table only: party, day, seat or actor',
      },
    },
  ],
  counts: [
    count('meetings', 'möten', 'meetings'),
    count('seats', 'platser att företräda', 'seats to represent'),
    count('seats_represented', 'företrädda platser', 'seats represented'),
    count('share', 'andel företrädda', 'share represented', 'share'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport företrädda --forum orebro-chefsgrupp --year 2022',
        en: 'samverkan report representation --forum orebro-chefsgrupp --year 2022',
      },
      says: {
        sv: 'vilka kommuner som var med, dag för dag, ett år',
        en: 'which municipalities were there, day by day, in a year',
      },
    },
    {
      command: {
        sv: 'samverkan rapport företrädda --by aktör',
        en: 'samverkan report representation --by actor',
      },
      says: {
        sv: 'om skolan och vårdcentralen har varit med de senaste tolv månaderna',
        en: 'whether schools and health centres were there in the last twelve months',
      },
    },
  ],
  build(archive, query) {
    return viewOf(archive, attendanceAsked(query, archive), byAsked(query))
  },
}

type By = 'party' | 'day' | 'seat' | 'actor'

const kinds: ReadonlyMap<By, Text> = new Map([
  ['party', { sv: 'part', en: 'party' }],
  ['day', { sv: 'dag', en: 'day' }],
  ['seat', { sv: 'plats', en: 'seat' }],
  ['actor', { sv: 'aktör', en: 'actor' }],
])

const byAsked = (query: Query): By | null =>
  wordAsked(query, 'by', kinds, { sv: 'går inte att visa efter', en: 'is nothing to show by' })

function viewOf(archive: Archive, asked: Asked, by: By | null): View {
  const { forum, forums, period } = asked
  const days = forums.flatMap((one) => sideDays(archive, one, period))
  const parties = partiesOf(archive, forums, period)
  const seats = seatsOf(archive, forums, period)
  const actors = actorsIn(archive, forums, period)
  const ids = forums.flatMap(({ id }) => id ?? [])
  const meetings = new Set(days.map(({ meeting }) => meeting)).size
  const named = forum === null
  // Of all forums at once only the overview is short enough to be read.
  const show = (what: By) => ({ named, hidden: by === null ? named : by !== what })
  const tables: Table[] = [
    forumsTable(ids, days, archive, by !== null || !named),
    daysTable(days, archive, named, show('day').hidden),
    partiesTable(parties, archive, show('party')),
    seatsTable(seats, archive, show('seat')),
    actorsTable(actors, archive, show('actor')),
  ]
  const empty = nothingKnown(asked, archive)
  const words = empty.length > 0 ? empty : aloud(days, forum, meetings, archive)
  const sum = (pick: (one: (typeof days)[number]) => number) =>
    days.reduce((all, one) => all + pick(one), 0)
  const [filled, places] = [sum((one) => one.seats), sum((one) => one.places)]
  return {
    report: 'representation',
    title: { sv: 'Företrädda vid mötena', en: 'Represented at meetings' },
    subject: subjectOf(asked, archive),
    parameters: { ...parametersOf(asked), by },
    figures: {
      forums: ids.length,
      meetings,
      seats_represented: filled,
      seats: places,
      share: places === 0 ? null : filled / places,
      seats_never_represented: seats.filter((one) => one.member + one.substitute === 0).length,
      parties_never_represented: parties.filter((one) => one.member + one.substitute === 0).length,
      actors_never_represented: actors.filter(
        ({ actor, member, substitute }) => actor.knowable && member + substitute === 0,
      ).length,
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: words },
      // Asked for one table, a spreadsheet gets that one and no other.
      ...(by === null ? tables : tables.filter(({ hidden }) => !hidden)),
    ]),
    notes: notesOn(asked, { days, seats, actors }, archive),
  }
}
