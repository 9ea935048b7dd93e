import type { Place } from '../diagnostic.js'

/** What can keep a file from being read, each told by exactly one rule. */
export const faultKinds = [
  'alias',
  'bom',
  'comment-value',
  'conflict-marker',
  'control-character',
  'curly-quotes',
  'duplicate-key',
  'encoding',
  'fence-closed',
  'fence-like',
  'fence-opened',
  'front-matter-missing',
  'line-ending',
  'long-line',
  'mixed-line-endings',
  'nesting',
  'not-a-mapping',
  'not-regular',
  'odd-amount',
  'size',
  'tag',
  'unreadable',
  'unsafe-key',
  'yaml',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** One such thing, found while reading, before anything is known of path, schema or language. */
export interface Fault {
  readonly kind: FaultKind
  readonly place: Place | null
  /** The word, code or number the message needs. */
  readonly detail: string
}

/** These leave the values readable; any other fault means that there are none. */
export const harmless: ReadonlySet<FaultKind> = new Set([
  'bom',
  'comment-value',
  'control-character',
  'curly-quotes',
  'long-line',
  'mixed-line-endings',
  'odd-amount',
])
