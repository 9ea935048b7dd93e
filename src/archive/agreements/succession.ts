import { addDays, daysBetween } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'
import { firstDay, lastDay } from './days.js'

type Agreement = Document<'agreement'>

/** The days between an agreement and the one that replaces it. */
export interface Seam {
  readonly before: Agreement
  readonly after: Agreement
  /** `gap`: neither held on these days; `overlap`: both say that they did. */
  readonly kind: 'gap' | 'overlap'
  readonly from: string
  readonly until: string
  /** How many days it is, the first and the last among them. */
  readonly days: number
}

const known = perArchive(collect)

/**
 * Those that say they replace an agreement, drafts among them: the first to come in force at the
 * front, those that nobody has adopted at the end.
 */
export function successorsOf(agreement: Agreement, archive: Archive): readonly Agreement[] {
  const made = known(archive)
  return made.get(agreement) ?? none
}

const none: readonly Agreement[] = []

/** The agreements that one says it replaces. */
export function predecessorsOf(agreement: Agreement, archive: Archive): readonly Agreement[] {
  const found = new Set<Agreement>()
  for (const [, id] of entriesOf(agreement.facts.replaces)) {
    const before = archive.findA('agreement', id)
    if (before && before !== agreement) found.add(before)
  }
  return [...found]
}

/**
 * Where an agreement does not follow right upon what it replaces. Of several successors only the
 * first makes a seam; of an agreement without a last day, or of a draft, nothing can be said.
 */
export function seamsBefore(agreement: Agreement, archive: Archive): readonly Seam[] {
  const start = firstDay(agreement.facts)
  if (start === null) return []
  return predecessorsOf(agreement, archive).flatMap((before) => {
    const end = lastDay(before.facts)
    if (end === null || successorsOf(before, archive)[0] !== agreement) return []
    const [from, until] = start > end ? [addDays(end, 1), addDays(start, -1)] : [start, end]
    if (from > until) return []
    const days = daysBetween(from, until) + 1
    return [{ before, after: agreement, kind: start > end ? 'gap' : 'overlap', from, until, days }]
  })
}

function collect(archive: Archive): ReadonlyMap<Agreement, readonly Agreement[]> {
  const found = new Map<Agreement, Agreement[]>()
  for (const agreement of archive.of('agreement')) {
    for (const before of predecessorsOf(agreement, archive)) {
      const list = found.get(before)
      if (list) list.push(agreement)
      else found.set(before, [agreement])
    }
  }
  const order = ({ facts, path }: Agreement) => `${firstDay(facts) ?? '9999'} ${path}`
  for (const list of found.values()) list.sort((a, b) => compareText(order(a), order(b)))
  return found
}
