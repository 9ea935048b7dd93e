import type { Archive } from '../archive/archive.js'
import { schemaAt } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { partyWithCode } from '../archive/parties.js'
import { resolveReference } from '../archive/references.js'
import { same, type Text } from '../text.js'
import { rewritten } from './rewritten.js'
import type { Fix } from './rule.js'
import { isId, type TypedFault } from './schema-faults.js'

/**
 * What is wanted, and surely meant, where an id belongs and a number stands: a municipality or
 * region by its code, or something that is called by those digits. Null where no id belongs.
 */
export function idWanted(
  { type, pointer, value, schema }: TypedFault,
  document: Document,
  archive: Archive,
): { readonly expected: Text; readonly fix: Fix | null } | null {
  const known = schemaAt(type, pointer) ?? schema
  const targets = known['x-ref']
  if (!targets) return isId(known) ? { expected: anId, fix: null } : null
  const meant = (raw: string): string | null => {
    const isThere = resolveReference({ value: raw, targets }, document, archive).state === 'found'
    if (isThere) return JSON.stringify(raw)
    return targets.includes('party') ? partyWithCode(raw, archive.parties) : null
  }
  // Codes of one digit less begin with a zero that the value has lost.
  const id = [String(value), `0${value}`].map(meant).find((found) => found !== null)
  return {
    expected: id === undefined ? anIdThatExists : same(`\`${id}\``),
    fix: rewritten(document, pointer, meant),
  }
}

const anId: Text = {
  sv: 'ett id som börjar med en bokstav',
  en: 'an id that begins with a letter',
}

const anIdThatExists: Text = { sv: 'ett id som finns', en: 'an id that exists' }
