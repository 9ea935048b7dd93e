import type { Archive } from '../archive/archive.js'
import type { OwnName, Schema } from '../archive/builtin.js'
import { keyLabel, keysAt, type OwnDescription, rootOf, valueLabel } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { compareText } from '../diagnostic.js'
import { capital, same } from '../text.js'
import type { Cell, Column, Row, View } from './view.js'

/** So many keys of an unknown type fit in a list. */
const most = 5
const everywhere = new Set(['type', 'id', 'former_ids', 'access', 'record_holder', 'source'])

/** All documents of a type of the archive's own, with the keys that say most in few words. */
export function ownListing(
  archive: Archive,
  type: OwnDescription,
  parameters: View['parameters'],
  keep: (document: Document) => boolean,
): View {
  const keys = keysShown(type)
  const rows = archive
    .of(type.name as OwnName)
    .filter(keep)
    .sort((a, b) => compareText(a.id ?? '', b.id ?? ''))
    .map((document): Row => {
      const facts = document.facts as Readonly<Record<string, unknown>>
      const cells = keys.map(([key, schema]) => [
        key,
        cellOf(facts[key], key, schema, type, archive),
      ])
      return { id: document.id ?? '', ...Object.fromEntries(cells), path: document.path }
    })
  return {
    report: 'list',
    title: capital(rootOf(type)['x-labels'] ?? same(type.name)),
    subject: null,
    parameters: { type: type.name, ...parameters },
    figures: { count: rows.length },
    blocks: [
      {
        kind: 'table',
        name: type.name,
        heading: { sv: `${rows.length} st`, en: `${rows.length} in all` },
        columns: [
          { key: 'id', label: { sv: 'Id', en: 'Id' }, type: 'id' },
          ...keys.map(
            ([key, schema]): Column => ({
              key,
              label: capital(keyLabel(type, [key])),
              type:
                schema.format === 'date' ? 'date' : schema.type === 'integer' ? 'integer' : 'text',
            }),
          ),
          { key: 'path', label: { sv: 'Fil', en: 'File' }, type: 'text', machine: true },
        ],
        rows,
      },
    ],
    notes: [],
  }
}

/** The keys that hold one value each: those that are demanded first, in the order of the schema. */
function keysShown(type: OwnDescription): readonly (readonly [string, Schema])[] {
  const demanded = new Set(type.schema.required ?? [])
  const plain = [...keysAt(type, [])].filter(
    ([key, { type: kind, items }]) =>
      !everywhere.has(key) && items === undefined && ![kind].flat().includes('object'),
  )
  const first = plain.filter(([key]) => demanded.has(key))
  return [...first, ...plain.filter(([key]) => !demanded.has(key))].slice(0, most)
}

function cellOf(
  value: unknown,
  key: string,
  schema: Schema,
  type: OwnDescription,
  archive: Archive,
): Cell {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return schema.type === 'integer' ? value : String(value)
  if (typeof value === 'boolean') return value ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' }
  const word = String(value)
  if (schema['x-ref']) return archive.name(word)
  return schema.enum ? valueLabel(type, [key], word) : word
}
