import type { Archive } from '../archive.js'
import { planOn } from '../plans/periods.js'
import { isActive } from './life.js'
import { mandatesOf, mandatesOn } from './mandates.js'
import { seatCountOn } from './members.js'
import { convenerOn } from './posts.js'
import { timesOf } from './times.js'
import type { Forum } from './tree.js'

/** What an active forum lacks. */
export type Gap =
  | 'coordinator'
  | 'plan'
  | 'purpose'
  | 'mandate'
  | 'mandate_unclear'
  | 'mandate_lapsed'
  | 'members'
  | 'vacant'
  | 'minutes'
  | 'next_meeting'

/** Of them, those that make it hard to tell what the forum is for. */
export const unclearGaps: readonly Gap[] = [
  'purpose',
  'mandate',
  'mandate_unclear',
  'mandate_lapsed',
]

/**
 * What a forum lacks on the as-of day. Nothing is demanded of one that is planned, at rest, ended
 * or outside the archive; a network needs no coordinator, plan or mandate, and a group that
 * prepares or works for another no plan of its own.
 */
export function gapsOf(forum: Forum, archive: Archive): readonly Gap[] {
  const { facts, id } = forum
  const { today } = archive
  if (id === null || !isActive(facts, today)) return []
  const loose = facts.kind === 'network'
  const seats = seatCountOn(forum, today, archive)
  const { last, next } = timesOf(id, archive)
  const gaps: (Gap | null)[] = [
    loose || convenerOn(forum, today, archive) !== null ? null : 'coordinator',
    loose || planless.has(facts.kind) || planOn(id, today, archive) !== null ? null : 'plan',
    facts.purpose === undefined ? 'purpose' : null,
    mandateGap(forum, archive),
    seats === null && !loose ? 'members' : null,
    seats !== null && seats.vacant.length > 0 ? 'vacant' : null,
    last === null ? 'minutes' : null,
    next === null ? 'next_meeting' : null,
  ]
  return gaps.filter((gap) => gap !== null)
}

const planless = new Set<string | undefined>(['executive_committee', 'working_group'])

/** What is wrong with the mandate of a forum on the as-of day; null when nothing is. */
export function mandateGap(
  { id, facts }: Forum,
  archive: Archive,
): 'mandate' | 'mandate_unclear' | 'mandate_lapsed' | null {
  const now = mandatesOn(id ?? '', archive.today, archive)
  const all = mandatesOf(id ?? '', archive) ?? []
  if (now !== null && now.length > 0) {
    return now.some(({ decides }) => decides === 'unclear') ? 'mandate_unclear' : null
  }
  if (facts.kind === 'network') return null
  return all.some(({ to }) => to !== null && to < archive.today) ? 'mandate_lapsed' : 'mandate'
}
