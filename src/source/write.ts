import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { UserError } from '../errors.js'
import { type Disk, realDisk, systemError } from './disk.js'
import { guarded } from './io-errors.js'
import { makeSpot, removeFolders, type Spot } from './spot.js'
import { discard, release, stage, sweep, syncFolder, writeNew } from './temporary.js'
import { type Done, halfDone, keepOld, undo } from './undo.js'

export type Content = string | Uint8Array

/** One file to create (`expected` null), replace, or remove (`text` null). Paths as in `Entry`. */
export type Change =
  | { readonly path: string; readonly text: Content; readonly expected: null }
  | { readonly path: string; readonly text: Content | null; readonly expected: Content }

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
export function writeFiles(root: string, changes: readonly Change[], disk: Disk = realDisk): void {
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
    steps.sort((a, b) => Number(a.content === null) - Number(b.content === null))
    // nothing comes after the last one that could fail
    const undoable = steps.slice(0, -1).map((step): Done => {
      const { path, spot, expected, mode } = step
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
  for (const folder of new Set(steps.map(({ spot }) => spot.folder))) syncFolder(folder)
}

interface Step {
  readonly path: string
  readonly spot: Spot
  readonly content: Uint8Array | null
  readonly expected: Uint8Array | null
  readonly mode: number | null
  readonly staged: string | null
}

function prepare(
  root: string,
  change: Change,
  disk: Disk,
  made: string[],
  swept: Set<string>,
): Step {
  const { path } = change
  const content = change.text === null ? null : bytesOf(change.text)
  const expected = change.expected === null ? null : bytesOf(change.expected)
  const spot = makeSpot(root, path, disk, made)
  // Once for each folder: it may hold thousands of files that are all changed.
  if (!swept.has(spot.folder)) sweep(spot.folder)
  swept.add(spot.folder)
  const mode = expected === null ? null : checkUnchanged(spot.file, path, expected)
  const staged = content === null ? null : stage(spot.folder, content, mode, disk)
  return { path, spot, content, expected, mode, staged }
}

function publish({ path, spot, content, expected, staged }: Step, disk: Disk): void {
  if (expected !== null) checkUnchanged(spot.file, path, expected)
  if (staged === null || content === null) disk.unlinkSync(spot.file)
  else if (expected === null) create(spot.file, path, staged, content, disk)
  else {
    disk.renameSync(staged, spot.file)
    release(staged)
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

/** The mode of a file that holds what it should. */
function checkUnchanged(file: string, path: string, expected: Uint8Array): number {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>
  let handle: number
  try {
    handle = openSync(file, (O_RDONLY ?? 0) | O_NOFOLLOW | O_NONBLOCK)
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? changed(path) : error
  }
  try {
    const stat = fstatSync(handle)
    if (stat.isDirectory()) throw systemError('EISDIR')
    const same = stat.isFile() && stat.size === expected.length
    if (!same || !readFileSync(handle).equals(expected)) throw changed(path)
    return stat.mode & 0o7777
  } finally {
    closeSync(handle)
  }
}

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

const taken = (path: string): UserError =>
  new UserError(
    'conflict',
    { sv: `${path} finns redan.`, en: `${path} already exists.` },
    { sv: 'Ingenting har skrivits över.', en: 'Nothing was overwritten.' },
  )

const changed = (path: string): UserError =>
  new UserError(
    'conflict',
    {
      sv: `${path} har ändrats av någon annan sedan filen lästes.`,
      en: `${path} was changed by somebody else after it was read.`,
    },
    { sv: 'Ingenting har skrivits. Gör om kommandot.', en: 'Nothing was written. Try again.' },
  )
