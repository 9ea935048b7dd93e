import type { Archive } from '../archive/archive.js'
import { allMatters } from '../archive/said/matters.js'
import { count } from './count.js'
import type { Report } from './report.js'
import { answeredLately, draftEntries, settledEntries } from './said/answered.js'
import {
  askedStates,
  askingEntry,
  isLate,
  isPut,
  isUnknown,
  waited,
  waitingIn,
} from './said/asking.js'
import { entriesOf, traceNote, worthShowing } from './said/blocks.js'
import { threadStates } from './said/counts.js'
import {
  type MatterFilter,
  matterFilter,
  matterOptions,
  matterParameters,
  passes,
} from './said/filters.js'
import { placeOf } from './said/naming.js'
import { draftNote, emptyNote, unreadMinutes, whatUnknownMeans } from './said/notes.js'
import { receiversOf, receiverTable } from './said/receivers.js'
import { matterTable } from './said/rows.js'
import { subjectOf } from './said/subject.js'
import { waitingSentence } from './said/waiting-words.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'referrals',
  aliases: ['lyft', 'remisser'],
  description: {
    sv: 'Frågor som har lyfts eller ställts till någon: vilka som väntar på svar, hos vem och hur länge',
    en: 'Questions referred or put to somebody: which wait for an answer, with whom and how long',
  },
  options: matterOptions,
  counts: [
    count('referrals', 'lyfta frågor', 'referrals'),
    count('waiting', 'väntar på svar', 'waiting'),
    count('late', 'efter svarsdatum', 'past the answer date'),
    count('answered', 'besvarade', 'answered'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport lyft', en: 'samverkan report referrals' },
      says: { sv: 'alla lyfta frågor utan svar', en: 'all that is referred and not answered' },
    },
    {
      command: {
        sv: 'samverkan rapport lyft --forum nosk-dst',
        en: 'samverkan report referrals --forum nosk-dst',
      },
      says: { sv: 'det som ligger hos ett forum, eller kom därifrån', en: 'to or from one forum' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, matterFilter(query, askedStates, archive))
  },
}

function viewOf(archive: Archive, filter: MatterFilter): View {
  const all = allMatters(archive).filter((one) => isPut(one) && passes(one, filter, archive))
  const counted = all.filter(({ said }) => !said.draft)
  const waiting = waitingIn(counted, archive)
  const late = waiting.filter(isLate)
  const others = waiting.filter((matter) => !late.includes(matter))
  const unknown = waiting.filter(isUnknown)
  const [oldest] = waiting
  const first = late[0] ?? others[0]
  return {
    report: 'referrals',
    title: { sv: 'Lyfta frågor utan svar', en: 'Referred questions without an answer' },
    subject: subjectOf(filter, archive),
    parameters: matterParameters(filter),
    figures: {
      referrals: counted.filter(({ kind }) => kind === 'referral').length,
      questions: counted.filter(({ kind }) => kind === 'question').length,
      waiting: waiting.length,
      late: late.length,
      unknown: unknown.length,
      answered: counted.filter(({ state }) => state === 'answered').length,
      oldest_days: oldest ? waited(oldest, archive) : null,
      drafts: all.length - counted.length,
      by_receiver_state: threadStates(counted, askedStates),
    },
    blocks: worthShowing([
      {
        kind: 'prose',
        heading: null,
        paragraphs: [waitingSentence(waiting, late.length, unknown.length, archive, words)],
      },
      entriesOf(
        { sv: 'Passerat svarsdatum', en: 'Past the day for an answer' },
        late.map((matter) => askingEntry(matter, archive)),
        1,
      ),
      entriesOf(
        {
          sv: 'Väntar, svarsdatum inte passerat eller inte angivet',
          en: 'Waiting, the day not past or not named',
        },
        others.map((matter) => askingEntry(matter, archive)),
        late.length + 1,
      ),
      receiverTable(receiversOf(counted, archive)),
      filter.state === null ? answeredLately(counted, archive) : settledEntries(counted, archive),
      draftEntries(all, archive),
      matterTable('referrals', all, archive),
    ]),
    notes: [
      ...emptyNote(archive, filter.forum),
      ...(first ? [traceNote(placeOf(first.said))] : []),
      ...(unknown.length > 0 ? [whatUnknownMeans] : []),
      ...draftNote(all),
      ...unreadMinutes(archive),
    ],
  }
}

const words = {
  one: { sv: 'lyft fråga', en: 'referred question' },
  many: { sv: 'lyfta frågor', en: 'referred questions' },
}
