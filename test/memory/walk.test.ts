import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Cache, openCache } from '../../src/source/cache.js'
import { walk } from '../../src/source/walk.js'
import { tempdir } from '../gitdir.js'

function opened(): Cache {
  const cache = openCache(tempdir(), 'b')
  if (cache === null) throw new Error('not ours')
  return cache
}

/** Long after the folders were changed last. */
const later = () => Date.now() + 3_600_000

const files = ['samverkan.yaml', 'forums/a/forum.md', 'forums/a/minutes/2026-01-08.md']

function archive(): string {
  const root = tempdir()
  mkdirSync(join(root, 'forums/a/minutes'), { recursive: true })
  for (const file of files) writeFileSync(join(root, file), '')
  return root
}

const seen = (root: string, cache: Cache | null, now = later()) =>
  walk(root, cache, now)
    .entries()
    .map(({ path, kind }) => `${kind} ${path}`)

const part = (cache: Cache, kind: string) => cache.names(kind)[0] ?? ''

test('folders that are as they were are not read again', () => {
  const [root, cache] = [archive(), opened()]
  const first = walk(root, cache, later())
  const name = part(cache, 'listing-')
  const text = cache.get(name)?.toString() ?? ''
  // What is remembered is what is answered: no folder was looked into.
  cache.put(name, text.replaceAll('2026-01-08', '2026-01-09'))
  const again = walk(root, cache, later())
  expect(again.digest).toBe(first.digest)
  expect(again.entries().map(({ path }) => path)).toContain('forums/a/minutes/2026-01-09.md')
  // A change in one folder has the others still remembered.
  writeFileSync(join(root, 'forums/a/aims.md'), '')
  const paths = walk(root, cache, later()).entries()
  expect(paths.map(({ path }) => path)).toEqual([
    'forums/a/aims.md',
    'forums/a/forum.md',
    'forums/a/minutes/2026-01-09.md',
    'samverkan.yaml',
  ])
})

test('a folder that has just been changed is read again', () => {
  const [root, cache] = [archive(), opened()]
  walk(root, cache)
  const name = part(cache, 'listing-')
  cache.put(name, (cache.get(name)?.toString() ?? '').replaceAll('2026-01-08', '2026-01-09'))
  expect(seen(root, cache)).toEqual(seen(root, null))
})

test('where the names are lost or damaged they are read again', () => {
  const [root, cache] = [archive(), opened()]
  const all = seen(root, cache)
  cache.drop(part(cache, 'listing-'))
  expect(seen(root, cache)).toEqual(all)
  writeFileSync(join(cache.folder, part(cache, 'folders-')), 'x')
  expect(seen(root, cache)).toEqual(all)
})

test('no more is remembered than some archives', () => {
  const cache = opened()
  const roots = Array.from({ length: 12 }, archive)
  for (const [at, root] of roots.entries()) {
    writeFileSync(join(root, `a${at}.md`), '')
    expect(seen(root, cache)).toHaveLength(4)
  }
  expect(readdirSync(cache.folder).length).toBeLessThanOrEqual(16)
  for (const root of roots) expect(seen(root, cache)).toEqual(seen(root, null))
})

const there = 'forums/a/minutes/2026-01-08.md'

/** What can come to stand in an archive, or go, one after the other. */
const steps: Readonly<Record<string, (root: string) => unknown>> = {
  'a file': (root) => writeFileSync(join(root, 'forums/ny.md'), ''),
  'a file less': (root) => rmSync(join(root, 'forums/ny.md')),
  'a link in the place of a file': (root) => {
    rmSync(join(root, there))
    symlinkSync('../forum.md', join(root, there))
  },
  'a pipe in its place': (root) => {
    rmSync(join(root, there))
    execFileSync('mkfifo', [join(root, there)])
  },
  'an empty folder with the name of a document': (root) => mkdirSync(join(root, 'forums/tom.md')),
  'a folder in a new one': (root) => {
    mkdirSync(join(root, 'forums/b/minutes'), { recursive: true })
    writeFileSync(join(root, 'forums/b/minutes/x.md'), '')
  },
  'another name for it': (root) => renameSync(join(root, 'forums/b'), join(root, 'forums/c')),
  'two that change places': (root) => {
    renameSync(join(root, 'forums/a'), join(root, 'forums/b'))
    renameSync(join(root, 'forums/c'), join(root, 'forums/a'))
  },
  'a repository of its own': (root) => mkdirSync(join(root, 'forums/a/.git')),
  'what editors leave behind': (root) => writeFileSync(join(root, 'forums/b/forum.md~'), ''),
  'a folder that nobody may open': (root) => chmodSync(join(root, 'forums/b'), 0o000),
  'and may again': (root) => chmodSync(join(root, 'forums/b'), 0o755),
  'a folder less': (root) => rmSync(join(root, 'forums'), { recursive: true }),
}

test('whatever comes and goes, what is remembered is what is there', async () => {
  const [root, cache] = [archive(), opened()]
  const digests = new Map<string, string>()
  for (const [about, step] of Object.entries(steps)) {
    // So that a system with a coarse clock gives the folder another time.
    await setTimeout(20)
    step(root)
    for (const _ of [1, 2]) expect(seen(root, cache), about).toEqual(seen(root, null))
    const names = seen(root, null).join('\n')
    const { digest } = walk(root, cache, later())
    expect(digests.get(digest) ?? names, about).toBe(names)
    digests.set(digest, names)
  }
  expect(existsSync(join(root, 'forums'))).toBe(false)
  expect(digests.size).toBeGreaterThan(8)
})
