import type { Document } from '../archive/document.js'
import type { Fault, FaultKind } from '../archive/faults.js'
import type { At } from './rule.js'

/** A fault met while reading, with where it is shown. */
export interface ReadingFault extends Fault {
  readonly at: At
}

/** The faults of these kinds in a document; each kind belongs to one rule. */
export function* faultsOf(
  document: Document,
  ...kinds: readonly FaultKind[]
): Iterable<ReadingFault> {
  for (const fault of document.faults) {
    if (kinds.includes(fault.kind)) yield { ...fault, at: fault.place ?? 'file' }
  }
}
