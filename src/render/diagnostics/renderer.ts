import type { Diagnostic } from '../../diagnostic.js'
import type { Rule } from '../../rules/rule.js'
import type { Lang, Text } from '../../text.js'
import type { Style } from '../style.js'

/** What a run over an archive found. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  /** How many documents were read. */
  readonly documents: number
  /** The path of every file that was judged, settings and schemas too. */
  readonly files: readonly string[]
  /** False where settings that do not hold left the rest unjudged. */
  readonly complete: boolean
  readonly skipped: readonly { readonly path: string; readonly reason: Text }[]
  /** What was compared, where only what a change causes is told. */
  readonly change?: Comparison
}

/** A change that was judged against what it is to be taken into. */
export interface Comparison {
  /** As it was asked for, and as a full commit id. */
  readonly base: string
  readonly baseCommit: string
  /** Where the change began; the newest where there are several. */
  readonly mergeBase: string
  /** Null for what is staged and not committed yet. */
  readonly head: string | null
  readonly commits: number
  /** How many files the change touches. */
  readonly changed: number
  /** Findings that were there before, in the documents that were judged. */
  readonly older: number
}

/** What a format needs to know of its reader. */
export interface Reader {
  readonly lang: Lang
  readonly style: Style
  readonly tool: string
  /** Where the archive lies, seen from the top of its repository: empty, or with a slash last. */
  readonly prefix: string
  /** What the rules say of themselves. */
  readonly rules: readonly Pick<Rule, 'name' | 'severity' | 'description' | 'rationale'>[]
}

/** One format of findings, a file each. */
export interface DiagnosticRenderer {
  readonly name: string
  /** It speaks to a CI runner by its own commands, and makes inert what it repeats. */
  readonly commands?: true
  render(findings: Findings, reader: Reader): string
}
