import { lstatSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Repository } from './repository.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where what is remembered of an archive stands: in what all work trees of a repository share,
 * else in the user's folder for such things. `SAMVERKAN_CACHE_DIR` names another; empty, none.
 */
export function cacheFolder(
  root: string,
  repo: Repository | null,
  env: Environment,
): string | null {
  const named = env['SAMVERKAN_CACHE_DIR']
  if (named === '') return null
  if (named === undefined && repo !== null) return join(repo.commonDir, 'samverkan')
  const own = `archive-${crc32(root).toString(16).padStart(8, '0')}`
  if (named !== undefined) return join(named, own)
  return join(userFolder(env), own)
}

/** Where Node may keep what it has compiled of this program; null where nothing is to be kept. */
export function codeFolder(env: Environment): string | null {
  const named = env['SAMVERKAN_CACHE_DIR']
  if (named === '') return null
  const above = named ?? userFolder(env)
  const folder = join(above, 'code')
  // What is believed from there is run.
  return isOurs(above) && isOurs(folder) ? folder : null
}

function userFolder(env: Environment): string {
  if (process.platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'samverkan')
  }
  const kept = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']
  return join(env['XDG_CACHE_HOME'] || join(homedir(), ...kept), 'samverkan')
}

/** A link could lead anywhere, and what somebody else has written is not to be believed. */
export function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return true
  return stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid())
}
