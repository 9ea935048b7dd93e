import type { Archive } from '../archive/archive.js'
import { decode } from '../archive/extract.js'
import { readFrontMatter } from '../archive/frontmatter.js'
import { type Past, pastOf, type Said, stateIn } from '../archive/past/first-days.js'
import { broughtAlong } from '../source/ancestry.js'
import { readContents } from '../source/contents.js'
import { type PastCommit, readHistory } from '../source/history.js'
import { type Repository, requireHistory } from '../source/repository.js'

const wanted = /^(?:forums\/[^/]+\/minutes|applications\/[^/]+)\/[^/]+[.]md$/

/**
 * When git first had each minutes and application in each of its states, each content read once;
 * null outside git and before the first commit. Throws `UserError` in a shallow clone.
 */
export async function readPast(repo: Repository | null, archive: Archive): Promise<Past | null> {
  const commit = archive.source.commit
  if (repo === null || commit === null) return null
  requireHistory(repo)
  const commits = await readHistory(repo, { commit })
  return pastOf(commits, await versionsIn(repo, commits), archive.today)
}

/**
 * The same at any commit of HEAD's own line, up to a day: all is read once, however many are asked
 * for. Throws `UserError` in a shallow clone and without commits.
 */
export async function readPasts(
  repo: Repository,
): Promise<(commit: string, until: string) => Past> {
  requireHistory(repo)
  const [commits, brought] = await Promise.all([
    readHistory(repo, { commit: repo.head ?? 'HEAD' }),
    broughtAlong(repo),
  ])
  const versions = await versionsIn(repo, commits)
  return (commit, until) => {
    const there = new Set<string>()
    for (const [along, ids] of brought) {
      for (const id of ids) there.add(id)
      if (along === commit) break
    }
    return pastOf(
      commits.filter(({ id }) => there.has(id)),
      versions,
      until,
    )
  }
}

async function versionsIn(repo: Repository, commits: readonly PastCommit[]) {
  const paths = new Map<string, string>()
  for (const { path, after } of commits.flatMap(({ touches }) => touches)) {
    if (after !== null && wanted.test(path)) paths.set(after, path)
  }
  const versions = new Map<string, Said>()
  await readContents(repo, paths, (oid, bytes) => {
    const text = bytes === null ? null : decode(bytes)
    const said = text === null ? null : stateIn(readFrontMatter(text).data)
    if (said) versions.set(oid, said)
  })
  return versions
}
