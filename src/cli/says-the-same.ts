import { readDocument } from '../archive/document.js'
import { memoryIn } from '../archive/memory/memory.js'
import { isSchemaPath } from '../archive/own.js'
import { settingsPath } from '../archive/settings-file.js'
import { blobId, type Segments } from '../source/segments.js'
import { type Entry, isUnreadable } from '../source/source.js'
import { worktreeSource } from '../source/worktree.js'
import type { Before } from './command.js'
import type { State } from './state.js'

/** More files than these are sooner judged again. */
const most = 500

/**
 * Whether all that has changed since a state are the words of documents in which nothing was and
 * is wrong: what was read in them is the same to the letter, and so is all that rules can know.
 */
export async function saysTheSame(
  { looked, identified, segments }: Before,
  state: State,
): Promise<boolean> {
  if (identified === null) return false
  const old = new Map(state.entries.map(([path, ...rest]) => [path, rest]))
  if (old.size !== identified.entries.length) return false
  const changed = new Map<string, Changed>()
  for (const { path, kind, oid } of identified.entries) {
    const [was, before] = old.get(path) ?? []
    if (was !== kind || isSchemaPath(path)) return false
    if (before === oid) continue
    if (kind !== 'file' || path === settingsPath || !before || oid === null) return false
    changed.set(path, { before, now: oid })
  }
  if (changed.size > most || state.diagnostics.some(({ path }) => changed.has(path))) return false

  const source = await worktreeSource(looked.root, looked.repo, looked)
  const entries = (await source.list()).filter(({ path }) => changed.has(path))
  let same = entries.length === changed.size
  await source.read(entries, (entry, content) => {
    const change = changed.get(entry.path)
    same &&= !isUnreadable(content) && !!change && isTheSame(entry, content, change, segments)
  })
  return same
}

/** A content by git's id, before and now. */
interface Changed {
  readonly before: string
  readonly now: string
}

function isTheSame(
  entry: Entry,
  content: Uint8Array,
  { before, now }: Changed,
  segments: Segments,
): boolean {
  const was = segments.find(before)
  // Somebody may have written in it meanwhile.
  if (was === undefined || blobId(content) !== now) return false
  const document = readDocument(entry, content)
  if (document.body?.unsure) return false
  const is = memoryIn(segments).learn(document, content)
  return is !== null && is.label === was.label && was.isSame(is.head, is.body)
}
