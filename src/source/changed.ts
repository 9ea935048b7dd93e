import { git } from './git.js'
import type { Repository } from './repository.js'

/** A file that differs from HEAD, in the index or on disk. */
export interface ChangedFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string
  readonly state: 'new' | 'changed' | 'removed' | 'unmerged'
  /** Somebody has put it in the index. */
  readonly staged: boolean
}

/** Every file of a repository that differs from HEAD; what git ignores is left out. */
export async function changedFiles(repo: Repository): Promise<readonly ChangedFile[]> {
  const answer = await git(repo.top, [
    ...['status', '--porcelain=v2', '-z', '--untracked-files=all'],
    ...['--no-renames', '--ignore-submodules=dirty'],
  ])
  const found = new Map<string, ChangedFile>()
  for (const record of answer.toString().split('\0')) {
    const file = changeIn(record)
    if (!file) continue
    // Taken out of the index and still on disk is told twice: it is there.
    const before = found.get(file.path)
    found.set(file.path, before ? { ...before, state: 'changed' } : file)
  }
  return [...found.values()]
}

/** One record of git-status, "Porcelain v2": the path stands after so many fields. */
function changeIn(record: string): ChangedFile | null {
  const fields = record.split(' ')
  const [kind, xy = ''] = fields
  if (kind === '?') return { path: record.slice(2), state: 'new', staged: false }
  if (kind === 'u') return { path: fields.slice(10).join(' '), state: 'unmerged', staged: true }
  if (kind !== '1') return null
  const [index, disk] = [xy[0] ?? '.', xy[1] ?? '.']
  const gone = disk === 'D' || (index === 'D' && disk === '.')
  return {
    path: fields.slice(8).join(' '),
    state: gone ? 'removed' : index === 'A' || disk === 'A' ? 'new' : 'changed',
    staged: index !== '.',
  }
}
