import { addMonths } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { meetingOf } from '../item-references.js'

/** Whether some forums answer for an agreement: they adopted it, or they rest on it. */
export function answersFor(
  forums: readonly string[],
  { id, facts }: Document<'agreement'>,
  archive: Archive,
): boolean {
  const item = facts.adopted?.item?.replace(/#.*$/, '')
  const at = archive.findA('minutes', item)
  const host = at?.facts.forum ?? meetingOf(item ?? '')?.forum
  if (forums.includes(archive.findA('forum', host)?.id ?? '')) return true
  return forums.some((forum) =>
    [...entriesOf(archive.findA('forum', forum)?.facts.based_on)].some(([, one]) => one === id),
  )
}

interface FollowedUp {
  readonly every_months?: number | null | undefined
  readonly last?: string | null | undefined
  readonly paused?: object | undefined
}

/** The day an agreement is next to be followed up; null when it is not, or while that is paused. */
export function followUpDue(
  follow: FollowedUp | undefined,
  from: string | undefined,
): string | null {
  if (!follow || follow.paused || typeof follow.every_months !== 'number') return null
  const last = follow.last ?? from
  return typeof last === 'string' ? addMonths(last, follow.every_months) : null
}
