import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gitAsUser } from './as-user.js'
import type { Repository } from './repository.js'

/**
 * Where git looks for a hook. `usual` is false where its settings name a folder of their own, which
 * may be one that many repositories share.
 */
export async function hookFile(
  repo: Repository,
  name: string,
): Promise<{ readonly file: string; readonly usual: boolean }> {
  const ask = ['rev-parse', '--path-format=absolute', '--git-path', 'hooks']
  const folder = (await gitAsUser(repo, ask)).toString().replace(/\n$/, '')
  const usual = basename(folder) === 'hooks' && same(dirname(folder), repo.commonDir)
  return { file: join(folder, name), usual }
}

function same(a: string, b: string): boolean {
  try {
    return realpathSync.native(a) === realpathSync.native(b)
  } catch {
    return false
  }
}
