import type { FollowUp, Outcome } from '../items/kinds.js'
import type { Said } from './said.js'
import type { State } from './state.js'
import type { Who } from './who.js'

/** What can be followed: everything said but outcomes, dissents, statements and follow-ups. */
export const matterKinds = [
  'decision',
  'position',
  'assignment',
  'proposal',
  'question',
  'referral',
  'anchoring',
  'meeting_dates',
] as const
export type MatterKind = (typeof matterKinds)[number]

/** Something said, and what has become of it up to the as-of day. */
export interface Matter {
  readonly said: Said
  readonly kind: MatterKind
  /** One for each who is to do or answer something; one without a name where nobody is named. */
  readonly threads: readonly Thread[]
  /** Everything said of it afterwards, in order, drafts among them. */
  readonly replies: readonly Reply[]
  /** Of the threads together; `stands` when there are none. */
  readonly state: State
  /** The latest day named for the threads still waiting, else for any. */
  readonly due: Due | null
  /** Some thread is waiting, and its day has passed. */
  readonly overdue: boolean
}

/** What one of those named is to do, and how far it has come. */
export interface Thread {
  /** Null where nobody is named. */
  readonly who: Who | null
  /** The forums that hold it now: successors, where the one named has ended; none for a party. */
  readonly heldBy: readonly string[]
  readonly state: State
  /** The day it came into that state. */
  readonly since: string
  /** What was said that brought it there; null while nothing has been said. */
  readonly by: Said | null
  readonly due: Due | null
  readonly overdue: boolean
  /** Held by those it lies with since it was said; null when they keep no minutes. */
  readonly meetings: number | null
  /** The day it was put off to, if that is the latest word. */
  readonly postponedTo: string | null
  /** A reply that stands in a draft, and so does not count yet. */
  readonly inDraft: Said | null
}

/** When something is due: a day, or a word until the day is known. */
export interface Due {
  /** The last day of it; null while the next meeting has not been set. */
  readonly on: string | null
  readonly word: 'next-meeting' | 'ongoing' | null
}

/** Something said later about a matter. */
export interface Reply {
  readonly said: Said
  /** `adopted` by a decision as proposed; `referred` when lifted on; else it was only named. */
  readonly result: FollowUp | Outcome | 'adopted' | 'referred' | 'named'
  /** The threads it concerns, by position; empty when it settles none. */
  readonly threads: readonly number[]
}
