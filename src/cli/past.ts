import type { Archive } from '../archive/archive.js'
import { readDocument } from '../archive/document.js'
import { decode } from '../archive/extract.js'
import { readFrontMatter } from '../archive/frontmatter.js'
import type { Version } from '../archive/past/said-changes.js'
import { readContents } from '../source/contents.js'
import { type Repository, requireHistory } from '../source/repository.js'
import { needsGit } from './source-of.js'

/**
 * The repository that an answer about history needs. Throws `UserError('environment')` outside git,
 * without commits, and in a shallow clone, where the answer would be wrong.
 */
export function historyOf(repo: Repository | null, what: string): Repository {
  if (repo === null) throw needsGit(what)
  requireHistory(repo)
  return repo
}

/** Read contents by git's ids, each once, as documents at the paths where they stood. */
export async function readVersions(
  repo: Repository,
  contents: ReadonlyMap<string, string>,
  { own }: Pick<Archive, 'own'>,
): Promise<ReadonlyMap<string, Version>> {
  const { markdownBlocks } = await import('../archive/markdown.js')
  const versions = new Map<string, Version>()
  await readContents(repo, contents, (oid, bytes, entry) => {
    const content = bytes ?? { unreadable: 'too-large' as const, detail: '' }
    const quick = readDocument(entry, content, null, own)
    const document = quick.body?.unsure ? readDocument(entry, content, markdownBlocks, own) : quick
    const text = bytes === null ? '' : (decode(bytes) ?? '')
    const { bodyStart } = readFrontMatter(text)
    versions.set(oid, { document, text, bodyStart })
  })
  return versions
}
