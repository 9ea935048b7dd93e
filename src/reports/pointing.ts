import type { Archive } from '../archive/archive.js'
import { keyLabel } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { documentIdOf } from '../archive/item-references.js'
import { referencesOf } from '../archive/references.js'
import { compareText } from '../diagnostic.js'
import { each, join, same, type Text } from '../text.js'
import type { Row, Table } from './view.js'

/** What in the archive points at an id, by front matter; null when nothing does. */
export function pointingAt(archive: Archive, id: string): Table | null {
  const rows = archive.documents.flatMap((document) => rowOf(document, id, archive))
  if (rows.length === 0) return null
  rows.sort((a, b) => compareText(String(a['id']), String(b['id'])))
  return {
    kind: 'table',
    name: 'pointing',
    heading: { sv: 'Hänvisar hit', en: 'Points here' },
    columns: [
      { key: 'id', label: { sv: 'Id', en: 'Id' }, type: 'id' },
      { key: 'name', label: { sv: 'Dokument', en: 'Document' }, type: 'text' },
      { key: 'as', label: { sv: 'Som', en: 'As' }, type: 'text' },
    ],
    rows,
  }
}

/** A document that points here is one row, with all it points as: "ordförande, deltagare". */
function rowOf(document: Document, id: string, archive: Archive): Row[] {
  const { described: type } = document
  if (document.id === id || type === null || document.type === 'settings') return []
  const roles = new Map<string, Text>()
  for (const { pointer, value, targets } of referencesOf(document)) {
    const meant = targets.includes('item') ? documentIdOf(value, document, archive) : value
    if (meant !== id) continue
    const item = value.includes('#') ? ` #${value.split('#')[1]}` : ''
    const key = pointer.find((step) => typeof step === 'string')
    const label = keyLabel(type, key === undefined ? [] : [key])
    roles.set(
      `${key}${item}`,
      each((lang) => `${label[lang]}${item}`),
    )
  }
  if (roles.size === 0) return []
  const name = document.id === null ? same(document.path) : archive.name(document.id)
  return [{ id: document.id ?? document.path, name, as: join([...roles.values()], ', ') }]
}
