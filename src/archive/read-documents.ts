import { type Entry, isUnreadable, type Source, type Unreadable } from '../source/source.js'
import { type Document, readDocument } from './document.js'
import type { Memory } from './memory/memory.js'
import type { OwnSchemas } from './own.js'
import { settingsPath } from './settings-file.js'

/** The entries that nothing is remembered of; the documents of the others are added. */
export function forgotten(
  wanted: readonly Entry[],
  documents: Document[],
  own: OwnSchemas | null,
  memory: Memory | null,
): readonly Entry[] {
  if (memory === null) return wanted
  return wanted.filter((entry) => {
    const known = entry.path === settingsPath ? undefined : memory.recall(entry, own)
    if (known) documents.push(known)
    return !known
  })
}

/**
 * Read files. Those that a quick look at the lines leaves unsure are read once more, with a whole
 * reader of Markdown, which is large and hardly ever needed.
 */
export async function readDocuments(
  source: Source,
  wanted: readonly Entry[],
  own: OwnSchemas | null,
  memory: Memory | null,
): Promise<readonly Document[]> {
  const documents: Document[] = []
  const unsure = new Map<string, number>()
  // What an archive's own schemas say of it is no part of what a document says.
  const learn = (document: Document, content: Uint8Array | Unreadable) => {
    if (own === null && !isUnreadable(content)) memory?.learn(document, content)
  }
  await source.read(wanted, (entry, content) => {
    const document = readDocument(entry, content, null, own)
    documents.push(document)
    if (document.body?.unsure) unsure.set(entry.path, documents.length - 1)
    else learn(document, content)
  })
  if (unsure.size === 0) return documents
  const { markdownBlocks } = await import('./markdown.js')
  const again = [...unsure.values()].map((index) => (documents[index] as Document).entry)
  await source.read(again, (entry, content) => {
    const index = unsure.get(entry.path)
    if (index === undefined) return
    const document = readDocument(entry, content, markdownBlocks, own)
    documents[index] = document
    learn(document, content)
  })
  return documents
}
