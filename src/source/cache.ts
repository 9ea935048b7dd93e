import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { isOurs } from './cache-folder.js'

/**
 * A store of bytes by name that may be thrown away at any time. Nothing in it is ever needed:
 * what is missing, damaged, somebody else's or cannot be written is as if it had never been.
 */
export interface Cache {
  readonly folder: string
  get(name: string): Buffer | null
  /** Some of its bytes, which nothing says are whole; null where they are not there. */
  getPiece(name: string, start: number, end: number): Buffer | null
  /** Safe with any number of processes at once: who reads sees all of it, or nothing. */
  put(name: string, text: string): void
  /** The same of what is too much to hold, bit by bit; it is nothing until it is finished. */
  begin(): Draft
  /** Names with a beginning, the newest first. */
  names(beginning: string): readonly string[]
  drop(name: string): void
  /** Of the names with a beginning keep the newest, and drop the others. */
  keepNewest(beginning: string, most: number): void
}

/** Something that is being written. */
export interface Draft {
  /** Gives the offset where the text begins and where it ends, in bytes. */
  add(text: string): readonly [start: number, end: number]
  finish(name: string): void
}

/** A name for something of any length (SHA-1, in hexadecimal digits). */
export const shortName = (text: string): string => createHash('sha1').update(text).digest('hex')

/** Each file begins with this, and a checksum of the rest (CRC-32, four bytes). */
const magic = Buffer.from('samverkan 1\n')
const head = magic.length + 4

/** Open the store of one build in a folder, which need not be there; null when it is not ours. */
export function openCache(above: string, build: string): Cache | null {
  if (!isOurs(above)) return null
  const folder = join(above, build)
  if (!isOurs(folder)) return null
  const names = (beginning: string) => quietly(() => namesIn(folder, beginning)) ?? []
  const drop = (name: string) => void quietly(() => rmSync(join(folder, name), { force: true }))
  return {
    folder,
    get: (name) => checked(() => readFileSync(join(folder, name))),
    getPiece: (name, start, end) => quietly(() => pieceOf(join(folder, name), start, end)),
    put: (name, text) => {
      const draft = begin(above, folder)
      draft.add(text)
      draft.finish(name)
    },
    begin: () => begin(above, folder),
    ...{ names, drop },
    keepNewest: (beginning, most) => {
      for (const name of names(beginning).slice(most)) drop(name)
    },
  }
}

function checked(read: () => Buffer): Buffer | null {
  const bytes = quietly(read)
  if (bytes === null || bytes.length < head || !bytes.subarray(0, magic.length).equals(magic)) {
    return null
  }
  const rest = bytes.subarray(head)
  return crc32(rest) === bytes.readUInt32LE(magic.length) ? rest : null
}

function pieceOf(file: string, start: number, end: number): Buffer {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(end - start)
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, head + start))
  } finally {
    closeSync(handle)
  }
}

/** So many bytes are held at least before they are written. */
const enough = 1024 * 1024

/** A draft under a passing name. Where it cannot be written, it is not there in the end. */
function begin(above: string, folder: string): Draft {
  const passing = join(folder, `tmp-${process.pid}-${randomBytes(6).toString('hex')}`)
  const handle = quietly(() => {
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (made === undefined) sweepDrafts(folder)
    else sweepBuilds(above, folder)
    return openSync(passing, 'wx', 0o600)
  })
  let [length, sum, failed] = [0, 0, handle === null]
  let held: Buffer[] = []
  let waiting = 0
  const flush = () => {
    const bytes = Buffer.concat(held)
    sum = crc32(bytes, sum)
    if (!failed && handle !== null) {
      failed = quietly(() => writeAll(handle, bytes, head + length - waiting)) === null
    }
    held = []
    waiting = 0
  }
  return {
    add: (text) => {
      const bytes = Buffer.from(text)
      held.push(bytes)
      length += bytes.length
      waiting += bytes.length
      const ends = [length - bytes.length, length] as const
      if (waiting > enough) flush()
      return ends
    },
    finish: (name) => {
      flush()
      const begun = Buffer.concat([magic, Buffer.alloc(4)])
      begun.writeUInt32LE(sum, magic.length)
      const whole = quietly(() => {
        if (failed || handle === null) return false
        writeAll(handle, begun, 0)
        return true
      })
      quietly(() => handle !== null && closeSync(handle))
      const done = whole && quietly(() => [renameSync(passing, join(folder, name))]) !== null
      if (!done) quietly(() => rmSync(passing, { force: true }))
    },
  }
}

function writeAll(handle: number, bytes: Buffer, position: number): true {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(handle, bytes, at, bytes.length - at, position + at)
  }
  return true
}

const hour = 60 * 60 * 1000
const day = 24 * hour

/** What was begun by processes that were killed. */
function sweepDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (!name.startsWith('tmp-')) continue
    if (Date.now() - statSync(file).mtimeMs > hour) rmSync(file, { force: true })
  }
}

/** What other builds remembered goes when they have not written for a week. */
function sweepBuilds(above: string, own: string): void {
  for (const name of readdirSync(above)) {
    const folder = join(above, name)
    const old = Date.now() - statSync(folder).mtimeMs > 7 * day
    if (old && folder !== own) rmSync(folder, { recursive: true, force: true })
  }
}

function namesIn(folder: string, beginning: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning))
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .map(({ name }) => name)
}

function quietly<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
