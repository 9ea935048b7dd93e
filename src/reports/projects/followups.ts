import type { Archive } from '../../archive/archive.js'
import type { Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'
import type { Span } from '../span.js'
import type { Block, Figure, Prose, View } from '../view.js'
import { countProjects, laterProjects } from './counted.js'
import { type ProjectFilter, passes } from './filters.js'
import {
  type Asking,
  askedTable,
  askingIn,
  askingTable,
  type Turn,
  turns,
} from './followups-tables.js'
import { about, chainsNote, laterNote, leftOut } from './notes.js'
import { moneyOf } from './survival.js'
import { filterParameters, subjectOf } from './survived.js'
import { spanWritten } from './within.js'

/** Which projects somebody should have asked about, whom to ask, and which come next. */
export function followupsView(archive: Archive, filter: ProjectFilter, within: Span): View {
  const projects = countProjects(archive).filter((one) => passes(one, filter))
  const later = laterProjects(archive).filter((one) => passes(one, { ...filter, cohort: null }))
  const all = askingIn(projects, within.after(archive.today), archive)
  const of = (turn: Turn) => all.filter((one) => one.turn === turn)
  const open = projects.filter(({ state, face }) => state === 'unknown' && face.end === null)
  const headings: Readonly<Record<Turn, Text>> = {
    never: {
      sv: 'Aldrig uppföljda, över ett år efter slutet',
      en: 'Never asked, a year after the end',
    },
    stale: { sv: 'För gammalt svar, över 18 månader', en: 'Answer too old, over 18 months' },
    next: { sv: `Tur inom ${within.name.sv}`, en: `Due within ${within.name.en}` },
    later: { sv: 'Senare', en: 'Later' },
  }
  const shown: readonly Turn[] = ['never', 'stale', 'next']
  const blocks: readonly (Block | null)[] = [
    aloud(of('never').length, of('stale').length, of('next').length, within),
    ...shown.map((turn) => askingTable(turn, headings[turn], of(turn), archive)),
    askedTable(all, archive),
  ]
  const counted = all.map(({ project }) => project)
  return {
    report: 'projects',
    title: { sv: 'Uppföljningar', en: 'Follow-ups' },
    subject: subjectOf(counted, filter, archive),
    parameters: { followups: true, within: spanWritten(within), ...filterParameters(filter) },
    figures: figuresOf(all),
    blocks: blocks.filter((block) => block !== null),
    notes: [
      whenDue,
      ...laterNote(later, archive.today),
      ...chainsNote(counted),
      ...about(open, {
        sv: 'saknar slutdatum, så ingen vet när det ska följas upp',
        en: 'with no end date, so that nobody can tell when to ask',
      }),
      ...leftOut(archive),
    ],
  }
}

const whenDue: Text = {
  sv: 'Ett projekt följs upp inom ett år efter slutet och sedan var artonde månad så länge det lever. Fråga den som svarade sist, annars den som skulle ta över, annars den som sökte.',
  en: 'A project is asked about within a year after its end, and then every eighteen months while it lives. Ask who answered last, else who was to take over, else who applied.',
}

function figuresOf(all: readonly Asking[]): Readonly<Record<string, Figure>> {
  const of = (turn: Turn) => all.filter((one) => one.turn === turn)
  const due = [...of('never'), ...of('stale')]
  const money = moneyOf(due.map(({ project }) => project))
  return {
    due: due.length,
    ...Object.fromEntries(turns.map((turn) => [turn, of(turn).length])),
    days_late_most: due.length === 0 ? null : Math.max(...due.map(({ late }) => late ?? 0)),
    amount_due: money.sum,
    amounts_not_known: money.unknown,
    ids: Object.fromEntries(turns.map((turn) => [turn, of(turn).map(({ project }) => project.id)])),
  }
}

function aloud(never: number, stale: number, next: number, within: Span): Prose {
  const due = never + stale
  const first: Text =
    due === 0
      ? { sv: 'inget projekt är försenat med sin uppföljning', en: 'no follow-up is late' }
      : numbered(
          due,
          'ett',
          { sv: 'projekt skulle ha följts upp', en: 'project should have been followed up' },
          { sv: 'projekt skulle ha följts upp', en: 'projects should have been followed up' },
        )
  const [none, old, coming] = [number(never, 'ett'), number(stale, 'ett'), number(next, 'ett')]
  return {
    kind: 'prose',
    heading: { sv: 'Att läsa upp', en: 'To read aloud' },
    paragraphs: [
      sentences(
        first,
        never === 0
          ? null
          : {
              sv: `${none.sv} har aldrig följts upp sedan medlen tog slut`,
              en: `${none.en} ${never === 1 ? 'has' : 'have'} never been asked about since the money ended`,
            },
        stale === 0
          ? null
          : {
              sv: `om ${old.sv} är svaret äldre än 18 månader`,
              en: `of ${old.en} the answer is older than 18 months`,
            },
        next === 0
          ? null
          : {
              sv: `${coming.sv} står på tur inom ${within.name.sv}`,
              en: `${coming.en} ${next === 1 ? 'is' : 'are'} due within ${within.name.en}`,
            },
      ),
    ],
  }
}
