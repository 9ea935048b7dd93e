import { compareText } from '../diagnostic.js'
import type { Source } from '../source/source.js'
import { type Archive, assemble, readArchive } from './archive.js'
import { type Document, readDocument } from './document.js'
import type { BlockReader } from './items/blocks.js'
import { spotOf } from './paths.js'

/**
 * An archive as it would be with one file written, in a source that has it. All other documents
 * stay as they were read; where the file decides how others are read, everything is read anew.
 */
export async function rewritten(archive: Archive, source: Source, path: string): Promise<Archive> {
  const { today, latest, own, paths, skipped, unread } = archive
  const entry = (await source.list()).find((one) => one.path === path)
  if (!entry || spotOf(path) === null) return readArchive(source, today, latest)
  const read = async (judge: BlockReader | null): Promise<Document | undefined> => {
    let made: Document | undefined
    await source.read([entry], (_, content) => {
      made = readDocument(entry, content, judge, own)
    })
    return made
  }
  const quick = await read(null)
  const document = quick?.body?.unsure
    ? await read((await import('./markdown.js')).markdownBlocks)
    : quick
  if (!document) return readArchive(source, today, latest)
  const documents = [...archive.documents.filter((one) => one.path !== path), document]
  documents.sort((a, b) => compareText(a.path, b.path))
  return assemble(
    source,
    { today, latest, own, paths: new Set([...paths, path]), skipped, unread },
    documents,
  )
}
