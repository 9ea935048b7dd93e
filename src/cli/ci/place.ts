import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { findRepository } from '../../source/repository.js'

/** Where a repository is, and where in it an archive lies or is about to. */
export interface Place {
  /** Where recipes are written. */
  readonly top: string
  /** The archive's folder seen from there: empty, or with forward slashes and one at the end. */
  readonly prefix: string
}

/**
 * The repository around a folder, which need not be there yet; the folder itself where there is
 * none. Throws `UserError('call')` for a folder whose name could act in a recipe.
 */
export async function placeOf(dir: string): Promise<Place> {
  const there = nearest(dir)
  const repo = await findRepository(there)
  if (!repo) return { top: dir, prefix: '' }
  const rest = relative(there, dir).split(sep).join('/')
  const prefix = `${repo.prefix}${rest === '' ? '' : `${rest}/`}`
  requirePlain(prefix)
  return { top: repo.top, prefix }
}

/** The nearest folder that is there, by its real path. */
function nearest(dir: string): string {
  return existsSync(dir) ? realpathSync.native(dir) : nearest(dirname(dir))
}

/** A recipe is run by a shell, and read by services that have an eye for braces and dollars. */
function requirePlain(prefix: string): void {
  if (/^[\p{L}\p{N} ._/-]*$/u.test(prefix) && !/(?:^|\/)[-.]/.test(prefix)) return
  const shown = line(prefix)
  throw new UserError(
    'call',
    {
      sv: `Mappen \`${shown}\` har tecken i namnet som ett recept inte kan bära`,
      en: `The folder \`${shown}\` has characters in its name that a recipe cannot carry`,
    },
    {
      sv: 'Byt namn på den: bokstäver, siffror, mellanslag, punkt och bindestreck går bra.',
      en: 'Rename it: letters, digits, spaces, dots and hyphens will do.',
    },
  )
}

/** The archive's folder as a word of a shell, after `-C`. */
export const folderWord = ({ prefix }: Place): string => {
  const folder = prefix.replace(/\/$/, '')
  if (folder === '') return '.'
  return /^[\w./-]+$/.test(folder) ? folder : `'${folder}'`
}

/** A file by the path it has on this computer. */
export const onDisk = ({ top }: Place, path: string): string => join(top, path)
