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

/** Whether a value is a list of one that has keys itself. */
export const isMappingInList = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 1 && !isListOfOne(value) && !Array.isArray(value[0])

/**
 * One value in a list where a value alone belongs: only the brackets are too much. Whether it
 * `fits` without them decides whether they can be taken away for the author; a label in it is then
 * `written` as what it is called.
 */
export function loneValue(
  fault: TypedFault,
  document: Document,
  fits: boolean,
  written?: string,
): Problem {
  const { type, pointer, value } = fault
  const key = capital(keyName(type, pointer))
  const entry = [...pointer, 0]
  const [one] = value as readonly unknown[]
  const alone = typeof one === 'object' && one !== null ? '' : `: ${shown(one)}`
  const edits = (text: string) =>
    unbracketed(blockOf(document, text), entry).map((edit) => ({
      ...edit,
      text: written ?? edit.text,
    }))
  return {
    at: { key: entry },
    message: {
      sv: `${key.sv} är en lista, men här får bara ett värde stå`,
      en: `${key.en} is a list, but only a single value may stand here`,
    },
    hint: {
      sv: `Ta bort hakparenteserna (eller strecket)${alone}.`,
      en: `Take the brackets (or the dash) away${alone}.`,
    },
    ...(fits ? { fix: { edits } } : {}),
  }
}
