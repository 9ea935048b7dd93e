import type { Text } from './text.js'

/** How much a finding weighs: errors make a run fail. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** Part of a file: 1-based lines and columns, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Replace the UTF-16 units from `start` up to `end` of a file's text by `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One thing that is wrong in one file: what, where, and how to mend it. */
export interface Diagnostic {
  readonly rule: string
  readonly severity: Severity
  /** Relative to the archive, with forward slashes. */
  readonly path: string
  /** Null when it concerns the file as such. */
  readonly place: Place | null
  readonly message: Text
  readonly hint: Text | null
  /** What `--fix` would do; empty when only a person can mend it. */
  readonly edits: readonly Edit[]
  /** The line it is about, with identity numbers masked. */
  readonly excerpt: string | null
  /**
   * Names it from run to run, in every language: what it is made of stands in rules/naming.ts.
   * Different for all findings of a run.
   */
  readonly fingerprint: string
}

/** The path of what is about a change as a whole, such as the message of a commit. */
export const wholeChange = '.'

/** Code-unit order, for everything a machine reads. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Path, place, rule: the order in which findings are shown. */
export const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.path, b.path) ||
  (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
  (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
  compareText(a.rule, b.rule) ||
  compareText(a.message.en, b.message.en)
