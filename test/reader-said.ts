import { type Archive, readArchive } from '../src/archive/archive.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { type MemoryFile, memorySource } from '../src/source/memory.js'

/** An archive of one file, at a path where an agreement belongs. */
export const archiveOf = (file: MemoryFile): Promise<Archive> =>
  readArchive(memorySource({ 'agreements/a.md': file }), '2026-11-22')

/** What the rules on reading say of a file: those that are silent when it has no faults. */
export async function said(file: MemoryFile): Promise<readonly string[]> {
  const archive = await archiveOf(file)
  const speaking = rules.filter((rule) => {
    const [document] = archive.documents
    if (!document) return false
    const clean = { ...archive, documents: [{ ...document, faults: [] }] }
    return [...rule.check(clean.documents[0] as never, clean)].length === 0
  })
  const found = await judge(archive, speaking)
  return found.map(({ rule, place }) => (place ? `${rule} ${place.line}:${place.column}` : rule))
}
