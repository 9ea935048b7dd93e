import type { Archive } from '../archive/archive.js'
import { builtinSchemas } from '../archive/builtin.js'
import {
  type Described,
  keyLabel,
  keysAt,
  nameOfType,
  rootOf,
  valueLabel,
} from '../archive/describe.js'
import { type Document, isA } from '../archive/document.js'
import { isMapping } from '../archive/mapping.js'
import type { PartyFacts } from '../archive/parties.js'
import { register } from '../archive/register.js'
import { isDate } from '../dates.js'
import { capital, each, same, type Text } from '../text.js'
import { pointingAt } from './pointing.js'
import { saidTables } from './said/in-minutes.js'
import { onTable } from './said/on-table.js'
import { spoken } from './spoken.js'
import type { Block, Cell, Column, Row, View } from './view.js'

type Labelled = { readonly label: Text; readonly value: Text }

/** One document for people: its facts with names and labels, and all that points at it. */
export function showing(archive: Archive, id: string): View {
  const document = archive.find(id)
  const party = archive.parties.get(id)
  const type = document ? document.described : 'party'
  const label = type === null ? undefined : rootOf(type)['x-labels']
  const name = archive.name(id)
  const title = each((lang) => capital(name)[lang])
  const blocks: Block[] = []
  if (party && register.has(id)) blocks.push(partyFacts(party, archive))
  else if (document) blocks.push(...documentBlocks(document, archive))
  if (document && isA(document, 'minutes')) blocks.push(...saidTables(document, archive))
  if (document?.id && isA(document, 'forum')) blocks.push(...onTable(document.id, archive))
  const pointing = pointingAt(archive, id)
  if (pointing) blocks.push(pointing)
  return {
    report: 'show',
    title,
    subject: each((lang) => [label?.[lang], id, document?.path].filter(Boolean).join(' · ')),
    parameters: { id },
    figures: {},
    blocks,
    notes: [],
  }
}

function partyFacts(party: PartyFacts, archive: Archive): Block {
  const at = (key: string) => capital(keyLabel('party', [key]))
  const facts: Labelled[] = [{ label: at('name'), value: same(party.name) }]
  if (party.kind)
    facts.push({ label: at('kind'), value: valueLabel('party', ['kind'], party.kind) })
  if (party.side)
    facts.push({ label: at('side'), value: valueLabel('party', ['side'], party.side) })
  if (party.parent) facts.push({ label: at('parent'), value: archive.name(party.parent) })
  if (party.aliases.length > 0) {
    facts.push({ label: at('aliases'), value: same(party.aliases.join(', ')) })
  }
  return {
    kind: 'facts',
    heading: capital(builtinSchemas.party['x-labels'] ?? same('party')),
    facts,
  }
}

/** Plain facts first, then every list of mappings as a table. */
function documentBlocks(document: Document, archive: Archive): Block[] {
  const { described: type, facts } = document
  if (type === null) return []
  const lines: Labelled[] = []
  const tables: Block[] = []
  for (const key of keysAt(type, []).keys()) {
    const value = (facts as Readonly<Record<string, unknown>>)[key]
    if (value === undefined || value === null || key === 'type' || key === 'id') continue
    const rows = Array.isArray(value) ? value.filter(isMapping) : []
    if (rows.length > 0) tables.push(tableOf(type, key, rows, archive))
    else
      lines.push({
        label: capital(keyLabel(type, [key])),
        value: spoken(type, [key], value, archive),
      })
  }
  const heading = capital(rootOf(type)['x-labels'] ?? same(nameOfType(type)))
  return [
    ...(lines.length > 0 ? [{ kind: 'facts' as const, heading, facts: lines }] : []),
    ...tables,
  ]
}

function tableOf(
  type: Described,
  key: string,
  entries: readonly Record<string, unknown>[],
  archive: Archive,
): Block {
  const used = [...keysAt(type, [key, 0]).keys()].filter((inner) =>
    entries.some((entry) => entry[inner] !== undefined && entry[inner] !== null),
  )
  const rows = entries.map((entry): Row => {
    const cells = used.map((inner): [string, Cell] => {
      const value = entry[inner]
      // Not said is not the same as unknown, which is null.
      if (value === undefined) return [inner, same('–')]
      if (value === null) return [inner, null]
      const raw = typeof value === 'number' || (typeof value === 'string' && isDate(value))
      return [inner, raw ? value : spoken(type, [key, 0, inner], value, archive)]
    })
    return Object.fromEntries(cells)
  })
  const columns = used.map(
    (inner): Column => ({
      key: inner,
      label: capital(keyLabel(type, [key, 0, inner])),
      type: inner.startsWith('amount')
        ? 'amount'
        : rows.some((row) => typeof row[inner] === 'number')
          ? 'integer'
          : 'text',
    }),
  )
  return { kind: 'table', name: key, heading: capital(keyLabel(type, [key])), columns, rows }
}
