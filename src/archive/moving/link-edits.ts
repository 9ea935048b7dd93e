import type { Edit } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import { hasFolder } from '../folders.js'
import { linkGoal, linkTo } from '../link-paths.js'
import type { Link } from '../links.js'
import { offsetOf } from '../places.js'
import type { Moving } from './moves.js'

/** The edits that keep the links of a file, read at a path, leading where they lead now. */
export function linkEdits(
  path: string,
  text: string,
  links: readonly Link[],
  moving: Moving,
  archive: Archive,
): readonly Edit[] {
  const edits: Edit[] = []
  const here = moving.files.get(path) ?? path
  for (const { target, place } of links) {
    const goal = linkGoal(path, target)
    if (goal.kind !== 'inside') continue
    if (!archive.paths.has(goal.path) && !hasFolder(archive, goal.path)) continue
    const there = afterMove(goal.path, moving)
    const now = linkGoal(here, target)
    if (now.kind === 'inside' && now.path === there) continue
    const [written = ''] = /^[^?#]*/.exec(target) ?? []
    const slash = written.endsWith('/') ? '/' : ''
    const made = `${goal.rooted ? '/' : ''}${linkTo(goal.rooted ? '' : here, there)}${slash}`
    const start = offsetOf(text, place.line, place.column)
    if (text.slice(start, start + target.length) !== target) continue
    edits.push({ start, end: start + written.length, text: made })
  }
  return edits
}

/** Where a file or folder lies afterwards. */
export function afterMove(path: string, { files, folder }: Moving): string {
  const file = files.get(path)
  if (file !== undefined) return file
  if (folder === null || (path !== folder.from && !path.startsWith(`${folder.from}/`))) return path
  return folder.to + path.slice(folder.from.length)
}
