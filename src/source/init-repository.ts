import { git } from './git.js'
import { findRepository } from './repository.js'

/**
 * Make a git repository of a folder that lies in none; whether one was made. Throws `UserError`
 * when git is missing, too old or refuses.
 */
export async function initRepository(dir: string): Promise<boolean> {
  if ((await findRepository(dir)) !== null) return false
  await git(dir, ['init', '--quiet', '--initial-branch=main'])
  return true
}
