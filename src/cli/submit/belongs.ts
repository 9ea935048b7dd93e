import type { Archive } from '../../archive/archive.js'
import { isSchemaPath, spotIn } from '../../archive/own.js'
import { settingsPath } from '../../archive/settings-file.js'
import type { ChangedFile } from '../../source/changed.js'
import { isKept, isListed } from '../../source/names.js'
import type { Repository } from '../../source/repository.js'
import { ciPaths } from '../ci/paths.js'
import { companionPaths } from '../new/companions.js'

/** The changed files of a repository, by whether they are the archive's. */
export interface Sorted {
  /** Paths from the archive's folder. */
  readonly ours: readonly ChangedFile[]
  /** Paths from the top of the repository; they are left as they are. */
  readonly others: readonly ChangedFile[]
}

/**
 * Tell what is the archive's of what has changed: documents, attachments, settings, and what the
 * tool itself has written beside them. Everything else may be anybody's, and is never taken along.
 */
export function sortChanges(
  files: readonly ChangedFile[],
  archive: Archive,
  { prefix }: Repository,
): Sorted {
  const ours: ChangedFile[] = []
  const others: ChangedFile[] = []
  const documents = new Set(archive.documents.map(({ path }) => path))
  for (const file of files) {
    const inside = file.path.startsWith(prefix) ? file.path.slice(prefix.length) : null
    if (inside !== null && isOurs(inside, documents, archive)) ours.push({ ...file, path: inside })
    // The recipes stand at the top; with an archive in a subfolder they are the repository's.
    else if (prefix === '' && ciPaths.includes(file.path)) ours.push(file)
    else if (isKept(file.path.split('/').at(-1) ?? '')) others.push(file)
  }
  return { ours, others }
}

function isOurs(path: string, documents: ReadonlySet<string>, archive: Archive): boolean {
  if (companionPaths.includes(path)) return true
  if (!isListed(path)) return false
  if (documents.has(path) || path === settingsPath || path === 'README.md') return true
  if (spotIn(archive, path) !== null || isSchemaPath(path)) return true
  return attachment.test(path)
}

const attachment =
  /^(?:parties|forums|agreements|funds|applications)\/(?:.*\/)?(?:files\/|README[.]md$)/
