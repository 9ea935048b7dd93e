import type { Archive } from '../archive/archive.js'
import type { Matter } from '../archive/said/matter.js'
import { allMatters } from '../archive/said/matters.js'
import type { State } from '../archive/said/state.js'
import type { Text } from '../text.js'
import { count } from './count.js'
import type { Report } from './report.js'
import { answeredLately, draftEntries, settledEntries } from './said/answered.js'
import { askedStates, askingEntry, isLate, isUnknown, waited, waitingIn } from './said/asking.js'
import { entriesOf, shortEntry, traceNote, worthShowing } from './said/blocks.js'
import { matterStates } from './said/counts.js'
import {
  type MatterFilter,
  matterFilter,
  matterOptions,
  matterParameters,
  passes,
} from './said/filters.js'
import { placeOf } from './said/naming.js'
import { draftNote, emptyNote, unreadMinutes, whatUnknownMeans } from './said/notes.js'
import { matterTable } from './said/rows.js'
import { subjectOf } from './said/subject.js'
import { waitingSentence } from './said/waiting-words.js'
import type { Entries, View } from './view.js'

export const report: Report = {
  name: 'questions',
  aliases: ['frågor'],
  description: {
    sv: 'Frågor som har ställts: obesvarade, inte uppe ännu, okända och besvarade',
    en: 'Questions asked: unanswered, not taken up yet, unknown and answered',
  },
  options: matterOptions,
  counts: [
    count('questions', 'frågor', 'questions'),
    count('waiting', 'väntar på svar', 'waiting'),
    count('late', 'efter svarsdatum', 'past the answer date'),
    count('answered', 'besvarade', 'answered'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport frågor', en: 'samverkan report questions' },
      says: { sv: 'alla frågor som väntar på svar', en: 'all questions that wait for an answer' },
    },
    {
      command: {
        sv: 'samverkan rapport frågor --forum Chefsgruppen --state obesvarad',
        en: 'samverkan report questions --forum orebro-chefsgrupp --state unanswered',
      },
      says: { sv: 'ett forums obesvarade frågor', en: 'what one forum has not been answered' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, matterFilter(query, askedStates, archive))
  },
}

function viewOf(archive: Archive, filter: MatterFilter): View {
  const all = allMatters(archive).filter(
    (one) => one.kind === 'question' && passes(one, filter, archive),
  )
  const counted = all.filter(({ said }) => !said.draft)
  const waiting = waitingIn(counted, archive)
  const lifted = counted.filter((one) => one.state === 'referred_on' && !waiting.includes(one))
  const unknown = waiting.filter(isUnknown)
  const [oldest] = waiting
  let from = 1
  const group = (heading: Text, state: State): Entries => {
    const matters = waiting.filter((matter) => matter.state === state)
    const entries = matters.map((matter) => askingEntry(matter, archive))
    from += entries.length
    return entriesOf(heading, entries, from - entries.length)
  }
  return {
    report: 'questions',
    title: { sv: 'Frågor', en: 'Questions' },
    subject: subjectOf(filter, archive),
    parameters: matterParameters(filter),
    figures: {
      questions: counted.length,
      waiting: waiting.length,
      late: waiting.filter(isLate).length,
      oldest_days: oldest ? waited(oldest, archive) : null,
      ...matterStates(counted, askedStates),
      drafts: all.length - counted.length,
    },
    blocks: worthShowing([
      {
        kind: 'prose',
        heading: null,
        paragraphs: [
          waitingSentence(waiting, waiting.filter(isLate).length, unknown.length, archive, words),
        ],
      },
      group({ sv: 'Obesvarade', en: 'Unanswered' }, 'unanswered'),
      group({ sv: 'Inte uppe ännu', en: 'Not taken up yet' }, 'not_taken_up'),
      group({ sv: 'Okänt', en: 'Unknown' }, 'unknown'),
      group({ sv: 'Lyft vidare av den som fick frågan', en: 'Referred on' }, 'referred_on'),
      group({ sv: 'På gång', en: 'In progress' }, 'in_progress'),
      liftedEntries(lifted, archive),
      filter.state === null ? answeredLately(counted, archive) : settledEntries(counted, archive),
      draftEntries(all, archive),
      matterTable('questions', all, archive),
    ]),
    notes: [
      ...emptyNote(archive, filter.forum),
      ...(oldest ? [traceNote(placeOf(oldest.said))] : []),
      ...(unknown.length > 0 ? [whatUnknownMeans] : []),
      ...draftNote(all),
      ...unreadMinutes(archive),
    ],
  }
}

/** What its own forum has lifted waits there: see the report on referrals. */
const liftedEntries = (matters: readonly Matter[], archive: Archive): Entries => ({
  ...entriesOf(
    { sv: 'Lyfta av det egna forumet', en: 'Referred by the forum itself' },
    matters.map((matter) => shortEntry(matter, archive)),
  ),
  footnotes: [
    {
      sv: 'De väntar som lyfta frågor: samverkan rapport lyft',
      en: 'They wait as referred questions: samverkan report referrals',
    },
  ],
})

const words = {
  one: { sv: 'fråga', en: 'question' },
  many: { sv: 'frågor', en: 'questions' },
}
