import { isDate } from '../dates.js'
import { compareText } from '../diagnostic.js'
import type { Document } from './document.js'
import { entriesOf, type Facts } from './facts.js'
import type { FollowUp, HistoryEntry } from './types.js'

/** An entry of the history that can be placed in time. */
export type Happening = Facts<HistoryEntry> & {
  readonly on: string
  readonly status: HistoryEntry['status']
  /** Its position in the file. */
  readonly index: number
}

/** A follow-up that can be placed in time and says something. */
export type Answer = Facts<FollowUp> & {
  readonly on: string
  readonly outcome: FollowUp['outcome']
  readonly index: number
}

/** The entries of the history dated on or before a day, in order of time. */
export const historyAt = (document: Document<'application'>, day: string): readonly Happening[] =>
  upTo(day, told(document).history)

/** The follow-ups dated on or before a day, in order of time. */
export const answersAt = (document: Document<'application'>, day: string): readonly Answer[] =>
  upTo(day, told(document).answers)

interface Told {
  readonly history: readonly Happening[]
  readonly answers: readonly Answer[]
}

const known = new WeakMap<Document, Told>()

/** All that an application tells of its life, put in order once, whatever days are asked about. */
function told(document: Document<'application'>): Told {
  const before = known.get(document)
  if (before) return before
  const history: Happening[] = []
  for (const [index, entry] of entriesOf(document.facts.history)) {
    const { on, status } = entry
    if (on === undefined || status === undefined || !isDate(on)) continue
    history.push(Object.assign({ on, status, index }, entry))
  }
  const answers: Answer[] = []
  for (const [index, entry] of entriesOf(document.facts.follow_ups)) {
    const { on, outcome } = entry
    if (on === undefined || outcome === undefined || !isDate(on)) continue
    answers.push(Object.assign({ on, outcome, index }, entry))
  }
  const made = { history: history.sort(byTime), answers: answers.sort(byTime) }
  known.set(document, made)
  return made
}

function upTo<T extends { readonly on: string }>(day: string, entries: readonly T[]): readonly T[] {
  const last = entries.at(-1)
  return last === undefined || last.on <= day ? entries : entries.filter(({ on }) => on <= day)
}

/**
 * What was granted and what extensions added, in whole kronor; null when nothing was granted or
 * any part is unknown. An extension that names no amount gave more time and no money.
 */
export function grantedAmount(history: readonly Happening[]): number | null {
  const grant = history.find(({ status }) => status === 'granted')
  if (typeof grant?.amount !== 'number') return null
  let sum = grant.amount
  for (const entry of history) {
    if (entry.status !== 'extended' || !('amount' in entry)) continue
    if (typeof entry.amount !== 'number') return null
    sum += entry.amount
  }
  return sum
}

/** The last day with project money: as granted, as last extended, or when it was discontinued. */
export function fundingEnd(
  document: Document<'application'>,
  history: readonly Happening[],
): string | null {
  const granted = document.facts.period?.end
  const extended = history.findLast(
    ({ status, end }) => status === 'extended' && end !== undefined && isDate(end),
  )
  const planned = extended?.end ?? (granted && isDate(granted) ? granted : null)
  const stopped = discontinuedOn(history)
  if (planned === null || stopped === null) return planned ?? stopped
  return [planned, stopped].sort()[0] ?? null
}

/** The day a project was discontinued; null when it was not. */
export const discontinuedOn = (history: readonly Happening[]): string | null =>
  history.find(({ status }) => status === 'discontinued')?.on ?? null

/**
 * The day work ceased: what the latest answer that says so gives, else the day of the first answer
 * since it was last known to be alive. No answer can tell of a day after its own.
 */
export function ceasedOn(answers: readonly Answer[]): string | null {
  const known = answers.filter(({ outcome }) => outcome !== 'unknown')
  const alive = known.findLastIndex(({ outcome }) => outcome !== 'ceased')
  const ceased = known.slice(alive + 1)
  const told = ceased.findLast(
    ({ ceased_on: day, on }) => typeof day === 'string' && isDate(day) && day <= on,
  )
  return told?.ceased_on ?? ceased[0]?.on ?? null
}

const byTime = (a: { on: string; index: number }, b: { on: string; index: number }): number =>
  compareText(a.on, b.on) || a.index - b.index
