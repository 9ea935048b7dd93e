import fs from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Disk, realDisk, systemError } from '../src/source/disk.js'

/** A file's text. */
export const read = (dir: string, path: string) => fs.readFileSync(join(dir, path), 'utf8')

/** Every file below a folder, our own hidden ones too. */
export const everything = (dir: string): string[] =>
  below(dir)
    .map((file) => file.slice(dir.length + 1))
    .sort()

// Newer Nodes follow links when they are asked for all that is below.
const below = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? below(path) : [path]
  })

/** A `UserError` of a kind, with a word in its English text. */
export const failing = (failure: string, word = '') =>
  expect.objectContaining({
    failure,
    text: { sv: expect.anything(), en: expect.stringContaining(word) },
  })

/** A disk on which one call fails, from the n-th time on. */
export function brokenDisk(call: keyof Disk, code: string, from = 1): Disk {
  let calls = 0
  const real = realDisk[call] as (...args: unknown[]) => unknown
  const broken = (...args: unknown[]) => {
    calls += 1
    if (calls >= from) throw systemError(code)
    return real(...args)
  }
  return { ...realDisk, [call]: broken }
}
