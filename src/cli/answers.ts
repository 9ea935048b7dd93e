// What was asked before, of files that are the same, is answered from memory: the program that
// works answers out is not even loaded.
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from '../build.js'
import { stockholmDay } from '../dates.js'
import { exitCodes } from '../errors.js'
import { type Cache, openCache, shortName } from '../source/cache.js'
import { cacheFolder } from '../source/cache-folder.js'
import { digestOf, type Identified, identify } from '../source/digest.js'
import { withoutFilters } from '../source/filters.js'
import { findRepository } from '../source/repository.js'
import { openSegments } from '../source/segments.js'
import { type Looked, lookAt } from '../source/worktree.js'
import type { Before } from './command.js'
import { directoryIn } from './directory.js'
import { type Io, isClosedPipe } from './io.js'
import { findRoot } from './root.js'

export { codeFolder } from '../source/cache-folder.js'
export { processIo } from './io.js'

/** What has been found out on the way to an answer. */
export interface Recalled extends Before {
  /** A world to answer in that listens. */
  readonly io: Io
  /** To be called when the answer has been given. */
  keep(exitCode: number): Promise<void>
  /** What is remembered is damaged: it is all forgotten. */
  forget(): void
}

/** One piece of an answer: to whom, the text, and whether it speaks to a CI runner. */
type Piece = readonly [to: 'out' | 'say', text: string, kind?: 'commands']

/** More than this is sooner worked out again. */
const largest = 4 * 1024 * 1024
/** So many answers are remembered of an archive. */
const most = 200

/**
 * Answer from memory, with the exit code; else say what has been found out in looking there, and
 * null where nothing could be. Never throws.
 */
export async function recall(words: readonly string[], io: Io): Promise<Recalled | number | null> {
  if (build === null) return null
  try {
    return await search(words, io, build)
  } catch (error) {
    // Whatever else is the matter is told by whoever works the answer out.
    return isClosedPipe(error) ? exitCodes.fine : null
  }
}

async function search(
  words: readonly string[],
  io: Io,
  by: string,
): Promise<Recalled | number | null> {
  const root = findRoot(resolve(io.cwd, directoryIn(words)))
  if (root === null) return null
  const { look, cache } = await seeing(root, io, by)
  if (cache === null) return null
  const looked = await look()
  const known = recalled(cache, words, io, looked)
  if (known !== null) return replay(known, io)
  // git is asked while what is remembered is read
  looked.lastSeen?.().catch(() => {})
  const segments = openSegments(cache)
  const identified = await identify(looked, segments)
  const digest = identified && digestOf(identified)
  const same = digest === null ? null : cache.get(nameOf(words, io, looked, digest))
  if (digest !== null && same !== null) {
    await stamp(cache, looked, digest, look)
    return replay(same, io)
  }
  const heard: Piece[] = []
  let learning: Promise<Identified | null> | null = null
  const learnt = async () => {
    if (identified !== null) return identified
    learning ??= identify(looked, segments)
    return await learning
  }
  return {
    ...{ looked, segments, cache, identified, learnt },
    io: listening(io, heard),
    forget: () => {
      for (const one of cache.names('')) cache.drop(one)
    },
    keep: async (exitCode) => {
      try {
        segments.save()
        const text = JSON.stringify([exitCode, heard])
        if (exitCode > 1 || text.length > largest) return
        if ((await looked.lastSeen?.())?.blind) return
        const now = digest === null ? await learnt() : null
        const name = digest ?? (now ? digestOf(now) : looked.stamp)
        if (name === null || !(await stamp(cache, looked, name, look))) return
        cache.put(nameOf(words, io, looked, name), text)
        for (const kind of ['answer-', 'stamp-']) cache.keepNewest(kind, most)
      } catch {
        // The answer has been given; it is only not remembered.
      }
    },
  }
}

/** Remember what files are called that look so, unless somebody has written in them meanwhile. */
async function stamp(
  cache: Cache,
  looked: Looked,
  digest: string,
  look: () => Promise<Looked>,
): Promise<boolean> {
  if (looked.stamp === null || (await look()).stamp !== looked.stamp) return false
  cache.put(`stamp-${looked.stamp}`, digest)
  return true
}

/** What was answered, when it was asked before of files that are the same. */
function recalled(cache: Cache, words: readonly string[], io: Io, looked: Looked): Buffer | null {
  const digest = looked.stamp === null ? null : cache.get(`stamp-${looked.stamp}`)
  return digest === null ? null : cache.get(nameOf(words, io, looked, digest.toString()))
}

async function replay(answer: Buffer, io: Io): Promise<number> {
  const [exitCode, pieces] = JSON.parse(answer.toString()) as [number, Piece[]]
  for (const [to, text, kind] of pieces) {
    await (to === 'say' ? io.say(text) : io.out(text, kind))
  }
  return exitCode
}

/** The same world, in which what is said is also taken down. */
const listening = (io: Io, heard: Piece[]): Io => ({
  ...io,
  out: (text, kind) => {
    heard.push(kind === undefined ? ['out', text] : ['out', text, kind])
    return io.out(text, kind)
  },
  say: (text) => {
    // What is wiped again, as a count of what is done, is no part of the answer.
    if (!text.startsWith('\r')) heard.push(['say', text])
    return io.say(text)
  },
})

/** Looks at an archive as often as it is asked; its repository and cache are looked up once. */
async function seeing(root: string, io: Io, by: string) {
  // Two questions to git at once: they wait for nothing but git to start.
  const asked = withoutFilters(root)
  asked.catch(() => {})
  const repo = await findRepository(root)
  const folder = cacheFolder(realpathSync.native(root), repo, io.env)
  const cache = folder === null ? null : openCache(folder, by)
  const env = repo === null ? null : asked
  return { cache, look: () => lookAt(root, repo, { stamped: true, env, cache }) }
}

/** A name for the question, and for all that its answer depends on. */
function nameOf(words: readonly string[], io: Io, looked: Looked, digest: string): string {
  const { cwd, interactive, width, colors } = io
  const { root, repo, status } = looked
  const world = Object.entries(io.env).filter(([key]) => matters.test(key))
  const asked = [words, stockholmDay(io.now), cwd, interactive, width, colors, world.toSorted()]
  const question = [...asked, root, repo, status?.dirty, digest]
  return `answer-${shortName(JSON.stringify(question))}`
}

/** What in the environment has a say in what is said. */
const matters =
  /^(?:SAMVERKAN_|GIT_|GITHUB_|CI|TF_BUILD|BUILD_|LANG|LC_|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|CLICOLOR)/
