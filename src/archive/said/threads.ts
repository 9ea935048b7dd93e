import type { Archive } from '../archive.js'
import { readClauseDate } from '../items/clause-dates.js'
import type { ClauseName } from '../items/clause-words.js'
import { clauseOf, dateOf, lastDay } from './clauses.js'
import { dueOf, isPast } from './due.js'
import type { Due, MatterKind, Reply, Thread } from './matter.js'
import { silenceOf } from './receiver.js'
import type { Word } from './replies.js'
import type { Said } from './said.js'
import { isWaiting, type State } from './state.js'
import { holdersOf } from './succession.js'
import { everyoneIn, type Who, whoIs } from './who.js'

/** A thread while the words about it are read one after the other. */
export interface Strand {
  readonly who: Who | null
  readonly heldBy: readonly string[]
  state: State
  since: string
  by: Said | null
  due: Due | null
  postponedTo: string | null
  inDraft: Said | null
}

const first: Readonly<Record<MatterKind, State>> = {
  decision: 'open',
  position: 'open',
  assignment: 'open',
  proposal: 'unsettled',
  question: 'unanswered',
  referral: 'unanswered',
  anchoring: 'sought',
  meeting_dates: 'unsettled',
}

const addressedBy: Readonly<Partial<Record<MatterKind, ClauseName>>> = {
  decision: 'responsible',
  position: 'responsible',
  assignment: 'responsible',
  anchoring: 'responsible',
  question: 'to',
}

const toldOf: ReadonlySet<Reply['result']> = new Set([
  'in_progress',
  'done',
  'dropped',
  'rejected',
  'withdrawn',
] as const)

/** The strands of something said, as they were before any of the words about it. */
export function strandsOf(
  said: Said,
  kind: MatterKind,
  words: readonly Word[],
  archive: Archive,
): readonly Strand[] {
  const due = dueFor(said, kind)
  const strand = (who: Who | null): Strand => {
    return {
      who,
      heldBy: who === null ? [] : forumsOf(who).flatMap((id) => holdersOf(id, archive)),
      state: first[kind],
      since: said.on,
      by: null,
      due: dueOf(due, said.on, said.meeting.forums, archive),
      postponedTo: null,
      inDraft: null,
    }
  }
  const everyone = addressees(said, kind, archive)
  // Nobody is to carry out a decision that names nobody and no day; it stands until somebody says
  // that it has been, or that it does not any more.
  if (everyone.length === 0 && (kind === 'decision' || kind === 'position')) {
    const isTold = words.some((word) => !word.said.draft && toldOf.has(word.result))
    return due === null && !isTold ? [] : [strand(null)]
  }
  if (kind === 'meeting_dates' && !said.item.proposed) return []
  return everyone.length > 0 ? everyone.map(strand) : [strand(null)]
}

/** Somebody who is a forum. */
const forumsOf = ({ is, id }: Who): readonly string[] => (is === 'forum' && id !== null ? [id] : [])

function addressees(said: Said, kind: MatterKind, archive: Archive): readonly Who[] {
  const { target } = said.item
  if (kind === 'referral') return target ? [whoIs({ ...target, role: null }, archive)] : []
  const name = addressedBy[kind]
  const value = name === undefined ? null : clauseOf(said, name)
  return value === null ? [] : everyoneIn(value, archive)
}

const dueFor = (said: Said, kind: MatterKind) =>
  kind === 'question' || kind === 'referral'
    ? (dateOf(said, 'answer_by') ?? dateOf(said, 'meeting'))
    : dateOf(said, 'due')

/** What a word about a matter makes of each strand it concerns. */
export function follow(strand: Strand, kind: MatterKind, word: Word, archive: Archive): void {
  const { said, result } = word
  if (said.draft) {
    if (result !== 'named') strand.inDraft = said
    return
  }
  strand.inDraft = null
  const state = stateAfter(kind, result, strand.state)
  if (result === 'postponed') {
    const date = said.item.target && readClauseDate(said.item.target.value)
    strand.postponedTo = date?.kind === 'date' ? lastDay(date.iso) : null
  } else if (state !== strand.state || state === 'in_progress') strand.postponedTo = null
  const due = dueOf(dateOf(said, 'due'), said.on, said.meeting.forums, archive)
  if (due !== null && result !== 'named') strand.due = due
  if (state === strand.state && state !== 'in_progress') return
  strand.state = state
  strand.since = said.on
  strand.by = said
}

/** The state that a word leaves a strand in; the latest word holds. */
function stateAfter(kind: MatterKind, result: Reply['result'], before: State): State {
  const asks = kind === 'question' || kind === 'referral'
  switch (result) {
    case 'done':
      return asks ? 'answered' : kind === 'anchoring' ? 'secured' : done(kind)
    case 'answer':
      return asks ? 'answered' : kind === 'assignment' ? 'done' : before
    case 'anchored':
      return kind === 'anchoring' ? 'secured' : before
    case 'in_progress':
      return kind === 'proposal' || kind === 'meeting_dates' ? before : 'in_progress'
    case 'adopted':
      return kind === 'proposal' || kind === 'meeting_dates' ? 'adopted' : before
    case 'rejected':
      return kind === 'proposal' || kind === 'meeting_dates' ? 'rejected' : 'dropped'
    case 'dropped':
      return 'dropped'
    case 'withdrawn':
      return 'withdrawn'
    case 'referred':
      return asks && isWaiting(before) ? 'referred_on' : before
    default:
      return before
  }
}

const done = (kind: MatterKind): State =>
  kind === 'proposal' || kind === 'meeting_dates' ? 'adopted' : 'done'

/** A strand as it stands on the as-of day. */
export function threadOf(strand: Strand, said: Said, archive: Archive): Thread {
  const { who, state, since, by, due, postponedTo, inDraft } = strand
  // What was settled stays with whoever held it then: only what is open is handed on.
  const day = isWaiting(state) ? archive.today : since
  const named = who === null ? said.meeting.forums : forumsOf(who)
  const holders = named.flatMap((id) => holdersOf(id, archive, day))
  const heldBy = named.length < 2 ? holders : [...new Set(holders)]
  const silence = silenceOf(said, heldBy, archive)
  const now = state === 'unanswered' && who !== null ? silence.state : state
  return {
    who,
    heldBy,
    state: now,
    since,
    by,
    due,
    overdue: isWaiting(now) && isPast(due, archive),
    meetings: silence.meetings,
    postponedTo,
    inDraft,
  }
}
