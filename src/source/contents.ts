import { UserError } from '../errors.js'
import { readBlobs } from './blobs.js'
import type { Repository } from './repository.js'
import { type Entry, isUnreadable } from './source.js'

/**
 * Read contents of the past by git's ids, each once, by one git child; null is given for one that
 * is too large to be a document. The bytes are only good during the call. Throws `UserError`
 * (`environment`) where contents are missing: an answer about history would be wrong without them.
 */
export async function readContents(
  repo: Repository,
  paths: ReadonlyMap<string, string>,
  visit: (oid: string, bytes: Uint8Array | null, entry: Entry) => void,
): Promise<void> {
  const entries = [...paths].map(([oid, path]): Entry => ({ path, oid, kind: 'file', size: null }))
  await readBlobs(repo.top, entries, (entry, content) => {
    if (isUnreadable(content) && content.unreadable === 'missing') throw partialClone
    visit(entry.oid ?? '', isUnreadable(content) ? null : content, entry)
  })
}

const partialClone = new UserError(
  'environment',
  {
    sv: 'Klonen är ofullständig: äldre filinnehåll saknas lokalt, så svaret skulle bli fel.',
    en: 'The clone is partial: older contents of files are missing here, so the answer would be wrong.',
  },
  { sv: 'Klona på nytt utan --filter.', en: 'Clone again without --filter.' },
)
