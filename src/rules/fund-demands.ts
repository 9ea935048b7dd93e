import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { cameToNothing, wholeLife } from '../archive/whole-life.js'
import type { Severity } from '../diagnostic.js'

/**
 * How much the fund of an application minds when it falls short of a demand: null when it does not,
 * no severity when the fund says nothing and the rule's own holds. What was declined or withdrawn
 * may look as it did, commissioned work has no fund to please, and a draft is only warned.
 */
export function demandOf(
  document: Document<'application'>,
  archive: Archive,
  demand: 'single_party' | 'one_sided',
): { readonly severity?: Severity } | null {
  const fund = archive.findA('fund', document.facts.fund)
  if (!fund || fund.values === null || cameToNothing(document)) return null
  const says = fund.facts.rules?.[demand]
  if (says === 'allow') return null
  if (says === undefined) return {}
  const isDraft = wholeLife(document).state === 'absent'
  return { severity: says === 'reject' && !isDraft ? 'error' : 'warning' }
}
