import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import type { Matter } from './matter.js'
import { allMatters } from './matters.js'
import { heldMeetings } from './meetings.js'
import { wordsBy } from './replies.js'
import { saidIn } from './said.js'
import { isWaiting } from './state.js'
import { heldFor } from './succession.js'

/** What has to be looked at before minutes are approved. */
export interface Unfinished {
  /** Referrals and questions that had come to the forum, and of which the minutes say nothing. */
  readonly unanswered: readonly Matter[]
  /** Proposals and meeting dates put forward at the meeting or before it, and not settled. */
  readonly unsettled: readonly Matter[]
}

/**
 * What minutes leave open: a referral that has come in must be answered or carried on by name, for
 * its sender waits; what is not settled is only told.
 */
export function unfinishedIn(minutes: Document<'minutes'>, archive: Archive): Unfinished {
  const meeting = heldMeetings(archive).find((one) => one.minutes.path === minutes.path)
  if (!meeting) return { unanswered: [], unsettled: [] }
  const { forums, on } = meeting
  const said = saidIn(archive, minutes.path)
  const own = new Set(forums.flatMap((forum) => heldFor(forum, archive)))
  const named = new Set(said.flatMap((one) => wordsBy(one, archive).map(({ of }) => of)))
  const waiting = allMatters(archive).filter(
    ({ said: one, state }) => isWaiting(state) && one.on <= on,
  )
  return {
    unanswered: waiting.filter(
      (matter) =>
        matter.said.on < on &&
        !own.has(matter.said.forum) &&
        !named.has(matter.said) &&
        isAddressedTo(matter, own),
    ),
    unsettled: waiting.filter(
      ({ said: one, kind }) =>
        (kind === 'proposal' || kind === 'meeting_dates') && own.has(one.forum),
    ),
  }
}

function isAddressedTo({ kind, threads, said }: Matter, forums: ReadonlySet<string>): boolean {
  if (kind !== 'referral' && kind !== 'question') return false
  if (said.draft) return false
  return threads.some(
    ({ state, who, heldBy }) =>
      isWaiting(state) &&
      state !== 'referred_on' &&
      who?.is === 'forum' &&
      [who.id ?? '', ...heldBy].some((forum) => forums.has(forum)),
  )
}
