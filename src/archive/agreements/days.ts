import { addMonths } from '../../dates.js'
import type { FactsOf } from '../document.js'

type Agreement = FactsOf<'agreement'>

/** The day an agreement was adopted; null for a draft. */
export const adoptedOn = ({ adopted }: Agreement): string | null => adopted?.on ?? null

/**
 * The first day an agreement holds: what is adopted later than it says it holds from has held since
 * it was adopted. Null for a draft.
 */
export function firstDay(facts: Agreement): string | null {
  const adopted = adoptedOn(facts)
  if (adopted === null) return null
  const from = facts.valid_from ?? adopted
  return from > adopted ? from : adopted
}

/** The day notice was given, up to a day; null when it has not been. */
export const noticeGiven = ({ terminated_on: on }: Agreement, day: string): string | null =>
  typeof on === 'string' && on <= day ? on : null

/**
 * The last day an agreement holds by its own words: `valid_to`, or the day the notice that was
 * given has run out, whichever comes first. Null when it holds until further notice.
 */
export function lastDay(facts: Agreement): string | null {
  const { valid_to: validTo, terminated_on: given } = facts
  const end = typeof validTo === 'string' ? validTo : null
  if (typeof given !== 'string') return end
  const ends = noticeEnds(facts, given)
  return end !== null && end < ends ? end : ends
}

/** The last day an agreement would hold if notice were given on a day. */
export const noticeEnds = ({ notice_months: months }: Agreement, given: string): string =>
  addMonths(given, months ?? 0)

/**
 * The last day to give notice before an agreement with a last day ends; null where there is no
 * last day, no term of notice, or notice has been given already.
 */
export function lastDayForNotice(facts: Agreement, day: string): string | null {
  const { valid_to: end, notice_months: months } = facts
  if (typeof end !== 'string' || !months || noticeGiven(facts, day) !== null) return null
  return addMonths(end, -months)
}
