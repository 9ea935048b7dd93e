import type { Archive } from '../archive/archive.js'
import { clauseOf } from '../archive/said/clauses.js'
import type { Matter } from '../archive/said/matter.js'
import { allMatters } from '../archive/said/matters.js'
import { type State, stateLabels } from '../archive/said/state.js'
import { daysBetween } from '../dates.js'
import { shortDay } from '../format.js'
import { each, join, listed, same, type Text } from '../text.js'
import { count } from './count.js'
import type { Report } from './report.js'
import { draftEntries } from './said/answered.js'
import { entriesOf, shortEntry, traceNote, worthShowing } from './said/blocks.js'
import { matterStates, number, numbered, sentences } from './said/counts.js'
import {
  type MatterFilter,
  matterFilter,
  matterOptions,
  matterParameters,
  passes,
} from './said/filters.js'
import { days, forumNames, peopleIn, placeOf, textOf } from './said/naming.js'
import { nextMeeting } from './said/next-step.js'
import { draftNote, emptyNote, unreadMinutes } from './said/notes.js'
import { matterTable } from './said/rows.js'
import { sinceThen } from './said/silence.js'
import { subjectOf } from './said/subject.js'
import type { Entry, EntryFact, View } from './view.js'

const states: readonly State[] = ['unsettled', 'adopted', 'rejected', 'dropped', 'withdrawn']

export const report: Report = {
  name: 'proposals',
  aliases: ['förslag'],
  description: {
    sv: 'Förslag: vilka som väntar på att avgöras, och vad det blev av de andra',
    en: 'Proposals: which wait to be settled, and what became of the others',
  },
  options: matterOptions,
  counts: [
    count('proposals', 'förslag', 'proposals'),
    count('unsettled', 'inte avgjorda', 'not settled'),
    count('adopted', 'bifallna', 'adopted'),
    count('rejected', 'avslagna', 'rejected'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport förslag', en: 'samverkan report proposals' },
      says: { sv: 'förslag som ingen har avgjort', en: 'proposals that nobody has settled' },
    },
    {
      command: {
        sv: 'samverkan rapport förslag --state antaget',
        en: 'samverkan report proposals --state adopted',
      },
      says: { sv: 'de som har antagits', en: 'those that were adopted' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, matterFilter(query, states, archive))
  },
}

/** Meeting dates that are proposed are a proposal too. */
const isProposed = ({ kind, said }: Matter): boolean =>
  kind === 'proposal' || (kind === 'meeting_dates' && said.item.proposed)

function viewOf(archive: Archive, filter: MatterFilter): View {
  const all = allMatters(archive).filter((one) => isProposed(one) && passes(one, filter, archive))
  const counted = all.filter(({ said }) => !said.draft)
  const proposals = counted.filter(({ kind }) => kind === 'proposal')
  const dates = counted.filter(({ kind }) => kind === 'meeting_dates')
  const unsettled = proposals.filter(({ state }) => state === 'unsettled')
  const undated = dates.filter(({ state }) => state === 'unsettled')
  const settled = counted.filter(({ state }) => state !== 'unsettled').toReversed()
  const [first] = unsettled
  return {
    report: 'proposals',
    title: { sv: 'Förslag', en: 'Proposals' },
    subject: subjectOf(filter, archive),
    parameters: matterParameters(filter),
    figures: {
      proposals: proposals.length,
      ...matterStates(proposals, states),
      meeting_dates: dates.length,
      meeting_dates_unsettled: undated.length,
      drafts: all.length - counted.length,
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [aloud(proposals, unsettled.length)] },
      entriesOf(
        { sv: 'Inte avgjorda', en: 'Not settled' },
        unsettled.map((one) => unsettledEntry(one, archive)),
        1,
      ),
      entriesOf(
        { sv: 'Mötestider som inte är fastställda', en: 'Meeting dates not decided' },
        undated.map((one) => unsettledEntry(one, archive)),
        unsettled.length + 1,
      ),
      entriesOf(
        { sv: 'Avgjorda', en: 'Settled' },
        settled.map((one) => settledEntry(one, archive)),
      ),
      draftEntries(all, archive),
      matterTable('proposals', all, archive),
    ]),
    notes: [
      ...emptyNote(archive, filter.forum),
      ...(first ? [traceNote(placeOf(first.said))] : []),
      ...draftNote(all),
      ...unreadMinutes(archive),
    ],
  }
}

