import type { Span } from './spans.js'

/** Something that looks like what this grammar knows, and is not. */
export interface NearMiss {
  readonly kind: NearMissKind
  readonly place: Span
  /** What stands there, on one line. */
  readonly written: string
  /**
   * What would be read if it stood there instead; for an unlabelled sentence the label to put
   * before it. Null when only a person can tell.
   */
  readonly meant: string | null
  /** Who decides in an unlabelled sentence: "chefsgruppen"; null when nobody is named. */
  readonly subject?: string | null
}

/** Add them one by one: a call has room for fewer arguments than a body for near misses. */
export function addMisses(misses: NearMiss[], found: Iterable<NearMiss>): void {
  for (const miss of found) misses.push(miss)
}

/** Every kind of near miss and of fault in a body. */
export const nearMissKinds = [
  'agenda-number',
  'agenda-number-twice',
  'att-without-lead-in',
  'bold-unclosed',
  'clause-bold',
  'clause-elsewhere',
  'clause-empty',
  'clause-in-parentheses',
  'clause-lower-case',
  'clause-of-another-kind',
  'clause-twice',
  'clauses-after-list',
  'clauses-without-item',
  'colon-missing',
  'colon-outside-bold',
  'date-unreadable',
  'facts-misplaced',
  'item-empty',
  'item-outside-agenda',
  'label-as-heading',
  'label-case',
  'label-in-code',
  'label-in-comment',
  'label-in-html',
  'label-in-nested-list',
  'label-in-quote',
  'label-in-table',
  'label-mid-line',
  'label-not-bold',
  'label-number',
  'lead-in-alone',
  'meeting-date-unreadable',
  'meeting-dates-not-listed',
  'number-of-another-heading',
  'number-outside-bold',
  'number-twice',
  'number-without-label',
  'offer-to-keep',
  'prose-after-value',
  'reference-missing',
  'reference-unreadable',
  'space-in-bold',
  'space-missing',
  'target-missing',
  'text-in-bold',
  'too-much-to-judge',
  'unknown-label',
  'unlabelled-assignment',
  'unlabelled-decision',
  'unlabelled-position',
] as const
export type NearMissKind = (typeof nearMissKinds)[number]
