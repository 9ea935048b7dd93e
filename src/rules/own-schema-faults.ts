import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { OwnFault, OwnFaultRule } from '../archive/own.js'
import { join, type Text } from '../text.js'
import type { Problem } from './rule.js'

/** What is said of one kind of fault: of its words, what was found and how to mend it. */
export interface Told {
  readonly message: Text
  readonly hint?: Text
}

/** The faults of a schema file that belong to one rule, told; each ends by what it leads to. */
export function* schemaProblems(
  document: Document,
  archive: Archive,
  rule: OwnFaultRule,
  tell: (fault: OwnFault) => Told,
): Iterable<Problem> {
  for (const fault of archive.own?.faultsOf(document.path) ?? []) {
    if (fault.rule !== rule) continue
    const { message, hint } = tell(fault)
    yield { at: fault.at, message, hint: hint ? join([hint, notUsed], ' ') : notUsed }
  }
}

/** Half a schema would judge otherwise than the one who wrote it meant. */
const notUsed: Text = {
  sv: 'Schemat används inte förrän det är rättat.',
  en: 'The schema is not used until it is mended.',
}

/** A schema file of an example. */
export const asJson = (schema: object): string => `${JSON.stringify(schema, null, 1)}\n`
