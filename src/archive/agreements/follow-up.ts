import { addMonths, monthsBetween } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { firstDay } from './days.js'
import { agreementOn, holds, isOver } from './state.js'

type Agreement = Document<'agreement'>

/** How the follow-up of an agreement stands on the as-of day. */
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
  /** Whole months up to the as-of day. */
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
 * agreement held; paused from the day that is given. What no longer holds is not followed up.
 */
export function followUpOf(agreement: Agreement, archive: Archive): FollowUpOn | null {
  const { facts } = agreement
  const { follow_up: agreed } = facts
  if (!agreed || !holds(agreementOn(agreement, archive))) return null
  const { today } = archive
  const every = agreed.every_months ?? null
  const last = typeof agreed.last === 'string' && agreed.last <= today ? agreed.last : null
  const pause = pauseOf(agreement, every ?? usualMonths, archive)
  const from = last ?? firstDay(facts)
  const due = pause || every === null || from === null ? null : addMonths(from, every)
  return { everyMonths: every, last, due, overdue: due !== null && due < today, pause }
}

function pauseOf({ facts }: Agreement, every: number, archive: Archive): Pause | null {
  const { since, waiting_for: id, item } = facts.follow_up?.paused ?? {}
  if (since === undefined || since > archive.today) return null
  const awaited = archive.findA('agreement', id)
  return {
    since,
    months: monthsBetween(since, archive.today),
    tooLong: addMonths(since, 2 * every) < archive.today,
    waitingFor: id ?? null,
    item: item ?? null,
    awaited: awaited ? stateOfAwaited(awaited, archive) : null,
  }
}

function stateOfAwaited(awaited: Agreement, archive: Archive): Pause['awaited'] {
  const now = agreementOn(awaited, archive)
  if (isOver(now)) return 'over'
  return holds(now) ? 'holds' : 'coming'
}
