import type { Diagnostic } from '../../diagnostic.js'
import type { Lang, Text } from '../../text.js'
import type { Style } from '../style.js'

/** What a run over an archive found. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  /** How many documents were read. */
  readonly documents: number
  readonly skipped: readonly { readonly path: string; readonly reason: Text }[]
}

/** What a format needs to know of its reader. */
export interface Reader {
  readonly lang: Lang
  readonly style: Style
  readonly tool: string
}

/** One format of findings, a file each. */
export interface DiagnosticRenderer {
  readonly name: string
  render(findings: Findings, reader: Reader): string
}
