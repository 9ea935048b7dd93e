import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { compareDiagnostics, type Diagnostic } from '../../diagnostic.js'
import { namer } from '../naming.js'
import { resolvePlaces } from '../place.js'
import { severityOf } from '../severity.js'
import type { ArchiveSides, Change, ChangeProblem, ChangeRule } from './change-rule.js'

/** Hold every rule for changes against a change. The order is fixed: path, place, rule. */
export function judgeChange(
  change: Change,
  sides: ArchiveSides,
  rules: readonly ChangeRule[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const name = namer(sides.head)
  const states = new Map(change.files.map(({ path, after }) => [path, after]))
  for (const rule of rules) {
    for (const problem of rule.check(change, sides)) {
      const severity = weightOf(rule, problem, sides.head)
      if (severity === 'off') continue
      const { path, message } = problem
      const state = states.get(path)
      const text = state?.text ?? null
      const document = state?.document ?? null
      const { place, excerpt, words } = document
        ? resolvePlaces(document, text, sides.head)(problem)
        : { place: null, excerpt: null, words: '' }
      found.push({
        rule: rule.name,
        severity,
        path,
        place,
        message,
        hint: problem.hint ?? null,
        edits: [],
        excerpt,
        fingerprint: name({ rule: rule.name, path, document, problem, words }),
      })
    }
  }
  return found.sort(compareDiagnostics)
}

/** A change is never from before the archive; only the settings can make a rule milder. */
export function weightOf(rule: ChangeRule, problem: ChangeProblem, archive: Archive) {
  const { imported_before: _, ...settings } = archive.settings
  const nowhere = { path: problem.path, facts: {} } as Document
  const { name, severity, floor, description, rationale } = rule
  const plain = { name, severity, floor, description, rationale, examples: [], check: () => [] }
  return severityOf(plain, problem, nowhere, { ...archive, settings })
}
