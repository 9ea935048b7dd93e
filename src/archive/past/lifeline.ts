import type { PastCommit, Touch } from '../../source/history.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { spotIn } from '../own.js'
import { idFor } from '../paths.js'

/** What one commit did to one document: where it was and is, and the contents, by git's ids. */
export interface Event {
  readonly commit: PastCommit
  readonly from: { readonly path: string; readonly content: string } | null
  readonly to: { readonly path: string; readonly content: string } | null
}

/** The id that a path says, as far as it says one. */
export function idAt(archive: Pick<Archive, 'own'>, path: string): string | null {
  const spot = spotIn(archive, path)
  return spot && (idFor(spot) ?? spot.parts['forum'] ?? null)
}

/**
 * Every path that may have held a document: those that say one of its ids, where it lies now, and
 * those from which the same bytes were moved to any of these.
 */
export function pathsOf(
  commits: readonly PastCommit[],
  ids: ReadonlySet<string>,
  known: Iterable<string>,
  archive: Pick<Archive, 'own'>,
): ReadonlySet<string> {
  const paths = new Set(known)
  const seen = new Set<string>()
  for (const { touches } of commits) {
    for (const { path } of touches) {
      if (seen.has(path)) continue
      seen.add(path)
      const id = path.endsWith('.md') ? idAt(archive, path) : null
      if (id !== null && ids.has(id)) paths.add(path)
    }
  }
  for (let before = -1; before !== paths.size; ) {
    before = paths.size
    for (const { touches } of commits) {
      for (const { path, before: old, after } of touches) {
        if (!paths.has(path) || after === null || old.some((one) => one !== null)) continue
        for (const other of touches) {
          if (other.after === null && other.before.includes(after)) paths.add(other.path)
        }
      }
    }
  }
  return paths
}

/** Every content that stood at some paths, each once. */
export function contentsAt(
  commits: readonly PastCommit[],
  paths: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { touches } of commits) {
    for (const { path, before, after } of touches) {
      if (!paths.has(path)) continue
      for (const content of [...before, after]) if (content !== null) found.set(content, path)
    }
  }
  return found
}

/**
 * The life of a document, commit by commit, oldest first; `versions` are the contents read, and
 * one counts when it says one of the ids, or nothing that can be read.
 */
export function eventsOf(
  commits: readonly PastCommit[],
  paths: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  versions: ReadonlyMap<string, Document>,
): readonly Event[] {
  const isOurs = (content: string | null): content is string => {
    if (content === null) return false
    const id = versions.get(content)?.id ?? null
    return id === null || ids.has(id)
  }
  const events: Event[] = []
  for (const commit of commits) {
    const touches = commit.touches.filter(({ path }) => paths.has(path))
    const from = touches.flatMap(({ path, before, after }) => {
      const content = before.find(isOurs)
      return content === undefined || content === after ? [] : [{ path, content }]
    })
    const to = touches.flatMap(({ path, after }: Touch) =>
      isOurs(after) ? [{ path, content: after }] : [],
    )
    const [was, now] = [from[0] ?? null, to[0] ?? null]
    if (was === null && now === null) continue
    if (was?.path === now?.path && was?.content === now?.content) continue
    events.push({ commit, from: was, to: now })
  }
  return events
}
