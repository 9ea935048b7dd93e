import { git } from './git.js'
import type { Repository } from './repository.js'
import type { Entry } from './source.js'

/** A record of `ls-files --debug -s -z`: the fields, the path, and between lines the size. */
const debugged = /(\d{6}) ([0-9a-f]{40,64}) 0\t([^\0]*)\0[^\0]*?\n {2}size: (\d+)\tflags: (\w+)\n/g

/** Entries of the index that git was told to believe without looking, or that are not on disk. */
const unchecked = 0x40008000

/** Whether git was told not to look at some of the files: then it does not know what they hold. */
export async function isBlind(repo: Repository): Promise<boolean> {
  const below = repo.prefix === '' ? [] : ['--', repo.prefix]
  const answer = (await git(repo.top, ['ls-files', '-v', '-z', ...below])).toString()
  return /(?:^|\0)[a-z] /.test(answer)
}

/**
 * Say of files on disk what git saw in them last, where they are still as they were then: all but
 * the `unsettled` ones. One git child.
 */
export async function withLastSeen(
  repo: Repository,
  entries: readonly Entry[],
  unsettled: readonly string[],
): Promise<readonly Entry[]> {
  const below = repo.prefix === '' ? [] : ['--', repo.prefix]
  const words = ['ls-files', '-s', '--debug', '-z', '--full-name']
  const answer = (await git(repo.top, [...words, ...below])).toString()
  const seen = new Map<string, { readonly oid: string; readonly size: number }>()
  for (const [, mode = '', oid = '', path = '', size, flags = ''] of answer.matchAll(debugged)) {
    if (!mode.startsWith('100') || (Number.parseInt(flags, 16) & unchecked) !== 0) continue
    seen.set(path.slice(repo.prefix.length), { oid, size: Number(size) })
  }
  for (const path of unsettled) seen.delete(path)
  return entries.map((entry) => {
    const known = entry.oid === null && entry.kind === 'file' ? seen.get(entry.path) : undefined
    return known ? { ...entry, seen: known } : entry
  })
}
