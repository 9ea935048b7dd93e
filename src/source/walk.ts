import { isUtf8 } from 'node:buffer'
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../diagnostic.js'
import { type Cache, shortName } from './cache.js'
import { guarded } from './io-errors.js'
import { isEntered, isKept } from './names.js'
import type { Entry, EntryKind } from './source.js'

/** The names below a folder. */
export interface Walked {
  /** Names them all: which there are, and what stands there. */
  readonly digest: string
  /** In code-unit order of their paths. */
  readonly entries: () => Entry[]
}

/** What lies in one folder, and the folders below it to be entered. */
interface Listing {
  /** Empty for the root, else with a slash at the end. */
  readonly folder: string
  readonly entries: readonly (readonly [path: string, kind: EntryKind])[]
  readonly below: readonly string[]
}

/** All folders as they were when they were read last; each as its system tells its state. */
interface Known {
  readonly digest: string
  readonly folders: readonly (readonly [folder: string, state: string])[]
}

/**
 * Find every file below a folder, no symbolic link followed. What a cache remembers of folders that
 * are as they were is not read again: there are far fewer of them than files. Throws `UserError`
 * when the root cannot be read.
 */
export function walk(root: string, cache: Cache | null = null, now = Date.now()): Walked {
  const name = `folders-${shortName(root)}`
  const known = recall<Known>(cache, name)
  if (known?.folders.every(([folder, state]) => isSame(state, stateOf(root, folder)))) {
    const listings = () => recall<Listing[]>(cache, `listing-${known.digest}`) ?? readAll(root).all
    return { digest: known.digest, entries: () => entriesOf(listings()) }
  }
  const old = known && recall<Listing[]>(cache, `listing-${known.digest}`)
  const { all, states } = readAll(root, unchanged(known, old))
  const text = JSON.stringify(all)
  const digest = shortName(text)
  if (cache !== null) {
    const settled = (state: string) => (isSettled(state, now) ? state : '')
    const folders = all.map(({ folder }) => [folder, settled(states.get(folder) ?? '')] as const)
    const kept = JSON.stringify({ digest, folders })
    if (digest !== known?.digest || old === null) cache.put(`listing-${digest}`, text)
    if (kept !== JSON.stringify(known)) cache.put(name, kept)
    for (const kind of ['folders-', 'listing-']) cache.keepNewest(kind, most)
  }
  return { digest, entries: () => entriesOf(all) }
}

/** So many archives, or work trees of one, are remembered in one place. */
const most = 8

function recall<T>(cache: Cache | null, name: string): T | null {
  const bytes = cache?.get(name) ?? null
  return bytes && (JSON.parse(bytes.toString()) as T)
}

/** The listings that were made of folders in a state, by both. */
type Unchanged = (folder: string, state: string) => Listing | undefined

function unchanged(known: Known | null, listings: readonly Listing[] | null): Unchanged {
  if (known === null || listings === null) return () => undefined
  const states = new Map(known.folders)
  const byFolder = new Map(listings.map((listing) => [listing.folder, listing]))
  return (folder, state) => (isSame(states.get(folder), state) ? byFolder.get(folder) : undefined)
}

/** What tells when a folder has got, lost or changed a name; empty where it cannot be looked at. */
function stateOf(root: string, folder: string): string {
  try {
    const { dev, ino, mode, mtimeMs, ctimeMs } = lstatSync(join(root, folder))
    return `${Math.max(mtimeMs, ctimeMs)} ${mtimeMs} ${ctimeMs} ${dev} ${ino} ${mode}`
  } catch {
    return ''
  }
}

/** Where nothing is known of a folder, nothing is the same. */
const isSame = (known: string | undefined, state: string): boolean =>
  state !== '' && known === state

/** What clocks may be off by, and file systems may not tell apart, in milliseconds. */
const slack = 2000

/** Whether a folder can no longer be changed without a trace. */
const isSettled = (state: string, now: number): boolean => Number.parseFloat(state) < now - slack

function readAll(root: string, reuse: Unchanged = () => undefined) {
  const all: Listing[] = []
  const states = new Map<string, string>()
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const state = stateOf(root, folder)
    const listing = reuse(folder, state) ?? list(root, folder)
    all.push(listing)
    states.set(folder, state)
    folders.push(...listing.below)
  }
  return { all: all.sort((a, b) => compareText(a.folder, b.folder)), states }
}

function entriesOf(listings: readonly Listing[]): Entry[] {
  const found = listings.flatMap(({ entries }) =>
    entries.map(([path, kind]): Entry => ({ path, kind, size: null, oid: null })),
  )
  return found.sort((a, b) => compareText(a.path, b.path))
}

function list(root: string, folder: string): Listing {
  const itself = folder.slice(0, -1)
  const children = childrenOf(root, folder)
  if (children === null) return { folder, entries: [[itself, 'special']], below: [] }
  if (folder !== '' && children.some(({ name }) => name === '.git')) {
    return { folder, entries: [[itself, 'submodule']], below: [] }
  }
  const entries: [string, EntryKind][] = []
  const below: string[] = []
  if (folder.endsWith('.md/')) entries.push([itself, 'directory'])
  const broken = brokenNames(root, folder, children)
  for (const child of children) {
    const { name } = child
    const path = folder + name
    if (broken.has(name)) entries.push([path, 'special'])
    else if (child.isDirectory()) {
      if (isEntered(name)) below.push(`${path}/`)
    } else if (isKept(name)) entries.push([path, kindOf(child)])
  }
  return { folder, entries, below }
}

function kindOf(child: Dirent): EntryKind {
  if (child.isFile()) return 'file'
  return child.isSymbolicLink() ? 'symlink' : 'special'
}

/** Null for a folder that may not be opened: it is shown, since nothing is hidden. */
function childrenOf(root: string, folder: string): Dirent[] | null {
  const open = () => readdirSync(join(root, folder), { withFileTypes: true })
  if (folder === '') return guarded('.', open)
  try {
    return open()
  } catch (error) {
    // gone since its parent was read
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null
  }
}

const none: ReadonlySet<string> = new Set()

/** Names that are not UTF-8 and so cannot be opened by what `readdir` calls them. */
function brokenNames(root: string, folder: string, children: readonly Dirent[]) {
  if (!children.some(({ name }) => name.includes('\uFFFD'))) return none
  const names = readdirSync(join(root, folder), { encoding: 'buffer' })
  return new Set(names.filter((name) => !isUtf8(name)).map((name) => name.toString()))
}
