import { randomBytes } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Repository } from './repository.js'

/**
 * A store of bytes by name that may be thrown away at any time. Nothing in it is ever needed:
 * what is missing, damaged, somebody else's or cannot be written is as if it had never been.
 */
export interface Cache {
  readonly folder: string
  get(name: string): Buffer | null
  /** Safe with any number of processes at once: who reads sees all of it, or nothing. */
  put(name: string, parts: readonly (string | Uint8Array)[]): void
  /** Names with a beginning, the newest first. */
  names(beginning: string): readonly string[]
  drop(name: string): void
}

/**
 * Where what is remembered of an archive stands: in what all work trees of a repository share,
 * else in the user's folder for such things. `SAMVERKAN_CACHE_DIR` names another; empty, none.
 */
export function cacheFolder(
  root: string,
  repo: Repository | null,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const named = env['SAMVERKAN_CACHE_DIR']
  if (named === '') return null
  if (named === undefined && repo !== null) return join(repo.commonDir, 'samverkan')
  const own = `archive-${crc32(root).toString(16).padStart(8, '0')}`
  if (named !== undefined) return join(named, own)
  if (process.platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'samverkan', own)
  }
  const kept = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']
  return join(env['XDG_CACHE_HOME'] || join(homedir(), ...kept), 'samverkan', own)
}

/** Each file begins with this, and a checksum of the rest (CRC-32, four bytes). */
const magic = Buffer.from('samverkan 1\n')
const head = magic.length + 4

/** Open the store of one build in a folder, which need not be there; null when it is not ours. */
export function openCache(above: string, build: string): Cache | null {
  if (!isOurs(above)) return null
  const folder = join(above, build)
  if (!isOurs(folder)) return null
  return {
    folder,
    get: (name) => checked(() => readFileSync(join(folder, name))),
    put: (name, parts) => quietly(() => write(above, folder, name, parts)),
    names: (beginning) => quietly(() => namesIn(folder, beginning)) ?? [],
    drop: (name) => void quietly(() => rmSync(join(folder, name), { force: true })),
  }
}

/** A link could lead anywhere, and what somebody else has written is not to be believed. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return true
  return stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid())
}

function checked(read: () => Buffer): Buffer | null {
  const bytes = quietly(read)
  if (bytes === null || bytes.length < head || !bytes.subarray(0, magic.length).equals(magic)) {
    return null
  }
  const rest = bytes.subarray(head)
  return crc32(rest) === bytes.readUInt32LE(magic.length) ? rest : null
}

function write(
  above: string,
  folder: string,
  name: string,
  parts: readonly (string | Uint8Array)[],
): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined) sweepBuilds(above, folder)
  const rest = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  )
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(rest))
  const passing = join(folder, `tmp-${process.pid}-${randomBytes(6).toString('hex')}`)
  try {
    writeFileSync(passing, Buffer.concat([magic, sum, rest]), { flag: 'wx', mode: 0o600 })
    renameSync(passing, join(folder, name))
  } catch (error) {
    rmSync(passing, { force: true })
    throw error
  }
}

const day = 24 * 60 * 60 * 1000

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
