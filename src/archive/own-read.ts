import { isTypeName } from './builtin.js'
import type { OwnFault } from './own.js'
import { schemaFolder } from './own.js'
import { readJson, unsafeNames } from './own-json.js'
import { placeAt } from './places.js'
import { isTarget } from './target-words.js'

/** The most a schema may hold, in UTF-16 units; the largest built-in one is half of that. */
export const maxSchema = 64 * 1024

const reserved: ReadonlySet<string> = new Set(['settings', 'schema', 'unknown', 'common'])

/** The type that a schema file is for by its name; null when the name says none. */
export function ownFileName(path: string): string | null {
  const [, name = ''] =
    /^([a-z][a-z0-9_]{1,39})[.]schema[.]json$/.exec(path.slice(schemaFolder.length)) ?? []
  if (isTypeName(name)) return name
  // What can be referred to has these names already.
  return name === '' || isTarget(name) || reserved.has(name) || unsafeNames.has(name) ? null : name
}

/** Read the text of a schema; what it says is looked at elsewhere. */
export function readSchema(
  text: string,
): { readonly value: unknown } | { readonly fault: OwnFault } {
  const rule = 'schema-is-readable' as const
  if (text.length > maxSchema) {
    const detail = [String(text.length), String(maxSchema)]
    return { fault: { rule, kind: 'size', at: 'file', detail } }
  }
  const read = readJson(text, text.startsWith('\uFEFF') ? 1 : 0)
  if (!('fault' in read)) return read
  const { kind, start, end, word } = read.fault
  return { fault: { rule, kind, at: placeAt(text, start, end), detail: [word] } }
}
