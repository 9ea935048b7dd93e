import { compareText } from '../diagnostic.js'
import type { Entry, Source } from '../source/source.js'
import type { Text } from '../text.js'
import type { OwnName, TypeName } from './builtin.js'
import { closedDocument, type Document, type FactsOf, isA } from './document.js'
import type { Memory } from './memory/memory.js'
import { type Name, nameOf } from './names.js'
import { isSchemaPath, type OwnSchemas } from './own.js'
import { type Parties, partiesOf } from './parties.js'
import { forgotten, readDocuments } from './read-documents.js'
import { settingsPath } from './settings-file.js'

/** A file that is no document, and why it was left alone. */
export interface Skipped {
  readonly path: string
  readonly reason: Text
}

/** All documents of one archive as they stand in one source, with what is found by asking. */
export interface Archive {
  readonly source: Source
  /** The as-of day: what is dated later does not exist yet. */
  readonly today: string
  /** Nothing can have happened after it: the day of the run, or the as-of day when that is later. */
  readonly latest: string
  /** In code-unit order of their paths, the settings among them. */
  readonly documents: readonly Document[]
  readonly settings: FactsOf<'settings'>
  readonly skipped: readonly Skipped[]
  /** The paths of documents that nobody asked for, where only a part was read. */
  readonly unread: readonly string[]
  readonly parties: Parties
  /** The schemas that stand in the archive; null where there are none. */
  readonly own: OwnSchemas | null
  /** Every path at which something stands, also files that are no documents. */
  readonly paths: ReadonlySet<string>
  of<T extends TypeName | OwnName>(type: T): readonly Document<T>[]
  /** Every document that says it has this id. */
  holders(id: string): readonly Document[]
  /** The document with this id, now or formerly. */
  find(id: string): Document | undefined
  findA<T extends TypeName | OwnName>(
    type: T,
    id: string | null | undefined,
  ): Document<T> | undefined
  /** What people call the document or party with this id; the id itself when nobody knows it. */
  name(id: string): Name
}

/** Which documents to read, and those that have been read before. */
export interface Part {
  wants(path: string): boolean
  known(entry: Entry): Document | undefined
}

/**
 * Read every document of a source, or a part of them, as of a day, in a run on another. Throws
 * only what the source throws: a file that cannot be read is a document with faults.
 */
export async function readArchive(
  source: Source,
  today: string,
  run: string = today,
  part: Part | null = null,
  memory: Memory | null = null,
): Promise<Archive> {
  const entries = await source.list()
  const wanted: Entry[] = []
  const schemas: Entry[] = []
  const skipped: Skipped[] = []
  const documents: Document[] = []
  const unread: string[] = []
  const want = (entry: Entry) => {
    const known = part?.known(entry)
    if (known) documents.push(known)
    else if (part === null || part.wants(entry.path)) wanted.push(entry)
    else unread.push(entry.path)
  }
  for (const entry of entries) {
    if (isSchemaPath(entry.path)) schemas.push(entry)
    else if (entry.kind !== 'file') documents.push(closedDocument(entry))
    else if (entry.path === settingsPath) wanted.push(entry)
    else if (!/[.]md$/i.test(entry.path)) continue
    else {
      const reason = reasonToSkip(entry.path)
      if (reason) skipped.push({ path: entry.path, reason })
      else want(entry)
    }
  }
  const own = await ownSchemas(source, schemas, documents)
  const read = await readDocuments(source, forgotten(wanted, documents, own, memory), own, memory)
  for (const document of read) documents.push(document)
  documents.sort((a, b) => compareText(a.path, b.path))
  const days = { today, latest: run > today ? run : today }
  const paths = new Set(entries.map(({ path }) => path))
  return assemble(source, { ...days, own, paths, skipped, unread }, documents)
}

/** The archive's own schemas; what reads them is loaded only where there are any. */
async function ownSchemas(
  source: Source,
  entries: readonly Entry[],
  documents: Document[],
): Promise<OwnSchemas | null> {
  if (entries.length === 0) return null
  const { readOwnSchemas } = await import('./own-schemas.js')
  const read = await readOwnSchemas(source, entries)
  documents.push(...read.documents)
  return read.own
}

/** Put documents together that have been read, in order of their paths. */
export function assemble(
  source: Source,
  given: Pick<Archive, 'today' | 'latest' | 'own' | 'paths' | 'skipped' | 'unread'>,
  documents: readonly Document[],
): Archive {
  const byType = new Map<string, Document[]>()
  const byId = new Map<string, Document[]>()
  const former = new Map<string, Document>()
  for (const document of documents) {
    push(byType, document.type, document)
    if (document.id !== null && document.type !== 'settings') push(byId, document.id, document)
    for (const id of formerIds(document)) former.set(id, document)
  }
  const of = <T extends TypeName | OwnName>(type: T) =>
    (byType.get(type) ?? []) as unknown as Document<T>[]
  const parties = partiesOf(of('party'))
  const settings = documents.find((document) => isA(document, 'settings'))
  const find = (id: string) => byId.get(id)?.[0] ?? former.get(id)

  return {
    source,
    ...given,
    documents,
    parties,
    settings: (settings?.facts ?? {}) as FactsOf<'settings'>,
    of,
    find,
    holders: (id) => byId.get(id) ?? [],
    findA: (type, id) => {
      const found = typeof id === 'string' ? find(id) : undefined
      return found && isA(found, type) ? found : undefined
    },
    name: (id) => nameOf(id, find, parties),
  }
}

function formerIds({ values }: Document): readonly string[] {
  const ids = values?.['former_ids']
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

function reasonToSkip(path: string): Text | null {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  if (folders.includes('files')) return { sv: 'bilaga', en: 'attachment' }
  if (name.toLowerCase() === 'readme.md') {
    return { sv: 'läsanvisning, inget dokument', en: 'a read-me, not a document' }
  }
  return null
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
