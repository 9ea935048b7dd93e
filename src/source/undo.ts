import { rmSync } from 'node:fs'
import { UserError } from '../errors.js'
import { listed, type Text } from '../text.js'
import type { Disk } from './disk.js'
import type { Spot } from './spot.js'
import { keepTrack, passingName, release, stage } from './temporary.js'

/** A change that has been made, and what brings the old state back. */
export interface Done {
  readonly path: string
  readonly spot: Spot
  /** The old file under a passing name; null where there was none. */
  readonly backup: string | null
}

/**
 * Keep the old file under a passing name beside its own, before anything is changed: bringing it
 * back is then only a renaming, which a full disk does not refuse. Where a disk has no links the
 * old content is written anew. Throws what the system says; then nothing is left.
 */
export function keepOld({ folder, file }: Spot, old: Uint8Array, mode: number | null, disk: Disk) {
  const backup = passingName(folder, 'old.tmp')
  try {
    disk.linkSync(file, backup)
  } catch {
    return stage(folder, old, mode, disk)
  }
  keepTrack(backup)
  return backup
}

/** Bring everything back, the last change first; gives the paths that stay changed. */
export function undo(done: readonly Done[], disk: Disk): readonly string[] {
  const stuck: string[] = []
  for (const { path, spot, backup } of done.toReversed()) {
    try {
      if (backup === null) rmSync(spot.file)
      else {
        disk.renameSync(backup, spot.file)
        release(backup)
      }
    } catch {
      // the file system refuses more than one thing
      stuck.push(path)
    }
  }
  return stuck.reverse()
}

const maxNamed = 5

/** What is thrown when changes stay that should have been undone; `cause` is what came first. */
export function halfDone(cause: unknown, stuck: readonly string[]): unknown {
  if (!(cause instanceof UserError)) return cause
  const first = cause.text
  const left = stuck.length - maxNamed
  const names: (string | Text)[] = stuck.slice(0, maxNamed)
  if (left > 0) names.push({ sv: `${left} till`, en: `${left} more` })
  const paths = listed(names)
  const are: Text =
    stuck.length === 1
      ? { sv: 'är ändrad', en: 'is changed' }
      : { sv: 'är ändrade', en: 'are changed' }
  return new UserError(
    'io',
    {
      sv: `${first.sv} Det som redan var skrivet gick inte att ångra: ${paths.sv} ${are.sv}.`,
      en: `${first.en} What was already written could not be undone: ${paths.en} ${are.en}.`,
    },
    {
      sv: 'Se efter vad som skiljer med `git diff`, och gör om kommandot när disken är hel.',
      en: 'See what differs by `git diff`, and run the command again when the disk is well.',
    },
  )
}
