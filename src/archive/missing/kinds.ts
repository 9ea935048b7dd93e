import type { Document } from '../document.js'

export const missingKinds = [
  'minutes',
  'plan',
  'follow_up',
  'final_report',
  'text',
  'outside',
  'silent',
  'never',
] as const
export type MissingKind = (typeof missingKinds)[number]

/** A document, or part of one, that should be in the archive and is not. */
export interface Missing {
  readonly kind: MissingKind
  /** The forum that should see to it, by its present id; null where it is nobody's alone. */
  readonly forum: string | null
  /** The day it should have been there; null where no day was set. */
  readonly due: string | null
  /** What tells that it should exist: the minutes of a date, an agreement, a project, a forum. */
  readonly document: Document
  /** Where that is said: `<minutes>#<item>`, else the id of the document. */
  readonly place: string
  /** What is missing in its own words, where it has any: the paper that lies elsewhere. */
  readonly words: string | null
}
