import type { Severity } from '../../diagnostic.js'
import { machineJson } from '../machine-json.js'
import type { DiagnosticRenderer } from './renderer.js'
import { pathFrom, saidOf, sentences } from './words.js'

const weights: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/** A code quality report for merge requests on GitLab (docs.gitlab.com, Code Quality). */
export const renderer: DiagnosticRenderer = {
  name: 'gitlab',
  render({ diagnostics }, reader) {
    const issues = diagnostics.map((one) => ({
      description: sentences(saidOf(one, reader)),
      check_name: one.rule,
      fingerprint: one.fingerprint,
      severity: weights[one.severity],
      location: {
        path: pathFrom(one.path, reader),
        lines: { begin: one.place?.line ?? 1, end: one.place?.endLine ?? 1 },
      },
    }))
    return machineJson(issues)
  },
}
