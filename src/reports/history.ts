import type { Archive } from '../archive/archive.js'
import type { Past } from '../archive/past/first-days.js'
import { counted } from '../format.js'
import { capital, each, join, type Text } from '../text.js'
import { applicationSpells, minutesSpells, type Spell } from './history/spells.js'
import {
  type StateTimes,
  spellsTable,
  stateLabel,
  statesTable,
  stateTimes,
} from './history/tables.js'
import { filterFrom } from './projects/filters.js'
import type { Count, Query, Report } from './report.js'
import { idAsked } from './said/asked.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'history',
  aliases: ['historik', 'ledtider'],
  description: {
    sv: 'Hur lång tid i varje läge: utkast, utskickat, inkommen, beviljad …',
    en: 'How long in each state: draft, circulated, received, granted …',
  },
  options: [
    {
      flags: '--type <type>',
      description: {
        sv: 'bara protokoll (minutes) eller bara ansökningar (application)',
        en: 'only minutes or only applications',
      },
      choices: ['minutes', 'application'],
    },
    {
      flags: '--forum <forum>',
      description: { sv: 'bara detta forums protokoll', en: 'only the minutes of this forum' },
    },
    {
      flags: '--fund <id>',
      description: { sv: 'bara ansökningar om dessa medel', en: 'only applications to this fund' },
    },
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport historik', en: 'samverkan report history' },
      says: {
        sv: 'hur länge protokoll och ansökningar står i varje läge',
        en: 'how long minutes and applications stand in each state',
      },
    },
    {
      command: {
        sv: 'samverkan rapport historik --forum Chefsgruppen',
        en: 'samverkan report history --forum orebro-chefsgrupp',
      },
      says: {
        sv: 'hur snabbt ett forums protokoll skickas ut och godkänns',
        en: 'how soon the minutes of a forum are sent out and approved',
      },
    },
  ],
  needsPast: true,
  counts: ({ type, forum, fund }) => [
    ...(type === 'application' || fund !== undefined ? [] : minutesCounts),
    ...(type === 'minutes' || forum !== undefined ? [] : applicationCounts),
  ],
  build(archive, query, past = null) {
    return viewOf(archive, query, past)
  },
}

const days = (figure: string, sv: string, en: string): Count => ({
  figure: `${figure}.median`,
  label: { sv: `${sv}, dagar i median`, en: `${en}, median days` },
  type: 'days',
})

const minutesCounts = [
  days('minutes_draft', 'protokoll som utkast', 'minutes as a draft'),
  days('minutes_circulated', 'utskickat protokoll', 'minutes sent out'),
  days('minutes_until_approved', 'möte till godkännande', 'meeting to approval'),
]
const applicationCounts = [
  days('application_received', 'inkommen ansökan', 'application received'),
  days('application_granted', 'beviljad ansökan', 'application granted'),
]

function viewOf(archive: Archive, query: Query, past: Past | null): View {
  const forum = idAsked(query, 'forum', archive)
  const { fund } = filterFrom(query.fund === undefined ? {} : { fund: query.fund }, archive)
  const type = typeof query.type === 'string' ? query.type : null
  const spells = [
    ...(type === 'application' || fund !== null ? [] : minutesOf(forum, past, archive)),
    ...(type === 'minutes' || forum !== null ? [] : applicationsOf(fund, past, archive)),
  ]
  const times = stateTimes(spells)
  return {
    report: 'history',
    title: { sv: 'Tid i varje läge', en: 'Time in each state' },
    subject: forum ? archive.name(forum) : fund ? archive.name(fund) : null,
    parameters: { type, forum, fund },
    figures: Object.fromEntries(
      times.map(({ type: of, state, median, known, unknown, ongoing }) => [
        `${of}_${state}`,
        { median, known: known.length, unknown, ongoing: ongoing.length },
      ]),
    ),
    blocks: [
      { kind: 'prose', heading: null, paragraphs: [summary(times)] },
      ...(times.length > 0 ? [statesTable(times), spellsTable(spells, archive)] : []),
    ],
    notes: notesOn(times, past),
  }
}

function minutesOf(forum: string | null, past: Past | null, archive: Archive): readonly Spell[] {
  const isAsked = (id: string | undefined) =>
    forum === null || archive.findA('forum', id)?.id === forum
  return archive
    .of('minutes')
    .filter(({ facts }) => isAsked(facts.forum))
    .flatMap((minutes) => minutesSpells(minutes, past, archive))
}

function applicationsOf(fund: string | null, past: Past | null, archive: Archive) {
  return archive
    .of('application')
    .filter(
      ({ facts }) => fund === null || (archive.findA('fund', facts.fund)?.id ?? '_none') === fund,
    )
    .flatMap((application) => applicationSpells(application, past, archive))
}

/** The medians in a few sentences, to be read aloud. */
function summary(times: readonly StateTimes[]): Text {
  const told = times.filter(({ median }) => median !== null)
  if (told.length === 0) {
    return {
      sv: 'Det finns ännu inget vars tid i ett läge är känd.',
      en: 'There is nothing yet whose time in a state is known.',
    }
  }
  const sentences = told.map((one) => {
    const days = counted(
      Math.round(one.median ?? 0),
      { sv: 'dag', en: 'day' },
      { sv: 'dagar', en: 'days' },
    )
    const label = stateLabel(one)
    const of =
      one.type === 'minutes'
        ? { sv: 'protokoll', en: 'minutes' }
        : { sv: 'ansökningar', en: 'applications' }
    return each((lang) =>
      lang === 'sv'
        ? `${capital(label).sv} (${of.sv}): ${days.sv} i median, av ${one.known.length} kända.`
        : `${capital(label).en} (${of.en}): ${days.en} in median, of ${one.known.length} known.`,
    )
  })
  return join(sentences, ' ')
}

function notesOn(times: readonly StateTimes[], past: Past | null): readonly Text[] {
  const notes: Text[] = []
  if (past === null) {
    notes.push({
      sv: 'Arkivet ligger inte i git eller har inga commits: när protokoll skickades ut är okänt.',
      en: 'The archive is not in git or has no commits: when minutes were sent out is unknown.',
    })
  }
  if (times.some(({ unknown }) => unknown > 0)) {
    notes.push({
      sv: 'Okända är sådana som kom till arkivet i det läget eller senare, så att ingen vet när det började eller slutade. De ingår inte i medianen.',
      en: 'Unknown are those that came to the archive in that state or a later one, so that nobody knows when it began or ended. They are not in the median.',
    })
  }
  notes.push({
    sv: 'Mötets dag, godkännandet och ansökans historik står i dokumenten. När ett protokoll skickades ut, och hur länge en ansökan var utkast, är dagen då det lades in i git.',
    en: 'The day of the meeting, the approval and the history of an application stand in the documents. When minutes were sent out, and how long an application was a draft, is the day it was committed.',
  })
  return notes
}
