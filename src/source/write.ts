import { realpathSync } from 'node:fs'
import { type Disk, realDisk } from './disk.js'
import { checkUnchanged, codeOf, taken } from './expected.js'
import { guarded } from './io-errors.js'
import { renameFile, requireFile } from './rename.js'
import { makeSpot, removeFolders, type Spot } from './spot.js'
import { discard, release, stage, sweep, syncFolder, writeNew } from './temporary.js'
import { type Done, halfDone, keepOld, undo } from './undo.js'

export type Content = string | Uint8Array

/** One file to create (`expected` null), replace, or remove (`text` null). Paths as in `Entry`. */
export type Change =
  | { readonly path: string; readonly text: Content; readonly expected: null }
  | { readonly path: string; readonly text: Content | null; readonly expected: Content }

/** A file that gets another name and is neither read nor written. */
export interface Rename {
  readonly path: string
  readonly from: string
}

/**
 * Create a file and the folders above it; never overwrites. Throws `UserError`: `conflict` when
 * the name is taken, `io` when the disk refuses, `call` for a path outside the archive.
 */
export function createFile(root: string, path: string, text: Content, disk = realDisk): void {
  writeFiles(root, [{ path, text, expected: null }], disk)
}

/** Create several files or, if one cannot be, none. */
export function createFiles(
  root: string,
  files: readonly { readonly path: string; readonly text: Content }[],
  disk = realDisk,
): void {
  const changes = files.map(({ path, text }): Change => ({ path, text, expected: null }))
  writeFiles(root, changes, disk)
}

/**
 * Replace a file that still holds `expected`; its mode stays. A reader sees the old content or
 * the new, never half. Throws `UserError`: `conflict` when it holds something else, `io`, `call`.
 */
export function replaceFile(
  root: string,
  path: string,
  text: Content,
  expected: Content,
  disk = realDisk,
): void {
  writeFiles(root, [{ path, text, expected }], disk)
}

/**
 * Make several changes or none, as far as a file system lets: everything is checked and written
 * under passing names first, also what is needed to undo what was already done when a later step
 * fails. Synchronous, so that no signal comes between. Throws as `createFile` and `replaceFile`
 * do; when undoing fails too, `io` with the names of the files that stay changed.
 */
export function writeFiles(
  root: string,
  changes: readonly (Change | Rename)[],
  disk: Disk = realDisk,
): void {
  const real = guarded('.', () => realpathSync.native(root))
  const made: string[] = []
  const done: Done[] = []
  const steps: Step[] = []
  const backups: string[] = []
  const swept = new Set<string>()
  const clear = () => {
    for (const { staged } of steps) if (staged !== null) discard(staged)
    for (const backup of backups) discard(backup)
  }
  try {
    for (const change of changes) {
      steps.push(guarded(change.path, () => prepare(real, change, disk, made, swept)))
    }
    // what is moved exists twice for a moment, rather than not at all
    steps.sort((a, b) => orderOf(a) - orderOf(b))
    // nothing comes after the last one that could fail
    const undoable = steps.slice(0, -1).map((step): Done => {
      const { path, spot, origin, expected, mode } = step
      if (origin !== null) return { path, spot: origin, backup: spot.file }
      if (expected === null) return { path, spot, backup: null }
      const backup = guarded(path, () => keepOld(spot, expected, mode, disk))
      backups.push(backup)
      return { path, spot, backup }
    })
    for (const [index, step] of steps.entries()) {
      guarded(step.path, () => publish(step, disk))
      const way = undoable[index]
      if (way) done.push(way)
    }
  } catch (error) {
    const stuck = undo(done, disk)
    clear()
    removeFolders(made)
    throw stuck.length > 0 ? halfDone(error, stuck) : error
  }
  clear()
  const spots = steps.flatMap(({ spot, origin }) => (origin === null ? [spot] : [spot, origin]))
  for (const folder of new Set(spots.map((spot) => spot.folder))) syncFolder(folder)
}

interface Step {
  readonly path: string
  readonly spot: Spot
  /** Where a file that only gets another name stands before. */
  readonly origin: Spot | null
  readonly content: Uint8Array | null
  readonly expected: Uint8Array | null
  readonly mode: number | null
  readonly staged: string | null
}

const orderOf = ({ content, origin }: Step): number =>
  content !== null ? 0 : origin !== null ? 1 : 2

function prepare(
  root: string,
  change: Change | Rename,
  disk: Disk,
  made: string[],
  swept: Set<string>,
): Step {
  const { path } = change
  if ('from' in change) {
    const origin = makeSpot(root, change.from, disk, made)
    requireFile(origin)
    const spot = makeSpot(root, path, disk, made)
    return { path, spot, origin, content: null, expected: null, mode: null, staged: null }
  }
  const content = change.text === null ? null : bytesOf(change.text)
  const expected = change.expected === null ? null : bytesOf(change.expected)
  const spot = makeSpot(root, path, disk, made)
  // Once for each folder: it may hold thousands of files that are all changed.
  if (!swept.has(spot.folder)) sweep(spot.folder)
  swept.add(spot.folder)
  const mode = expected === null ? null : checkUnchanged(spot.file, path, expected)
  const staged = content === null ? null : stage(spot.folder, content, mode, disk)
  return { path, spot, origin: null, content, expected, mode, staged }
}

function publish({ path, spot, origin, content, expected, staged }: Step, disk: Disk): void {
  if (origin !== null) {
    rename(origin.file, spot.file, path, disk)
    return
  }
  if (expected !== null) checkUnchanged(spot.file, path, expected)
  if (staged === null || content === null) disk.unlinkSync(spot.file)
  else if (expected === null) create(spot.file, path, staged, content, disk)
  else {
    disk.renameSync(staged, spot.file)
    release(staged)
  }
}

function rename(from: string, to: string, path: string, disk: Disk): void {
  try {
    renameFile(from, to, disk)
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? taken(path) : error
  }
}

/** A link never overwrites; where a disk has no links, creating the file itself does not either. */
function create(file: string, path: string, staged: string, content: Uint8Array, disk: Disk) {
  try {
    disk.linkSync(staged, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(path)
    try {
      writeNew(file, content, null, disk)
    } catch (second) {
      throw codeOf(second) === 'EEXIST' ? taken(path) : second
    }
  }
}

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content
