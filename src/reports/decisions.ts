import type { Archive } from '../archive/archive.js'
import type { Matter } from '../archive/said/matter.js'
import { allMatters } from '../archive/said/matters.js'
import type { State } from '../archive/said/state.js'
import type { Text } from '../text.js'
import { count } from './count.js'
import { decidedAloud } from './decisions/aloud.js'
import { leftColumns } from './decisions/columns.js'
import { decisionEntry } from './decisions/entry.js'
import { type FollowUp, followUpOf } from './decisions/follow-up.js'
import type { Query, Report } from './report.js'
import { draftEntries } from './said/answered.js'
import { refuseTogether, wordAsked } from './said/asked.js'
import { entriesOf, traceNote, worthShowing } from './said/blocks.js'
import { matterStates } from './said/counts.js'
import {
  type MatterFilter,
  matterFilter,
  matterOptions,
  matterParameters,
  passes,
} from './said/filters.js'
import { placeOf } from './said/naming.js'
import { draftNote, emptyNote, unreadMinutes } from './said/notes.js'
import { matterTable } from './said/rows.js'
import { subjectOf } from './said/subject.js'
import type { View } from './view.js'

const states: readonly State[] = ['stands', 'open', 'in_progress', 'done', 'dropped', 'withdrawn']

type Kind = 'decision' | 'position'
type Left = 'not_taken_up' | 'not_implemented'

const kinds: ReadonlyMap<Kind, Text> = new Map([
  ['decision', { sv: 'beslut', en: 'decision' }],
  ['position', { sv: 'ställningstagande', en: 'position' }],
])

export const report: Report = {
  name: 'decisions',
  aliases: ['beslut'],
  description: {
    sv: 'Beslut och ställningstaganden, och vilka som ingen har tagit upp eller genomfört',
    en: 'Decisions and positions, and which nobody has taken up or carried out',
  },
  options: [
    {
      flags: '--not-taken-up',
      description: {
        sv: 'bara det som gäller för ett forum som har mötts sedan dess utan en punkt som tar upp det',
        en: 'only what applies to a forum that has met since without a word of it',
      },
    },
    {
      flags: '--not-implemented',
      description: {
        sv: 'bara det som någon ska genomföra och som inte är klart',
        en: 'only what somebody is to carry out and has not',
      },
    },
    {
      flags: '--kind <kind>',
      description: {
        sv: 'bara bindande beslut (decision) eller bara ställningstaganden (position)',
        en: 'only binding decisions (decision) or only positions (position)',
      },
    },
    ...matterOptions,
  ],
  counts: [
    count('decisions', 'beslut', 'decisions'),
    count('positions', 'ställningstaganden', 'positions'),
    count('not_taken_up', 'inte tagna upp', 'not taken up'),
    count('not_implemented', 'inte genomförda', 'not implemented'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport beslut --forum orebro-chefsgrupp',
        en: 'samverkan report decisions --forum orebro-chefsgrupp',
      },
      says: { sv: 'vad ett forum har beslutat', en: 'what one forum has decided' },
    },
    {
      command: {
        sv: 'samverkan rapport beslut --not-taken-up',
        en: 'samverkan report decisions --not-taken-up',
      },
      says: { sv: 'beslut som inte har nått fram', en: 'decisions that have not got through' },
    },
  ],
  build(archive, query) {
    refuseTogether(query, ['notTakenUp', 'notImplemented'])
    const kind = wordAsked(query, 'kind', kinds, { sv: 'går inte', en: 'will not do' })
    return viewOf(archive, matterFilter(query, states, archive), kind, leftFrom(query))
  },
}

const leftFrom = ({ notTakenUp, notImplemented }: Query): Left | null =>
  notTakenUp === true ? 'not_taken_up' : notImplemented === true ? 'not_implemented' : null

function viewOf(
  archive: Archive,
  filter: MatterFilter,
  kind: Kind | null,
  left: Left | null,
): View {
  const all = allMatters(archive).filter(
    (one) =>
      (one.kind === 'decision' || one.kind === 'position') &&
      (kind === null || one.kind === kind) &&
      passes(one, filter, archive) &&
      (left === null || isLeft[left](followUpOf(one, archive))),
  )
  const counted = all.filter(({ said }) => !said.draft).toReversed()
  const [decisions, positions] = [
    counted.filter((one) => one.kind === 'decision'),
    counted.filter((one) => one.kind === 'position'),
  ]
  const follow = counted.map((one) => followUpOf(one, archive))
  const silent = follow.filter(isLeft.not_taken_up).length
  const waiting = follow.filter(isLeft.not_implemented).length
  const [first] = counted
  const entry = (one: Matter) => decisionEntry(one, archive)
  return {
    report: 'decisions',
    title: titles[left ?? 'all'],
    subject: subjectOf(filter, archive),
    parameters: {
      ...matterParameters(filter),
      kind,
      not_taken_up: left === 'not_taken_up',
      not_implemented: left === 'not_implemented',
    },
    figures: {
      decisions: decisions.length,
      positions: positions.length,
      not_taken_up: silent,
      not_implemented: waiting,
      drafts: all.length - counted.length,
      by_state: matterStates(counted, states),
    },
    blocks: worthShowing([
      {
        kind: 'prose',
        heading: null,
        paragraphs: [decidedAloud(decisions.length, positions.length, { silent, waiting, left })],
      },
      entriesOf({ sv: 'Beslut', en: 'Decisions' }, decisions.map(entry)),
      entriesOf({ sv: 'Ställningstaganden', en: 'Positions' }, positions.map(entry)),
      draftEntries(all, archive),
      matterTable('decisions', all, archive, undefined, leftColumns(archive)),
    ]),
    notes: [
      ...emptyNote(archive, filter.forum),
      ...(first ? [traceNote(placeOf(first.said))] : []),
      ...draftNote(all),
      ...unreadMinutes(archive),
    ],
  }
}

const isLeft: Readonly<Record<Left, (follow: FollowUp) => boolean>> = {
  not_taken_up: ({ silent }) => silent.length > 0,
  not_implemented: ({ waiting, agreements }) =>
    waiting.length > 0 || agreements.some(({ left }) => left.length > 0),
}

const titles: Readonly<Record<Left | 'all', Text>> = {
  all: { sv: 'Beslut och ställningstaganden', en: 'Decisions and positions' },
  not_taken_up: { sv: 'Beslut som inte har tagits upp', en: 'Decisions not taken up' },
  not_implemented: { sv: 'Beslut som inte är genomförda', en: 'Decisions not carried out' },
}
