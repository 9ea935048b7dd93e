import { mask } from '../../archive/identity-numbers.js'
import type { Severity } from '../../diagnostic.js'
import { machineJson } from '../machine-json.js'
import type { DiagnosticRenderer } from './renderer.js'

/**
 * The contract for programs: additive only, keys in English, texts in the chosen language. Columns
 * are 1-based UTF-16 units, the end exclusive; `line` is null when it concerns the file as such.
 */
export const renderer: DiagnosticRenderer = {
  name: 'json',
  render({ diagnostics, documents, skipped, change }, { lang, tool }) {
    const of = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length
    const answer = {
      version: 1,
      tool,
      lang,
      documents,
      ...(change
        ? {
            base: change.base,
            base_commit: change.baseCommit,
            merge_base: change.mergeBase,
            head: change.head,
            commits: change.commits,
            changed: change.changed,
            judged: documents,
            older: change.older,
          }
        : {}),
      skipped: skipped.map(({ path, reason }) => ({ path: mask(path), reason: reason[lang] })),
      summary: { errors: of('error'), warnings: of('warning'), infos: of('info') },
      diagnostics: diagnostics.map((one) => ({
        rule: one.rule,
        severity: one.severity,
        path: mask(one.path),
        line: one.place?.line ?? null,
        column: one.place?.column ?? null,
        end_line: one.place?.endLine ?? null,
        end_column: one.place?.endColumn ?? null,
        message: mask(one.message[lang]),
        hint: one.hint ? mask(one.hint[lang]) : null,
        fixable: one.edits.length > 0,
        fingerprint: one.fingerprint,
      })),
    }
    return machineJson(answer)
  },
}
