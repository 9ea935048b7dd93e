import type { Archive } from '../archive/archive.js'
import { decode } from '../archive/extract.js'
import { readFrontMatter } from '../archive/frontmatter.js'
import { type Past, pastOf, type Said, stateIn } from '../archive/past/first-days.js'
import { readContents } from '../source/contents.js'
import { readHistory } from '../source/history.js'
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
  return pastOf(commits, versions, archive.today)
}
