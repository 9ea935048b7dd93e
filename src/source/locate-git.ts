import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

let known: { readonly path: string | undefined; readonly program: string | null } | undefined

/**
 * The git that `PATH` names, or null. Only absolute folders count: Windows, and a `PATH` with an
 * empty or relative part, would run a `git` that somebody has put in the archive.
 */
export function locateGit(): string | null {
  const path = process.env.PATH
  if (known?.path !== path) known = { path, program: search(path ?? '') }
  return known?.program ?? null
}

/** Another program that `PATH` names, found with the same care; null when there is none. */
export const locateProgram = (name: string): string | null => search(process.env.PATH ?? '', name)

function search(path: string, program = 'git'): string | null {
  const name = process.platform === 'win32' ? `${program}.exe` : program
  const places = path.split(delimiter).filter((folder) => isAbsolute(folder))
  return places.map((folder) => join(folder, name)).find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
