import type { Archive } from '../archive/archive.js'
import { type Missing, type MissingKind, missingKinds } from '../archive/missing/kinds.js'
import { missingIn } from '../archive/missing/missing.js'
import { year } from '../dates.js'
import { capital, join, same, type Text } from '../text.js'
import { column } from './column.js'
import { count } from './count.js'
import {
  isOfAsked,
  type Which,
  whichForums,
  whichOptions,
  whichParameters,
  whichWords,
} from './forums/which.js'
import { missingAloud } from './missing/aloud.js'
import { missingEntry, missingLabels, missingWords, whatToDo } from './missing/words.js'
import type { Query, Report } from './report.js'
import { wordAsked, yearAsked } from './said/asked.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { unreadMinutes } from './said/notes.js'
import type { Table, View } from './view.js'

export const report: Report = {
  name: 'missing',
  aliases: ['saknas'],
  description: {
    sv: 'Det som borde finnas i arkivet men inte gör det: protokoll, planer, uppföljningar, texter',
    en: 'What should be in the archive and is not: minutes, plans, follow-ups, texts',
  },
  options: [
    {
      flags: '--kind <kind>',
      description: {
        sv: 'bara ett slag: protokoll, handlingsplan, uppföljning, slutredovisning, text, utanför, tyst eller aldrig',
        en: 'only one kind: minutes, plan, follow-up, final report, text, outside, silent or never',
      },
    },
    ...whichOptions,
    {
      flags: '--year <year>',
      description: {
        sv: 'bara det som skulle ha funnits under detta år',
        en: 'only what should have been there in this year',
      },
    },
  ],
  counts: [
    count('missing', 'saknas', 'missing'),
    count('minutes', 'protokoll', 'minutes'),
    count('plan', 'handlingsplaner', 'plans'),
    count('follow_up', 'uppföljningar', 'follow-ups'),
    count('final_report', 'slutredovisningar', 'final reports'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport saknas --kind protokoll --year 2026',
        en: 'samverkan report missing --kind minutes --year 2026',
      },
      says: { sv: 'möten i år utan protokoll', en: 'meetings this year without minutes' },
    },
    {
      command: {
        sv: 'samverkan rapport saknas --forum orebro-chefsgrupp',
        en: 'samverkan report missing --forum orebro-chefsgrupp',
      },
      says: { sv: 'vad ett forum har kvar att lägga in', en: 'what one forum has left to add' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, filterOf(query, archive))
  },
}

interface Filter extends Which {
  readonly kind: MissingKind | null
  readonly year: number | null
}

function filterOf(query: Query, archive: Archive): Filter {
  const kinds = new Map(Object.entries(missingWords) as [MissingKind, Text][])
  return {
    kind: wordAsked(query, 'kind', kinds, { sv: 'är inget slag här', en: 'is no kind here' }),
    ...whichForums(query, archive),
    year: yearAsked(query),
  }
}

function viewOf(archive: Archive, filter: Filter): View {
  const all = missingIn(archive).filter((one) => isAsked(one, filter, archive))
  const byKind = missingKinds.map((kind) => [kind, all.filter((one) => one.kind === kind)] as const)
  return {
    report: 'missing',
    title: { sv: 'Det som saknas i arkivet', en: 'What the archive lacks' },
    subject: subjectOf(filter, archive),
    parameters: {
      kind: filter.kind,
      ...whichParameters(filter),
      year: filter.year === null ? null : String(filter.year),
    },
    figures: { missing: all.length, ...Object.fromEntries(byKind.map(([k, l]) => [k, l.length])) },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [missingAloud(byKind)] },
      ...byKind.map(([kind, those]) => ({
        ...entriesOf(
          missingLabels[kind],
          those.map((one) => missingEntry(one, archive)),
        ),
        footnotes: [whatToDo[kind]],
      })),
      tableOf(all, archive),
    ]),
    notes: [
      {
        sv: 'Bara det som något i arkivet säger ska finnas kan saknas: bestämda mötesdagar, planer, uppföljningar och svarsdagar. Det ingen har skrivit om vet arkivet inget om.',
        en: 'Only what something in the archive says should exist can be missing: decided days of meetings, plans, follow-ups and due days. Of what nobody has written the archive knows nothing.',
      },
      {
        sv: 'Avslutade, vilande och externa forum räknas inte, och inte det som sägs i utkast.',
        en: 'Forums that have ended, rest or are external do not count, nor does what drafts say.',
      },
      ...unreadMinutes(archive),
    ],
  }
}

function isAsked(one: Missing, filter: Filter, archive: Archive): boolean {
  const { kind, year: at } = filter
  if (kind !== null && one.kind !== kind) return false
  if (!isOfAsked(one.forum, filter, archive)) return false
  return at === null || (one.due !== null && year(one.due) === at)
}

function subjectOf(filter: Filter, archive: Archive): Text {
  const { kind, year: at } = filter
  const parts = whichWords(filter, archive)
  if (kind !== null) parts.push(missingWords[kind])
  if (at !== null) parts.push(same(String(at)))
  return capital(join(parts, ', '))
}

const tableOf = (all: readonly Missing[], archive: Archive): Table => ({
  kind: 'table',
  name: 'missing',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  columns: [
    column('kind', 'slag', 'kind', 'id'),
    column('forum', 'forum', 'forum', 'id'),
    column('forum_name', 'forumets namn', 'name of the forum'),
    column('due', 'skulle ha funnits', 'due', 'date'),
    column('place', 'sägs i', 'said in', 'id'),
    column('type', 'dokumenttyp', 'type of document', 'id'),
    column('name', 'dokument', 'document'),
    column('words', 'vad', 'what'),
  ],
  rows: all.map(({ kind, forum, due, place, document, words }) => ({
    kind,
    forum,
    forum_name: forum === null ? null : archive.name(forum),
    due,
    place,
    type: document.type,
    name: archive.name(document.id ?? document.path),
    words,
  })),
  hidden: true,
})
