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
