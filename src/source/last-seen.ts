import { git } from './git.js'
import type { Repository } from './repository.js'
import type { Entry } from './source.js'

/** A record of `ls-files --debug -s -z`: the fields, the path, and between lines the size. */
const debugged = /(\d{6}) ([0-9a-f]{40,64}) 0\t([^\0]*)\0[^\0]*?\n {2}size: (\d+)\tflags: (\w+)\n/g

/** Entries of the index that git believes without looking (CE_VALID), and that are not on disk. */
const assumed = 0x8000
const absent = 0x40000000

/** What git knows of files on disk without reading them. */
export interface LastSeen {
  readonly entries: readonly Entry[]
  /** It was told not to look at some of the files, and so does not know what they hold. */
  readonly blind: boolean
}

/**
 * Say of files on disk what git saw in them last, where they are still as they were then: all but
 * the `unsettled` ones. One git child.
 */
export async function lastSeenIn(
  repo: Repository,
  entries: readonly Entry[],
  unsettled: readonly string[],
): Promise<LastSeen> {
  const below = repo.prefix === '' ? [] : ['--', repo.prefix]
  const words = ['ls-files', '-s', '--debug', '-z', '--full-name']
  const answer = (await git(repo.top, [...words, ...below])).toString()
  const seen = new Map<string, { readonly oid: string; readonly size: number }>()
  let blind = false
  for (const [, mode = '', oid = '', path = '', size, flags = ''] of answer.matchAll(debugged)) {
    const bits = Number.parseInt(flags, 16)
    if ((bits & assumed) !== 0) blind = true
    else if (mode.startsWith('100') && (bits & absent) === 0) {
      seen.set(path.slice(repo.prefix.length), { oid, size: Number(size) })
    }
  }
  for (const path of unsettled) seen.delete(path)
  const known = (entry: Entry) =>
    entry.oid === null && entry.kind === 'file' ? seen.get(entry.path) : undefined
  return {
    entries: entries.map((entry) => {
      const last = known(entry)
      return last ? { ...entry, seen: last } : entry
    }),
    blind,
  }
}
