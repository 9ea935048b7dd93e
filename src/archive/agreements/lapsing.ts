import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { lastDayForNotice } from './days.js'
import { followUpOf } from './follow-up.js'
import { agreementOn, holds } from './state.js'

/** Something about an agreement that has its day. */
export interface Lapse {
  readonly agreement: Document<'agreement'>
  readonly on: string
  readonly what: 'ends' | 'notice' | 'review' | 'follow_up'
}

/**
 * What of the agreements that hold, or are adopted, has its day no later than a day: that they
 * end, that notice must be given, that they are to be reviewed or followed up. What should have
 * been done already is among it; a last day for notice that has passed is not. By day.
 */
export function lapsesUntil(until: string, archive: Archive): readonly Lapse[] {
  const { today } = archive
  const found: Lapse[] = []
  for (const agreement of archive.of('agreement')) {
    const now = agreementOn(agreement, archive)
    if (!holds(now) && now.state !== 'adopted') continue
    const add = (what: Lapse['what'], on: string | null | undefined) => {
      if (typeof on === 'string' && on <= until) found.push({ agreement, on, what })
    }
    add('ends', now.lastDay)
    const notice = lastDayForNotice(agreement.facts, today)
    if (notice !== null && notice >= today) add('notice', notice)
    add('review', agreement.facts.review_by)
    add('follow_up', followUpOf(agreement, archive)?.due)
  }
  return found.sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.agreement.path, b.agreement.path),
  )
}
