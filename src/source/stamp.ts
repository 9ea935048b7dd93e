import { createHash, type Hash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from './git.js'
import type { Repository } from './repository.js'
import { type Entry, maxFileBytes } from './source.js'
import type { Status } from './status.js'
import type { Walked } from './walk.js'

/** More files than these, changed or new, cost more to look into than they save. */
const mostUnsettled = 500

/** What git's settings must not make it overlook. */
const careful: readonly string[] = ['-c', 'core.checkStat=default', '-c', 'core.trustctime=true']

/**
 * The files that are not just as the index says, by git's own record of their sizes and times:
 * those it would have to look into. Paths as in `Entry`.
 */
export async function unsettledIn(
  repo: Repository,
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const below = repo.prefix === '' ? [] : ['--', repo.prefix]
  const words = ['diff-files', '--name-only', '-z', '--no-renames', '--ignore-submodules=all']
  const answer = await git(repo.top, [...careful, ...words, ...below], { env })
  const names = answer.toString().split('\0')
  return names.filter((name) => name !== '').map((name) => name.slice(repo.prefix.length))
}

/** What is known of a folder without having read the files in it. */
export interface Seen {
  /** Its real path. */
  readonly root: string
  readonly entries: readonly Entry[]
}

/**
 * A name for all that a folder in git holds: when nothing but that is asked and the name is the
 * same, so is the answer. git's index knows the size and the times of every file it holds; the
 * files that differ from that, or that it does not hold, are read. Null where that would cost too
 * much, or where it would not be sure. What can be done before git has answered is done first.
 */
export function stampInGit(
  root: string,
  { digest, entries }: Walked,
  repo: Repository,
): (status: Status, unsettled: readonly string[]) => string | null {
  const hash = createHash('sha1')
  const isThere = addFile(hash, join(repo.gitDir, 'index'), Number.POSITIVE_INFINITY)
  hash.update(JSON.stringify(repo))
  hash.update(digest)
  return (status, unsettled) => {
    const { ignored, untracked, outside } = status
    const loose = new Set([...unsettled, ...untracked])
    if (!isThere || outside || loose.size > mostUnsettled) return null
    hash.update(JSON.stringify([...ignored]))
    for (const { path, kind } of loose.size === 0 ? [] : entries()) {
      if (!loose.has(path) || kind !== 'file') continue
      hash.update(`\n${path}\n`)
      if (!addFile(hash, join(root, path), maxFileBytes)) return null
    }
    return hash.digest('hex')
  }
}

/** What a clock may be off by, and a file system may not tell apart, in milliseconds. */
const slack = 1000

/**
 * The same outside git, by the sizes and times of all files. Null as long as one of them is so new
 * that it could be changed once more without a trace.
 */
export function stampOutsideGit({ root, entries }: Seen): string | null {
  const hash = createHash('sha1')
  const newest = Date.now() - slack
  addEntries(hash, entries)
  for (const { path, kind } of entries) {
    if (kind !== 'file') continue
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false })
    if (stat === undefined || stat.ctimeMs > newest) return null
    hash.update(`${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.dev} ${stat.ino}\n`)
  }
  return hash.digest('hex')
}

function addEntries(hash: Hash, entries: readonly Entry[]): void {
  let text = ''
  for (const { path, kind, oid } of entries) text += `${kind} ${oid} ${path}\0`
  hash.update(text)
}

/** False for what cannot be read, or is larger than it may be. */
function addFile(hash: Hash, file: string, most: number): boolean {
  try {
    const stat = lstatSync(file)
    if (!stat.isFile() || stat.size > most) return false
    const bytes = readFileSync(file)
    hash.update(`${bytes.length}\n`).update(bytes)
    return true
  } catch {
    return false
  }
}
