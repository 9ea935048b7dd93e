import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { documentIdOf } from '../../archive/item-references.js'
import { referencesOf } from '../../archive/references.js'
import { rewritten } from '../../archive/rewritten.js'
import type { Diagnostic } from '../../diagnostic.js'
import { rules } from '../../rules/index.js'
import { judge } from '../../rules/judge.js'
import { foundSince } from '../../rules/since.js'
import { each, type Text } from '../../text.js'
import { overlay } from '../overlay.js'

/** What the rules would say of a document that is about to be written. */
export interface Verdict {
  readonly archive: Archive
  readonly errors: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
}

/**
 * Judge one document as it would be, among the others as they are, and those it refers to: a grant
 * may empty a fund, and that is told of the fund. Only what would be new is told.
 */
export async function wouldBe(archive: Archive, path: string, text: string): Promise<Verdict> {
  const after = await rewritten(archive, overlay(archive.source, path, text), path)
  const near = referredTo(after, path)
  const concerned = (document: Document) => document.path === path || near.has(document.path)
  const old = await judge(archive, rules, concerned)
  const found = foundSince(old, await judge(after, rules, concerned))
  return {
    archive: after,
    errors: found.filter(({ severity }) => severity === 'error'),
    warnings: found.filter(({ severity }) => severity === 'warning'),
  }
}

/** What is found, with the file where that is another than the one that is written. */
export const saidOf = ({ path, message }: Diagnostic, written: string): Text =>
  path === written ? message : each((lang) => `${path}: ${message[lang]}`)

/** The paths of the other documents that one refers to. */
function referredTo(archive: Archive, path: string): ReadonlySet<string> {
  const document = archive.documents.find((one) => one.path === path)
  const found = new Set<string>()
  if (!document) return found
  for (const { value, targets } of referencesOf(document)) {
    const id = targets.includes('item') ? documentIdOf(value, document, archive) : value
    const other = id === null ? undefined : archive.find(id)
    if (other && other.path !== path) found.add(other.path)
  }
  return found
}
