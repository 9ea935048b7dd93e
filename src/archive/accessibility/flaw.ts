import type { Place } from '../../diagnostic.js'
import type { Span } from '../items/spans.js'

/** Something in a body that some people cannot see, hear or find their way by. */
export interface Flaw {
  readonly kind: FlawKind
  readonly at: Place | Span
  /** What stands there, or what the message needs to say of it. */
  readonly detail: string
}

export type FlawKind =
  /** A heading two or more levels below the one before it: `2 4`. */
  | 'heading-skipped'
  /** One more heading of the first level. */
  | 'heading-top-again'
  /** A line in bold that stands as a heading. */
  | 'heading-in-bold'
  /** A picture without a description, or with the name of its file for one. */
  | 'picture-undescribed'
  /** Rows of a table without a row of headings. */
  | 'table-without-headings'
  /** A table with empty headings. */
  | 'table-heading-empty'
  /** A link whose words do not say where it leads. */
  | 'link-says-nothing'
  /** An address in place of words. */
  | 'link-is-address'
