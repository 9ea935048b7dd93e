import type { Entry } from './blocks.js'
import type { AgendaItem, Clause, Item, MeetingDate } from './item.js'
import type { LabelRead } from './labels.js'
import type { NearMiss } from './near-miss.js'
import type { Span, Written } from './spans.js'

/** An item while it is read; a lead-in is one too until its first entry is found. */
export interface Draft {
  readonly label: LabelRead
  readonly labelPlace: Span
  readonly agenda: number | null
  readonly entry: Entry | null
  readonly offer: Item['offer']
  readonly runOn: boolean
  /** The lead-in that governs it. */
  readonly under: Draft | null
  /** A number of its own; the one of a lead-in goes to its first entry. */
  readonly number: Written | null
  /** Where a number stands, or belongs. */
  readonly numberPlace: Span
  clauses: readonly Clause[]
  readonly dates: MeetingDate[]
  text: Written
  start: number
  end: number
}

/** What is still expected after an item. */
export interface Open {
  readonly head: Draft
  /**
   * `text`: the label stands alone. `entries`: a lead-in. `more`: a list or clauses may follow.
   * `clauses`: clauses may follow. `after-list`: clauses would belong to nobody.
   */
  state: 'text' | 'entries' | 'more' | 'clauses' | 'after-list'
  readonly governed: Draft[]
}

/** All that is known while a body is read. */
export interface Reading {
  readonly text: string
  readonly agenda: Agenda[]
  readonly drafts: Draft[]
  readonly misses: NearMiss[]
  open: Open | null
  /** An agenda heading was the last thing read: a fact line may follow. */
  fresh: boolean
  /** The last thing read was nearly a label: what follows it is said once, there. */
  spoiled: boolean
  /** The first colon after what was looked at last. */
  colon: number
}

/** Whether a colon stands near an offset. Asked in the order of the text, it costs next to nothing. */
export function hasColonNear(reading: Reading, at: number): boolean {
  if (reading.colon < at) {
    const next = reading.text.indexOf(':', at)
    reading.colon = next === -1 ? Number.POSITIVE_INFINITY : next
  }
  return reading.colon - at < 150
}

export type Agenda = Omit<AgendaItem, 'facts'> & { facts: readonly Clause[] }

/** Lists are kept as long as the archive: none has room for more than it holds, as pushing gives. */
export const withMore = <T>(list: readonly T[], more: readonly T[]): readonly T[] =>
  list.length === 0 ? more : more.length === 0 ? list : list.concat(more)
