import { type Archive, readArchive } from '../../archive/archive.js'
import type { Diagnostic } from '../../diagnostic.js'
import { rules } from '../../rules/index.js'
import { judge } from '../../rules/judge.js'
import { foundSince } from '../../rules/since.js'
import type { Repository } from '../../source/repository.js'
import { revisionSource } from '../../source/revision.js'

/**
 * The findings that stand in the way of these files: every one in them, and the errors elsewhere
 * that HEAD did not have, such as a reference to what has been removed. Paths from the archive.
 */
export async function standing(
  archive: Archive,
  repo: Repository,
  paths: ReadonlySet<string>,
): Promise<readonly Diagnostic[]> {
  const found = await judge(archive, rules)
  const inThem = found.filter(({ path }) => paths.has(path))
  const elsewhere = found.filter(({ path, severity }) => severity === 'error' && !paths.has(path))
  if (elsewhere.length === 0) return inThem
  return [...inThem, ...foundSince(await foundAt(archive, repo), elsewhere)]
}

/** What HEAD has; nothing where it has no archive. */
async function foundAt(
  { today, latest }: Archive,
  repo: Repository,
): Promise<readonly Diagnostic[]> {
  if (repo.head === null) return []
  const source = await revisionSource(repo, repo.head).catch(() => null)
  if (source === null) return []
  return judge(await readArchive(source, today, latest), rules)
}
