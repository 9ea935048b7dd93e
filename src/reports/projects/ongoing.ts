import type { Archive } from '../../archive/archive.js'
import { total } from '../../archive/funds/sum.js'
import type { Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'
import type { Span } from '../span.js'
import type { Block, Prose, View } from '../view.js'
import { sumOf } from './blocks.js'
import { countProjects, laterProjects } from './counted.js'
import { type ProjectFilter, passes } from './filters.js'
import { about, chainsNote, laterNote, leftOut, unpricedNote } from './notes.js'
import { daysTable, moneyTable, runningTable } from './ongoing-tables.js'
import { type Course, courseOf, type Reporting } from './reporting.js'
import { moneyOf } from './survival.js'
import { filterParameters, subjectOf } from './survived.js'
import { timelineOf } from './timeline.js'
import { twiceNote } from './twice.js'
import { spanWritten } from './within.js'

/** What goes on, what ends soon, and what has ended without a final report. */
export function ongoingView(archive: Archive, filter: ProjectFilter, within: Span): View {
  const projects = countProjects(archive).filter((one) => passes(one, filter))
  const later = laterProjects(archive).filter((one) => passes(one, { ...filter, cohort: null }))
  const course = courseOf(projects, archive)
  const { ongoing, unreported } = course
  const all = [...unreported, ...ongoing]
  const [soon, longer] = bySoon(ongoing, within.after(archive.today))
  const open = projects.filter(
    ({ granted, state, face }) => granted && state === 'unknown' && face.end === null,
  )
  const blocks: (Block | null)[] = [
    aloud(course, soon.length, within),
    daysTable('unreported', unreportedWords, unreported),
    daysTable(
      'ends_soon',
      { sv: `Tar slut inom ${within.name.sv}`, en: `Ends within ${within.name.en}` },
      soon,
    ),
    daysTable('ongoing', longerWords, longer),
    timelineOf(all, archive.today),
    moneyTable(all, archive),
    runningTable(all, archive),
  ]
  return {
    report: 'projects',
    title: { sv: 'Pågående projekt', en: 'Ongoing projects' },
    subject: subjectOf(
      all.map(({ project }) => project),
      filter,
      archive,
    ),
    parameters: { ongoing: true, within: spanWritten(within), ...filterParameters(filter) },
    figures: ongoingFigures(course, soon),
    blocks: blocks
      .filter((block) => block !== null)
      .filter((block) => block.kind !== 'table' || block.rows.length > 0 || block.hidden),
    notes: [
      ...laterNote(later, archive.today),
      ...unpricedNote(all.map(({ project }) => project)),
      ...chainsNote(all.map(({ project }) => project)),
      ...twiceNote(projects),
      ...about(open, {
        sv: 'saknar slutdatum, så ingen vet om det pågår',
        en: 'with no end date, so that nobody can tell whether it goes on',
      }),
      ...leftOut(archive),
    ],
  }
}

const unreportedWords: Text = { sv: 'Slut utan slutrapport', en: 'Ended without a final report' }
const longerWords: Text = { sv: 'Pågår längre', en: 'Goes on longer' }

/** Those that end no later than a day, and the others. */
const bySoon = (ongoing: readonly Reporting[], until: string) => {
  const isSoon = ({ project: { face } }: Reporting) => face.end !== null && face.end <= until
  return [ongoing.filter(isSoon), ongoing.filter((one) => !isSoon(one))] as const
}

/** What overviews tell of projects that go on. */
export function ongoingFigures({ ongoing, unreported }: Course, soon: readonly Reporting[]) {
  const money = moneyOf(ongoing.map(({ project }) => project))
  const paid = total(ongoing.map((one) => one.paid))
  const ids = (list: readonly Reporting[]) => list.map(({ project }) => project.id)
  const overdue = [...unreported, ...ongoing].filter(({ isOverdue }) => isOverdue)
  return {
    ongoing: ongoing.length,
    ends_soon: soon.length,
    unreported: unreported.length,
    overdue: overdue.length,
    amount_ongoing: money.sum,
    amounts_not_known: money.unknown,
    amount_paid: paid.known,
    paid_not_known: paid.unknown,
    ids: {
      ongoing: ids(ongoing),
      ends_soon: ids(soon),
      unreported: ids(unreported),
      overdue: ids(overdue),
    },
  }
}

function aloud({ ongoing, unreported }: Course, soon: number, within: Span): Prose {
  const overdue = [...unreported, ...ongoing].filter(({ isOverdue }) => isOverdue).length
  const first = goesOn(ongoing.length, sumOf(ongoing.map(({ project }) => project)))
  const [ends, late] = [number(soon, 'ett'), number(overdue, 'ett')]
  return {
    kind: 'prose',
    heading: { sv: 'Att läsa upp', en: 'To read aloud' },
    paragraphs: [
      sentences(
        first,
        soon === 0
          ? null
          : {
              sv: `${ends.sv} tar slut inom ${within.name.sv}`,
              en: `${ends.en} ${soon === 1 ? 'ends' : 'end'} within ${within.name.en}`,
            },
        overdue === 0
          ? null
          : {
              sv: `${late.sv} har inte lämnat slutrapport i tid`,
              en: `${late.en} ${overdue === 1 ? 'has' : 'have'} not handed in a final report in time`,
            },
      ),
    ],
  }
}

function goesOn(count: number, money: Text): Text {
  if (count === 0) return { sv: 'inget projekt pågår', en: 'no project is going on' }
  const words = numbered(
    count,
    'ett',
    { sv: 'projekt pågår', en: 'project is going on' },
    { sv: 'projekt pågår', en: 'projects are going on' },
  )
  return {
    sv: `${words.sv}, med ${money.sv} beviljade`,
    en: `${words.en}, with ${money.en} granted`,
  }
}
