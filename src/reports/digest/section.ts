import type { Archive } from '../../archive/archive.js'
import type { Matter } from '../../archive/said/matter.js'
import { allMatters } from '../../archive/said/matters.js'
import { type Meeting, meetingsOf } from '../../archive/said/meetings.js'
import { keepsMinutesHere } from '../../archive/said/receiver.js'
import { everythingSaid, type Said } from '../../archive/said/said.js'

/** What one forum did since a day. Drafts are left out. */
export interface Section {
  readonly forum: string
  readonly meetings: readonly Meeting[]
  /** Decisions and positions. */
  readonly decided: readonly Said[]
  /** Questions asked and referred, and what was to be anchored. */
  readonly asked: readonly Said[]
  /** Answers, and other words on something earlier that settled it. */
  readonly answered: readonly Said[]
  /** Assignments and questions that it was given, by itself or others. */
  readonly given: readonly Matter[]
  /** Its minutes are in the archive; else nobody here can tell. */
  readonly known: boolean
}

const answers: ReadonlySet<string> = new Set(['answer', 'done', 'anchored', 'dropped', 'rejected'])

/** What a forum did, and was given, from a day up to the as-of day. */
export function sectionOf(forum: string, since: string, archive: Archive): Section {
  const isNew = ({ on, draft }: Pick<Said, 'on' | 'draft'>) => on >= since && !draft
  const here = everythingSaid(archive).filter(
    (said) => isNew(said) && said.meeting.forums.includes(forum),
  )
  const ofKind = (...kinds: readonly string[]) =>
    here.filter(({ item }) => kinds.includes(item.kind))
  return {
    forum,
    meetings: meetingsOf(archive, forum).filter(isNew),
    decided: ofKind('decision', 'position'),
    asked: ofKind('question', 'referral', 'anchoring'),
    answered: ofKind('follow_up').filter(({ item }) => answers.has(item.result ?? '')),
    given: allMatters(archive).filter((matter) => isNew(matter.said) && isGiven(matter, forum)),
    known: keepsMinutesHere(forum, archive),
  }
}

/** Whether something was given to a forum by name, or lies with it now. */
const isGiven = ({ kind, threads }: Matter, forum: string): boolean =>
  (kind === 'assignment' || kind === 'question' || kind === 'referral') &&
  threads.some(({ who, heldBy }) => who !== null && (who.id === forum || heldBy.includes(forum)))

/** The state of what was given, for the forum it was given to. */
export const stateFor = (matter: Matter, forum: string) =>
  matter.threads.find(({ who, heldBy }) => who?.id === forum || heldBy.includes(forum))?.state ??
  matter.state
