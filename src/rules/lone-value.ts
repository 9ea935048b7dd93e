import { keyName } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { unbracketed } from '../archive/yaml.js'
import { capital } from '../text.js'
import { blockOf } from './place.js'
import type { Problem } from './rule.js'
import type { TypedFault } from './schema-faults.js'
import { shown } from './shown.js'

/** Whether a value is a list of one, which is neither a list nor has keys itself. */
export const isListOfOne = (value: unknown): value is readonly [unknown] =>
  Array.isArray(value) && value.length === 1 && (typeof value[0] !== 'object' || value[0] === null)

/**
 * One value in a list where a value alone belongs: only the brackets are too much. Whether it
 * `fits` without them decides whether they can be taken away for the author.
 */
export function loneValue(fault: TypedFault, document: Document, fits: boolean): Problem {
  const { type, pointer, value } = fault
  const key = capital(keyName(type, pointer))
  const entry = [...pointer, 0]
  const alone = shown((value as readonly unknown[])[0])
  const edits = (text: string) => unbracketed(blockOf(document, text), entry)
  return {
    at: { key: entry },
    message: {
      sv: `${key.sv} är en lista, men här får bara ett värde stå`,
      en: `${key.en} is a list, but only a single value may stand here`,
    },
    hint: {
      sv: `Ta bort hakparenteserna (eller strecket): ${alone}.`,
      en: `Take the brackets (or the dash) away: ${alone}.`,
    },
    ...(fits ? { fix: { edits } } : {}),
  }
}
