import type { Archive } from '../archive/archive.js'
import type { Matter, Thread } from '../archive/said/matter.js'
import { allMatters } from '../archive/said/matters.js'
import { isWaiting, type State } from '../archive/said/state.js'
import { shortDay } from '../format.js'
import { each, join, listed, same, type Text } from '../text.js'
import { whenDue } from './assignments/due-words.js'
import { count } from './count.js'
import type { Report } from './report.js'
import { draftEntries } from './said/answered.js'
import { entriesOf, traceNote, worthShowing } from './said/blocks.js'
import { number, numbered, sentences, threadStates } from './said/counts.js'
import {
  type MatterFilter,
  matterFilter,
  matterOptions,
  matterParameters,
  ownerTest,
  passes,
} from './said/filters.js'
import { forumNames, placeOf, targetOf, textOf, whoName } from './said/naming.js'
import { draftNote, emptyNote, unreadMinutes } from './said/notes.js'
import { matterTable } from './said/rows.js'
import { holder } from './said/silence.js'
import { subjectOf } from './said/subject.js'
import type { Entry, View } from './view.js'

const states: readonly State[] = ['sought', 'in_progress', 'secured', 'dropped', 'withdrawn']

export const report: Report = {
  name: 'anchoring',
  aliases: ['förankring'],
  description: {
    sv: 'Vad som ska förankras, var och av vem, och vad som är förankrat',
    en: 'What is to be anchored, where and by whom, and what has been',
  },
  options: [
    {
      flags: '--owner <name>',
      description: {
        sv: 'bara det som detta forum, denna part eller roll ska förankra',
        en: 'only what this forum, party or role is to anchor',
      },
    },
    ...matterOptions,
  ],
  counts: [
    count('anchorings', 'förankringar', 'anchorings'),
    count('sought', 'söks', 'sought'),
    count('secured', 'klara', 'secured'),
    count('overdue', 'försenade', 'overdue'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport förankring', en: 'samverkan report anchoring' },
      says: { sv: 'vad som ska förankras, och var', en: 'what is to be anchored, and where' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, matterFilter(query, states, archive))
  },
}

const isOpen = ({ threads }: Matter): boolean => threads.some(({ state }) => isWaiting(state))

function viewOf(archive: Archive, filter: MatterFilter): View {
  const every = allMatters(archive).filter(({ kind }) => kind === 'anchoring')
  const isOwner = filter.owner === null ? () => true : ownerTest(filter.owner, every, archive)
  const all = every.filter((one) => passes(one, filter, archive) && one.threads.some(isOwner))
  const counted = all.filter(({ said }) => !said.draft)
  const sought = counted.filter(isOpen)
  const settled = counted.filter((one) => !isOpen(one)).toReversed()
  const late = sought.filter(({ overdue }) => overdue)
  const [first] = counted
  return {
    report: 'anchoring',
    title: { sv: 'Förankring', en: 'Anchoring' },
    subject: subjectOf(filter, archive),
    parameters: matterParameters(filter),
    figures: {
      anchorings: counted.length,
      sought: sought.length,
      overdue: late.length,
      secured: counted.filter(({ state }) => state === 'secured').length,
      drafts: all.length - counted.length,
      by_owner_state: threadStates(counted, states),
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [aloud(counted, sought.length, late.length)] },
      entriesOf(
        { sv: 'Ska förankras, dagen har passerat', en: 'To be anchored, past the day' },
        late.map((one) => entryOf(one, archive)),
        1,
      ),
      entriesOf(
        { sv: 'Ska förankras', en: 'To be anchored' },
        sought.filter((one) => !late.includes(one)).map((one) => entryOf(one, archive)),
        late.length + 1,
      ),
      entriesOf(
        { sv: 'Avgjort', en: 'Settled' },
        settled.map((one) => entryOf(one, archive)),
        sought.length + 1,
      ),
      draftEntries(all, archive),
      matterTable('anchoring', all, archive, isOwner),
    ]),
    notes: [
      ...emptyNote(archive, filter.forum),
      ...(first ? [traceNote(placeOf(first.said))] : []),
      ...draftNote(all),
      ...unreadMinutes(archive),
    ],
  }
}

function aloud(counted: readonly Matter[], sought: number, late: number): Text {
  if (counted.length === 0) return { sv: 'Inget ska förankras.', en: 'Nothing is to be anchored.' }
  const secured = counted.filter(({ state }) => state === 'secured').length
  const all = numbered(
    counted.length,
    'en',
    { sv: 'sak skulle förankras', en: 'matter was to be anchored' },
    { sv: 'saker skulle förankras', en: 'matters were to be anchored' },
  )
  const parts: Text[] = []
  const done = number(secured, 'en')
  if (secured > 0) {
    parts.push({
      sv: `${done.sv} är ${secured === 1 ? 'förankrad' : 'förankrade'}`,
      en: `${done.en} ${secured === 1 ? 'has' : 'have'} been`,
    })
  }
  const left = number(sought, 'en')
  if (sought > 0) {
    parts.push({
      sv: `${left.sv} är det inte än`,
      en: `${left.en} ${sought === 1 ? 'has' : 'have'} not yet`,
    })
  }
  const past = number(late, 'en')
  return sentences(
    all,
    parts.length > 0 ? listed(parts) : null,
    late === 0
      ? null
      : {
          sv: `${past.sv} har passerat sin dag`,
          en: `${past.en} ${late === 1 ? 'is' : 'are'} past the day`,
        },
  )
}

function entryOf(matter: Matter, archive: Archive): Entry {
  const { said, threads } = matter
  const target = targetOf(said, archive)
  const forums = forumNames(said.meeting.forums, archive)
  return {
    title: textOf(said),
    aside: null,
    under: null,
    facts: [
      {
        label: { sv: 'Förankras i', en: 'To anchor in' },
        value: target ? whoName(target, archive) : same('–'),
      },
      ...threads.map((thread, at) => ({
        label: at === 0 ? { sv: 'Av', en: 'By' } : same(''),
        value: thread.who === null ? nobody : holder(thread, archive),
        aside: howFar(thread, archive),
      })),
      {
        label: { sv: 'Sagt i', en: 'Said in' },
        value: join([forums, shortDay(said.on)], ', '),
      },
    ],
    id: placeOf(said),
  }
}

const nobody: Text = { sv: 'ingen ansvarig', en: 'no owner' }

/** "förankrat 14 dec 2022 (<ref>)" · "försenat 3 dagar" · "senast 31 dec". */
function howFar(thread: Thread, archive: Archive): Text {
  const { state, since, inDraft } = thread
  if (isWaiting(state)) {
    const due = whenDue(thread, archive)
    if (inDraft === null) return due
    return { sv: `${due.sv}, nytt besked i utkast`, en: `${due.en}, new word in a draft` }
  }
  const [label, day] = [settledWords[state] ?? same(state), shortDay(since)]
  return each((lang) => `${label[lang]} ${day[lang]}`)
}

const settledWords: Readonly<Partial<Record<State, Text>>> = {
  secured: { sv: 'förankrat', en: 'anchored' },
  dropped: { sv: 'avskrivet', en: 'dropped' },
  withdrawn: { sv: 'utgått', en: 'withdrawn' },
}
