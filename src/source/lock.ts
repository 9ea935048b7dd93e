import { randomBytes } from 'node:crypto'
import {
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../errors.js'
import type { Text } from '../text.js'
import { realDisk } from './disk.js'
import { guarded } from './io-errors.js'
import { discard, keepTrack, stage, writeNew } from './temporary.js'

export interface LockOptions {
  /** How long to wait for somebody else; 5 seconds when not given. */
  readonly waitMs?: number
  /** Told when a lock was taken over from a process that has died. */
  readonly onTakeover?: (note: Text) => void
}

/**
 * Read, change and write with no other samverkan doing the same in this archive. The lock stands
 * in the archive's folder, so that it is one however an archive was found, git or not.
 * Throws `UserError`: `conflict` when it is held too long, `io` when it cannot be made.
 */
export async function withLock<Value>(
  root: string,
  action: () => Value | Promise<Value>,
  { waitMs = 5000, onTakeover }: LockOptions = {},
): Promise<Value> {
  const file = join(
    guarded('.', () => realpathSync.native(root)),
    '.samverkan-lock',
  )
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    token: randomBytes(8).toString('hex'),
  })
  const deadline = performance.now() + waitMs
  while (!guarded('.', () => take(file, mine))) {
    if (guarded('.', () => removeStale(file))) onTakeover?.(takenOver)
    else if (performance.now() > deadline) throw held(file)
    else await setTimeout(15 + Math.random() * 30)
  }
  try {
    return await action()
  } finally {
    // after an hour somebody may have taken it for stale
    if (contentOf(file) === mine) discard(file)
  }
}

/** Put a complete lock in place, unless one stands there. */
function take(file: string, mine: string): boolean {
  if (contentOf(file) !== null) return false
  const content = Buffer.from(mine)
  const staged = stage(join(file, '..'), content, null, realDisk)
  try {
    linkSync(staged, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    try {
      // a disk without links
      writeNew(file, content, null, realDisk)
    } catch (second) {
      if ((second as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw second
    }
  } finally {
    discard(staged)
  }
  keepTrack(file)
  return true
}

const hour = 60 * 60 * 1000

/**
 * Remove a lock whose process is dead (on this machine), or that is over an hour old. Only one at
 * a time may do so, or the second would remove the lock that the first has just taken.
 */
function removeStale(file: string): boolean {
  if (!isStale(file)) return false
  const guard = `${file}.tmp`
  try {
    closeSync(openSync(guard, 'wx'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (ageOf(guard) > 10_000) rmSync(guard, { force: true })
    return false
  }
  try {
    if (!isStale(file)) return false
    rmSync(file, { force: true })
    return true
  } finally {
    rmSync(guard, { force: true })
  }
}

function isStale(file: string): boolean {
  if (ageOf(file) > hour) return true
  const holder = holderOf(file)
  return holder !== null && holder.host === hostname() && !isAlive(holder.pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function holderOf(file: string): { pid: number; host: string } | null {
  try {
    const { pid, host } = JSON.parse(contentOf(file) ?? '')
    return Number.isInteger(pid) && pid > 0 && typeof host === 'string' ? { pid, host } : null
  } catch {
    return null
  }
}

function contentOf(file: string): string | null {
  try {
    // A link or a pipe in its place is nobody's lock, and is not read.
    if (!lstatSync(file).isFile()) return ''
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function ageOf(file: string): number {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat ? Date.now() - stat.mtimeMs : 0
}

const takenOver: Text = {
  sv: 'Ett lås från en avbruten körning har tagits bort.',
  en: 'A lock from an interrupted run was removed.',
}

function held(file: string): UserError {
  const holder = holderOf(file)
  const by = holder === null ? '' : ` (${holder.host}, ${holder.pid})`
  return new UserError(
    'conflict',
    {
      sv: `Någon annan ändrar i arkivet just nu${by}.`,
      en: `Somebody else is changing the archive just now${by}.`,
    },
    {
      sv: `Försök igen om en stund. Om ingen annan kör samverkan: ta bort ${file}.`,
      en: `Try again in a moment. If nobody else runs samverkan: remove ${file}.`,
    },
  )
}
