import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { UserError } from '../errors.js'
import { systemError } from './disk.js'

// What must be true of a file before it is changed, and what is said when it is not.

/** The system's own word for what went wrong. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/** The mode of a file that holds what it should; throws `conflict` when it does not. */
export function checkUnchanged(file: string, path: string, expected: Uint8Array): number {
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

/** Somebody else was first. */
export const taken = (path: string): UserError =>
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
