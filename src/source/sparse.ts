import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { git } from './git.js'
import type { Repository } from './repository.js'
import type { Entry } from './source.js'
import { entriesOf, records } from './tree.js'

/**
 * What a sparse checkout keeps out of the work tree. It is part of the archive all the same: its
 * entries have git's ids, to be read from there. Empty, and no git child, in other work trees.
 */
export async function notCheckedOut(repo: Repository): Promise<Entry[]> {
  if (!existsSync(join(repo.gitDir, 'info', 'sparse-checkout'))) return []
  const below = repo.prefix === '' ? [] : ['--', repo.prefix]
  const answer = await git(repo.top, ['ls-files', '-s', '-t', '-z', '--full-name', ...below])
  const found = [...records(answer)]
    .filter(({ fields: [tag] }) => tag === 'S')
    .map(({ fields: [, mode = '', oid = ''], path }) => ({
      mode,
      oid,
      path: path.slice(repo.prefix.length),
    }))
  return entriesOf(found, answer)
}
