import { addMonths, monthsBetween } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { firstDay } from './days.js'
import { agreementOn, holds, isOver } from './state.js'

type Agreement = Document<'agreement'>

/** How the follow-up of an agreement stands on a day. */
export interface FollowUpOn {
  readonly everyMonths: number | null
  /** When it last was followed up; null when nobody has said. */
  readonly last: string | null
  /** When it is to be followed up next; null when nothing is agreed, or while it rests. */
  readonly due: string | null
  readonly overdue: boolean
  readonly pause: Pause | null
}

export interface Pause {
  readonly since: string
  /** Whole months up to the day. */
  readonly months: number
  /** Two follow-ups have been passed over: the pause has become the rule. */
  readonly tooLong: boolean
  /** The id that it says it waits for. */
  readonly waitingFor: string | null
  readonly item: string | null
  /** How it is with what is waited for; null when it waits for nothing, or nobody knows it. */
  readonly awaited: 'coming' | 'holds' | 'over' | null
}

/** Where nobody has agreed how often, a pause is measured against yearly follow-ups. */
const usualMonths = 12

/**
 * How the follow-up stands: due so many months after the last one, else after the first day the
 * agreement held; paused from the day that is given. What does not hold is not followed up. As of
 * the archive's own day when no other is asked about.
 */
export function followUpOf(
  agreement: Agreement,
  archive: Archive,
  today: string = archive.today,
): FollowUpOn | null {
  const { facts } = agreement
  const { follow_up: agreed } = facts
  if (!agreed || !holds(agreementOn(agreement, archive, today))) return null
  const every = agreed.every_months ?? null
  const last = typeof agreed.last === 'string' && agreed.last <= today ? agreed.last : null
  const pause = pauseOf(agreement, every ?? usualMonths, archive, today)
  const from = last ?? firstDay(facts)
  const due = pause || every === null || from === null ? null : addMonths(from, every)
  return { everyMonths: every, last, due, overdue: due !== null && due < today, pause }
}

function pauseOf(
  { facts }: Agreement,
  every: number,
  archive: Archive,
  today: string,
): Pause | null {
  const { since, waiting_for: id, item } = facts.follow_up?.paused ?? {}
  if (since === undefined || since > today) return null
  const awaited = archive.findA('agreement', id)
  return {
    since,
    months: monthsBetween(since, today),
    tooLong: addMonths(since, 2 * every) < today,
    waitingFor: id ?? null,
    item: item ?? null,
    awaited: awaited ? stateOfAwaited(awaited, archive, today) : null,
  }
}

function stateOfAwaited(awaited: Agreement, archive: Archive, today: string): Pause['awaited'] {
  const now = agreementOn(awaited, archive, today)
  if (isOver(now)) return 'over'
  return holds(now) ? 'holds' : 'coming'
}
