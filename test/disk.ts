import fs from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Disk, realDisk, systemError } from '../src/source/disk.js'

/** A file's text. */
export const read = (dir: string, path: string) => fs.readFileSync(join(dir, path), 'utf8')

/** Every file below a folder, our own hidden ones too. */
export const everything = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort()

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
