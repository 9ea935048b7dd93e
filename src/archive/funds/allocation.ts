import type { Claim } from './accounts.js'

/** Where every granted krona is, in the order it is accounted for. */
export const allocations = [
  'used',
  'returned',
  'never_paid',
  'not_reported',
  'not_paid',
  'not_known',
  'unexplained',
] as const
export type Allocation = (typeof allocations)[number]

/**
 * The known kronor granted to an application, by where they are; together exactly what was
 * granted. After the final report that is used, returned, or never paid out; before it, paid out or
 * not yet. What no figure tells of is `not_known`, and what the figures contradict `unexplained`:
 * negative where more was used, returned or paid than there was.
 */
export function allocationOf(claim: Claim): Readonly<Record<Allocation, number>> {
  const parts: Record<Allocation, number> = {
    used: 0,
    returned: 0,
    never_paid: 0,
    not_reported: 0,
    not_paid: 0,
    not_known: 0,
    unexplained: 0,
  }
  const granted = claim.granted.known
  const {
    amount_paid: paid,
    amount_used: used,
    amount_returned: returned,
  } = claim.life.document.facts
  if (!claim.isGranted || claim.granted.unknown > 0) return parts
  if (typeof paid !== 'number') {
    // Nothing said of payments while it goes on: none made, as far as anybody has told.
    parts[paid === undefined && !claim.isOver ? 'not_paid' : 'not_known'] = granted
    return parts
  }
  const unpaid = Math.max(0, granted - paid)
  if (!claim.isReported) {
    parts.not_reported = paid
    parts.not_paid = unpaid
  } else if (typeof used === 'number' && typeof returned === 'number') {
    parts.used = used
    parts.returned = returned
    parts.never_paid = unpaid
  } else {
    parts.not_known = Math.min(paid, granted)
    parts.never_paid = unpaid
  }
  const told = allocations.reduce((sum, one) => sum + parts[one], 0)
  parts.unexplained = granted - told
  return parts
}