function aloud(proposals: readonly Matter[], unsettled: number): Text {
  if (proposals.length === 0) return { sv: 'Inga förslag.', en: 'No proposals.' }
  const left =
    unsettled === 0
      ? { sv: 'Alla förslag är avgjorda', en: 'Every proposal is settled' }
      : numbered(
          unsettled,
          'ett',
          { sv: 'förslag är inte avgjort', en: 'proposal is not settled' },
          { sv: 'förslag är inte avgjorda', en: 'proposals are not settled' },
        )
  const became = states.slice(1).flatMap((state) => {
    const count = proposals.filter((one) => one.state === state).length
    if (count === 0) return []
    const [word, how] = [number(count, 'ett'), outcomes[state] ?? { one: same(''), many: same('') }]
    const verb = count === 1 ? how.one : how.many
    return [each((lang) => `${word[lang]} ${verb[lang]}`)]
  })
  return sentences(left, became.length > 0 ? listed(became) : null)
}

const outcomes: Readonly<Partial<Record<State, { readonly one: Text; readonly many: Text }>>> = {
  adopted: {
    one: { sv: 'har antagits', en: 'was adopted' },
    many: { sv: 'har antagits', en: 'were adopted' },
  },
  rejected: {
    one: { sv: 'har avslagits', en: 'was rejected' },
    many: { sv: 'har avslagits', en: 'were rejected' },
  },
  dropped: {
    one: { sv: 'har avskrivits', en: 'was dropped' },
    many: { sv: 'har avskrivits', en: 'were dropped' },
  },
  withdrawn: {
    one: { sv: 'har utgått', en: 'was withdrawn' },
    many: { sv: 'har utgått', en: 'were withdrawn' },
  },
}

function unsettledEntry(matter: Matter, archive: Archive): Entry {
  const { said, threads } = matter
  const from = clauseOf(said, 'from')
  const forums = forumNames(said.meeting.forums, archive)
  const where = join([forums, shortDay(said.on)], ', ')
  const facts: EntryFact[] = [{ label: { sv: 'I', en: 'In' }, value: where }]
  if (from !== null) {
    facts.push({ label: { sv: 'Från', en: 'From' }, value: peopleIn(from, archive) })
  }
  const [thread] = threads
  const silence = thread ? sinceThen(thread, matter, archive) : null
  if (silence) facts.push({ label: { sv: 'Sedan dess', en: 'Since then' }, value: silence })
  const next = thread ? nextMeeting(thread.heldBy, archive) : null
  if (next) {
    const day = shortDay(next.on)
    facts.push({
      label: { sv: 'Nästa möte', en: 'Next meeting' },
      value: next.proposed ? { sv: `${day.sv} (föreslaget)`, en: `${day.en} (proposed)` } : day,
    })
  }
  if (thread?.inDraft) {
    const place = placeOf(thread.inDraft)
    facts.push({
      label: { sv: 'I utkast', en: 'In a draft' },
      value: { sv: `avgörs i ${place}`, en: `settled in ${place}` },
    })
  }
  return {
    title: textOf(said),
    aside: days(daysBetween(said.on, archive.today)),
    under: null,
    facts,
    id: placeOf(said),
  }
}

function settledEntry(matter: Matter, archive: Archive): Entry {
  const [thread] = matter.threads
  const [label, day] = [stateLabels[matter.state], shortDay(thread?.since ?? matter.said.on)]
  const by = thread?.by ? placeOf(thread.by) : null
  return shortEntry(matter, archive, {
    aside: each((lang) => `${label[lang]} ${day[lang]}`),
    more: by === null ? null : same(by),
  })
}
