import { isAbsolute, relative, sep } from 'node:path'
import type { Io } from './io.js'
import type { Opened } from './open.js'

// What CI servers call the folder they checked the repository out in.
const names = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY']

/**
 * Where an archive lies, seen from the top of its repository, or where git cannot tell, of the
 * folder a CI server works in: empty, or with forward slashes and one at the end.
 */
export function prefixOf({ repo, root }: Pick<Opened, 'repo' | 'root'>, env: Io['env']): string {
  if (repo) return repo.prefix
  const top = names.map((name) => env[name]).find(Boolean)
  const path = top ? relative(top, root) : ''
  const outside = path === '' || path.split(sep)[0] === '..' || isAbsolute(path)
  return outside ? '' : `${path.split(sep).join('/')}/`
}
