import type { Flaw, FlawKind } from '../archive/accessibility/flaw.js'
import type { Document } from '../archive/document.js'
import { isFrozen } from '../archive/frozen.js'
import type { Severity } from '../diagnostic.js'

/** The flaws of a document that one rule tells, but for headings that are nearly something else. */
export function* flawsOf(
  { flaws, body }: Document,
  kinds: readonly FlawKind[],
): Iterable<{ readonly kind: FlawKind; readonly detail: string; readonly at: Flaw['at'] }> {
  for (const flaw of flaws) {
    if (!kinds.includes(flaw.kind)) continue
    const { at } = flaw
    const isTold =
      flaw.kind.startsWith('heading') &&
      'start' in at &&
      body?.nearMisses.some(({ place }) => place.start >= at.start && place.start < at.end)
    if (!isTold) yield flaw
  }
}

/** What nobody may mend any more is only said. */
export const weight = (document: Document): { readonly severity?: Severity } =>
  isFrozen(document) ? { severity: 'info' } : {}

/** A small plan for the examples of rules; its body begins on line 6. */
export function plan(...lines: readonly string[]): Readonly<Record<string, string>> {
  const text = `---\ntype: plan\nid: dst-plan-2026\n---\n\n${lines.join('\n')}\n`
  return { 'forums/dst/plans/2026.md': text }
}
