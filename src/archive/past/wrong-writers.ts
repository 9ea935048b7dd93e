import type { PastCommit } from '../../source/history.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'

/** A commit that changed a forum's folder by somebody who does not write for it. */
export interface WrongWriter {
  readonly commit: PastCommit
  readonly forum: string
  readonly paths: readonly string[]
}

/**
 * The commits that touch the folder of a forum though their author's address does not stand in its
 * `writers`, as `base` has them: what a change says of itself counts for nothing. A forum without
 * writers, or new since, is open to anybody. An address can be forged; only a signature cannot.
 */
export function wrongWriters(
  commits: readonly PastCommit[],
  base: Archive,
): readonly WrongWriter[] {
  const found: WrongWriter[] = []
  for (const commit of commits) {
    const byForum = new Map<string, string[]>()
    for (const { path } of commit.touches) {
      const [, folder] = /^forums\/([^/]+)\//.exec(path) ?? []
      const forum = base.findA('forum', folder)
      if (!forum?.id || mayWrite(commit.author, forum.facts.writers)) continue
      const paths = byForum.get(forum.id)
      if (paths) paths.push(path)
      else byForum.set(forum.id, [path])
    }
    for (const [forum, paths] of byForum) found.push({ commit, forum, paths })
  }
  return found
}

function mayWrite(author: string, writers: readonly (string | undefined)[] | undefined): boolean {
  const addresses = [...entriesOf(writers)].map(([, one]) => one.toLowerCase())
  return addresses.length === 0 || addresses.includes(author.toLowerCase())
}
