import { type Archive, readArchive } from '../archive/archive.js'
import { settingsPath } from '../archive/settings-file.js'
import { UserError } from '../errors.js'
import { type Repository, resolveRevision } from '../source/repository.js'
import { revisionSource } from '../source/revision.js'

/** Settings and writers as a commit has them: what a change says of itself counts for nothing. */
export async function trustedAt(
  repo: Repository,
  commit: string,
  { today, latest }: Archive,
): Promise<Archive> {
  const source = await revisionSource(repo, commit)
  const list = source.list.bind(source)
  const wanted = (path: string) => path === settingsPath || /^forums\/[^/]+\/forum[.]md$/.test(path)
  const only = { ...source, list: async () => (await list()).filter(({ path }) => wanted(path)) }
  return readArchive(only, today, latest)
}

/**
 * The commit of a base. Throws `UserError('environment')` when there is none: in a workflow it was
 * not fetched.
 */
export async function baseCommit(repo: Repository, text: string): Promise<string> {
  try {
    return await resolveRevision(repo, text)
  } catch (error) {
    if (!(error instanceof UserError) || error.failure !== 'call') throw error
    const branch = text.replace(/^origin\//, '')
    const fetch = /^[\w./-]+$/.test(branch) ? `git fetch origin ${branch}` : 'git fetch origin'
    throw new UserError('environment', error.text, {
      sv: `Hämta den: \`${fetch}\``,
      en: `Fetch it: \`${fetch}\``,
    })
  }
}
