import { type Archive, readArchive } from '../../archive/archive.js'
import type { Diagnostic } from '../../diagnostic.js'
import { rules } from '../../rules/index.js'
import { judge } from '../../rules/judge.js'
import { overlay } from '../overlay.js'

/** What the rules would say of a document that is about to be written. */
export interface Verdict {
  readonly archive: Archive
  readonly errors: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
}

/** Judge one document as it would be, among the others as they are. */
export async function wouldBe(archive: Archive, path: string, text: string): Promise<Verdict> {
  const after = await readArchive(overlay(archive.source, path, text), archive.today)
  const found = await judge(after, rules, (document) => document.path === path)
  return {
    archive: after,
    errors: found.filter(({ severity }) => severity === 'error'),
    warnings: found.filter(({ severity }) => severity === 'warning'),
  }
}
