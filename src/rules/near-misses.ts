import type { Document } from '../archive/document.js'
import type { NearMiss, NearMissKind } from '../archive/items/near-miss.js'
import type { Fix } from './rule.js'

/** The rules that tell near misses; each kind is told by exactly one of them. */
const homes = {
  'agenda-number': 'agenda-heading-is-plain',
  'agenda-number-twice': 'agenda-heading-is-plain',
  'att-without-lead-in': 'item-has-text',
  'bold-unclosed': 'label-is-written-plainly',
  'clause-bold': 'clause-is-written-plainly',
  'clause-elsewhere': 'clause-is-written-plainly',
  'clause-empty': 'clause-has-one-value',
  'clause-in-parentheses': 'clause-is-written-plainly',
  'clause-lower-case': 'clause-is-written-plainly',
  'clause-of-another-kind': 'clause-fits-its-item',
  'clause-twice': 'clause-has-one-value',
  'clauses-after-list': 'clause-fits-its-item',
  'clauses-without-item': 'clause-fits-its-item',
  'colon-missing': 'label-is-written-plainly',
  'colon-outside-bold': 'label-is-written-plainly',
  'date-unreadable': 'said-date-can-be-read',
  'facts-misplaced': 'clause-fits-its-item',
  'item-empty': 'item-has-text',
  'item-outside-agenda': 'item-is-under-agenda-item',
  'label-as-heading': 'label-opens-its-line',
  'label-case': 'label-is-written-plainly',
  'label-in-code': 'label-opens-its-line',
  'label-in-comment': 'label-opens-its-line',
  'label-in-html': 'label-opens-its-line',
  'label-in-nested-list': 'label-opens-its-line',
  'label-in-quote': 'label-opens-its-line',
  'label-in-table': 'label-opens-its-line',
  'label-mid-line': 'label-opens-its-line',
  'label-not-bold': 'label-is-written-plainly',
  'label-number': 'label-is-written-plainly',
  'lead-in-alone': 'item-has-text',
  'meeting-date-unreadable': 'said-date-can-be-read',
  'meeting-dates-not-listed': 'said-date-can-be-read',
  'number-of-another-heading': 'item-number-fits',
  'number-outside-bold': 'label-is-written-plainly',
  'number-twice': 'item-number-fits',
  'number-without-label': 'item-number-fits',
  'offer-to-keep': 'offers-are-settled',
  'prose-after-value': 'clause-has-one-value',
  'reference-missing': 'said-reference-can-be-read',
  'reference-unreadable': 'said-reference-can-be-read',
  'space-in-bold': 'label-is-written-plainly',
  'space-missing': 'label-is-written-plainly',
  'target-missing': 'said-reference-can-be-read',
  'text-in-bold': 'label-is-written-plainly',
  'too-much-to-judge': 'body-can-be-judged',
  'unknown-label': 'label-is-known',
  'unlabelled-assignment': 'decision-is-labelled',
  'unlabelled-decision': 'decision-is-labelled',
  'unlabelled-position': 'decision-is-labelled',
} as const satisfies Readonly<Record<NearMissKind, string>>

export const nearMissHomes: Readonly<Record<NearMissKind, NearMissRule>> = homes
export type NearMissRule = (typeof homes)[NearMissKind]
type KindsOf<R extends NearMissRule> = {
  [K in NearMissKind]: (typeof homes)[K] extends R ? K : never
}[NearMissKind]

/** A near miss of one of the kinds that a rule tells. */
export interface Told<R extends NearMissRule> extends NearMiss {
  readonly kind: KindsOf<R>
}

/** The near misses of a document that belong to one rule, in the order of the text. */
export function* nearMissesOf<R extends NearMissRule>(
  { body }: Document,
  rule: R,
): Iterable<Told<R>> {
  for (const miss of body?.nearMisses ?? []) {
    if (homes[miss.kind] === rule) yield miss as Told<R>
  }
}

/** Write something else where a near miss stands. */
export const written = ({ place }: NearMiss, text: string): { readonly fix: Fix } => ({
  fix: { edits: () => [{ start: place.start, end: place.end, text }] },
})

/** The same, if the text around it is such that this is certain. */
export const writtenIf = (
  { place: { start, end } }: NearMiss,
  text: string,
  certain: (before: string, after: string) => boolean,
): { readonly fix: Fix } => ({
  fix: {
    edits: (file) =>
      certain(file.slice(Math.max(0, start - 200), start), file.slice(end, end + 200))
        ? [{ start, end, text }]
        : [],
  },
})

/** Minutes that somebody may still be writing: nobody else has seen them yet. */
export function isStillWritten({ type, values }: Document): boolean {
  const status = values?.['status']
  return type === 'minutes' && (status === undefined || status === 'draft' || status === 'planned')
}
