import type { Edit } from '../../diagnostic.js'
import { keysAt } from '../describe.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { findBlock, wholeBlock } from '../frontmatter.js'
import type { Pointer } from '../places.js'
import { referencesOf } from '../references.js'
import { appendEntry, setValue } from '../splice.js'
import { locate } from '../yaml.js'
import { inlineYaml } from '../yaml-write.js'
import { afterMove } from './link-edits.js'
import type { Moved, Moving } from './moves.js'
import type { Respelling } from './respelling.js'

/**
 * The edits that rewrite the references in a document's front matter, and its own id, place and
 * former ids when it moves itself. Null when the front matter cannot be changed by splices.
 */
export function headEdits(
  document: Document,
  text: string,
  moving: Moving,
  respelling: Respelling,
): readonly Edit[] | null {
  const edits: Edit[] = []
  const moved = moving.documents.get(document)
  const set = moved?.set ?? {}
  const block = document.type === 'settings' ? wholeBlock(text) : findBlock(text)
  const put = (pointer: Pointer, was: string, now: string): boolean => {
    if (typeof block === 'string') return false
    const { start, end, found } = locate(block, pointer, 'value')
    if (!found) return false
    edits.push({ start, end, text: quotedLike(text.slice(start, end), was, now) })
    return true
  }
  for (const { pointer, value, targets } of referencesOf(document)) {
    if (pointer.length === 1 && Object.hasOwn(set, String(pointer[0]))) continue
    const now = respelling.value(value, targets, document)
    if (now !== value && !put(pointer, value, now)) return null
  }
  for (const [index, path] of importedPaths(document)) {
    const now = afterMove(path.replace(/\/$/, ''), moving) + (path.endsWith('/') ? '/' : '')
    if (now !== path && !put(['imported_before', 'paths', index], path, now)) return null
  }
  const own = moved === undefined ? [] : ownEdits(moved, text)
  return own === null ? null : [...edits, ...own]
}

/** The value keeps the quotes it has. */
function quotedLike(raw: string, was: string, now: string): string {
  const [first = ''] = raw
  return raw === first + was + first && /["']/.test(first) ? first + now + first : inlineYaml(now)
}

function importedPaths({ type, facts }: Document): readonly (readonly [number, string])[] {
  if (type !== 'settings') return []
  const { imported_before: imported } = facts as {
    readonly imported_before?: { readonly paths?: readonly (string | undefined)[] }
  }
  return [...entriesOf(imported?.paths)]
}

function ownEdits({ document, id, set, frozen }: Moved, text: string): readonly Edit[] | null {
  if (frozen || document.described === null || document.id === null) return []
  const order = [...keysAt(document.described, []).keys()]
  const values = document.values ?? {}
  const edits: (Edit | null)[] = Object.entries(set)
    .filter(([key, value]) => values[key] !== value && !(value === null && values[key] == null))
    .map(([key, value]) => setValue(text, key, value, order))
  if (id !== document.id) {
    edits.push(setValue(text, 'id', id, order), formerEdit(document, document.id, id, text, order))
  }
  return edits.some((edit) => edit === null) ? null : (edits as Edit[])
}

/** The old id goes last among the former ones; a document that gets one of them back loses it there. */
function formerEdit(
  { values }: Document,
  old: string,
  id: string,
  text: string,
  order: readonly string[],
): Edit | null {
  const former = values?.['former_ids']
  const known: readonly unknown[] = Array.isArray(former) ? former : []
  const kept = known.filter((one) => one !== id && one !== old)
  if (kept.length === known.length && known.length > 0) {
    return appendEntry(text, 'former_ids', old, order)
  }
  return setValue(text, 'former_ids', [...kept, old], order)
}
