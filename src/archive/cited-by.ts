import type { Archive } from './archive.js'
import type { Document } from './document.js'
import { documentIdOf, splitItem } from './item-references.js'
import { referencesOf } from './references.js'
import { partsOf } from './said/citations.js'

/** The documents that refer to an id, in front matter or in what is said; never the one it is. */
export function citedBy(id: string, archive: Archive): readonly Document[] {
  return archive.documents.filter(
    (document) =>
      document.id !== id && document.type !== 'settings' && cites(document, id, archive),
  )
}

function cites(document: Document, id: string, archive: Archive): boolean {
  for (const { value } of referencesOf(document)) {
    if (value === id || documentIdOf(value, document, archive) === id) return true
  }
  for (const { target, clauses } of document.body?.items ?? []) {
    for (const { value, place } of [...(target ? [target] : []), ...clauses]) {
      for (const part of partsOf(value, null, place)) {
        if (splitItem(part.value).before === id) return true
        if (/[#\d]/.test(part.value) && documentIdOf(part.value, document, archive) === id)
          return true
      }
    }
  }
  return false
}
