import type { Archive } from '../archive/archive.js'
import { builtinSchemas } from '../archive/builtin.js'
import { type Described, keyLabel } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { documentIdOf } from '../archive/item-references.js'
import { referencesOf } from '../archive/references.js'
import { compareText } from '../diagnostic.js'
import { same } from '../text.js'
import type { Row, Table } from './view.js'

/** What in the archive points at an id, by front matter; null when nothing does. */
export function pointingAt(archive: Archive, id: string): Table | null {
  const rows = archive.documents.flatMap((document) => [...rowsOf(document, id, archive)])
  if (rows.length === 0) return null
  rows.sort((a, b) => compareText(String(a['id']), String(b['id'])))
  return {
    kind: 'table',
    name: 'pointing',
    heading: { sv: 'Hänvisar hit', en: 'Points here' },
    columns: [
      { key: 'name', label: { sv: 'Dokument', en: 'Document' }, type: 'text' },
      { key: 'as', label: { sv: 'Som', en: 'As' }, type: 'text' },
      { key: 'item', label: { sv: 'Punkt', en: 'Item' }, type: 'text' },
      { key: 'id', label: { sv: 'Id', en: 'Id' }, type: 'id' },
    ],
    rows,
  }
}

function* rowsOf(document: Document, id: string, archive: Archive): Iterable<Row> {
  if (document.id === id || document.type === 'unknown' || document.type === 'settings') return
  const type: Described = document.type
  const seen = new Set<string>()
  for (const { pointer, value, targets } of referencesOf(document)) {
    const meant = targets.includes('item') ? documentIdOf(value, document, archive) : value
    if (meant !== id) continue
    const item = value.includes('#') ? (value.split('#')[1] ?? null) : null
    const key = pointer.find((step) => typeof step === 'string')
    const as = keyLabel(type, key === undefined ? [] : [key])
    // The same party ten times in one list is one line.
    const line = `${as.en} ${item}`
    if (seen.has(line)) continue
    seen.add(line)
    const name = document.id === null ? same(document.path) : archive.name(document.id)
    yield { name, as, item, id: document.id ?? builtinSchemas[type].$id ?? type }
  }
}
