import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { decode } from '../archive/extract.js'
import { isUnreadable } from '../source/source.js'

/** The text of a document's file as it stands now; null when it cannot be read. */
export async function fileText(
  { source }: Archive,
  { entry }: Pick<Document, 'entry'>,
): Promise<string | null> {
  let text: string | null = null
  await source.read([entry], (_, content) => {
    text = isUnreadable(content) ? null : decode(content)
  })
  return text
}
