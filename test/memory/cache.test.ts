import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/archive/document.js'
import { memoryIn } from '../../src/archive/memory/memory.js'
import { type Cache, openCache } from '../../src/source/cache.js'
import { cacheFolder, codeFolder } from '../../src/source/cache-folder.js'
import { DamagedCache, openSegments } from '../../src/source/segments.js'
import { samverkan } from '../cli/run.js'
import { exampleFiles } from '../example-archive.js'
import { gitdir, tempdir } from '../gitdir.js'

function opened(folder = tempdir(), build = 'b'): Cache {
  const cache = openCache(folder, build)
  if (cache === null) throw new Error('not ours')
  return cache
}

const text = (cache: Cache, name: string) => cache.get(name)?.toString() ?? null

test('what is put is there, whole, by its name, the newest first', () => {
  const cache = opened()
  expect(cache.names('a')).toEqual([])
  cache.put('a-1', 'Åäö')
  cache.put('a-2', '')
  cache.put('a-1', 'ny')
  expect(text(cache, 'a-1')).toBe('ny')
  expect(text(cache, 'a-2')).toBe('')
  expect(cache.names('a').toSorted()).toEqual(['a-1', 'a-2'])
  cache.drop('a-1')
  cache.drop('a-1')
  expect(text(cache, 'a-1')).toBeNull()
})

test('a draft of many megabytes is nothing until it is finished', () => {
  const cache = opened()
  const draft = cache.begin()
  const piece = 'å'.repeat(300_000)
  const ends = [0, 1, 2, 3, 4, 5].map(() => draft.add(piece))
  expect(ends.at(-1)).toEqual([3_000_000, 3_600_000])
  expect(text(cache, 'd')).toBeNull()
  draft.finish('d')
  expect(text(cache, 'd')).toBe(piece.repeat(6))
  expect(readdirSync(cache.folder)).toEqual(['d'])
})

test('what is damaged is as if it had never been', () => {
  const cache = opened()
  cache.put('a', 'ett och två')
  const file = join(cache.folder, 'a')
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 4
    writeFileSync(file, bytes)
    expect(text(cache, 'a'), `byte ${at}`).toBeNull()
    writeFileSync(file, whole.subarray(0, at))
    expect(text(cache, 'a'), `cut at ${at}`).toBeNull()
  }
})

test('what another build or another user wrote, or a link leads to, is not read', () => {
  const folder = tempdir()
  opened(folder, 'one').put('a', 'x')
  expect(text(opened(folder, 'two'), 'a')).toBeNull()
  const link = join(tempdir(), 'link')
  symlinkSync(folder, link)
  expect(openCache(link, 'one')).toBeNull()
  if (process.getuid?.() !== 0) return
  chownSync(join(folder, 'one'), 1, 1)
  expect(openCache(folder, 'one')).toBeNull()
})

test('where nothing can be written, nothing is remembered and nothing is said', async () => {
  const { dir } = gitdir(await exampleFiles())
  mkdirSync(join(dir, '.git', 'samverkan'))
  // A file where a folder must stand keeps out root too.
  writeFileSync(join(dir, '.git', 'samverkan', 'x'), '')
  chmodSync(join(dir, '.git', 'samverkan'), 0o500)
  const file = gitdir(await exampleFiles()).dir
  writeFileSync(join(file, '.git', 'samverkan'), 'no folder')
  for (const cwd of [dir, file]) {
    const ran = await samverkan(['validate'], { cwd })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(await samverkan(['validate'], { cwd })).toEqual(ran)
  }
})

test('a change is judged without memory, and leaves none', async () => {
  const { dir, commit } = gitdir(await exampleFiles())
  commit({ 'agreements/README.md': 'Överenskommelser.\n' })
  const ran = await samverkan(['validate', '--base', 'HEAD~1'], { cwd: dir })
  expect(ran.code).toBe(0)
  expect(existsSync(join(dir, '.git', 'samverkan'))).toBe(false)
  await samverkan(['validate'], { cwd: dir })
  expect(existsSync(join(dir, '.git', 'samverkan'))).toBe(true)
})

test('it stands in git, else where the system keeps such things, or where one says', () => {
  const repo = { commonDir: '/r/.git' } as Parameters<typeof cacheFolder>[1]
  expect(cacheFolder('/r', repo, {})).toBe(join('/r/.git', 'samverkan'))
  expect(cacheFolder('/r', repo, { SAMVERKAN_CACHE_DIR: '' })).toBeNull()
  expect(cacheFolder('/r', repo, { SAMVERKAN_CACHE_DIR: '/c' })).toMatch(/archive-[0-9a-f]{8}$/)
  expect(cacheFolder('/r', null, {})).not.toBe(cacheFolder('/s', null, {}))
})

test("what Node compiles is kept where it can be, and only in a folder of one's own", async () => {
  const [dir, folder] = [tempdir(), tempdir()]
  expect(codeFolder({ SAMVERKAN_CACHE_DIR: '' })).toBeNull()
  expect(codeFolder({ SAMVERKAN_CACHE_DIR: folder })).toBe(join(folder, 'code'))
  const env = { SAMVERKAN_CACHE_DIR: folder }
  await samverkan(['new', '--help', '--no-cache'], { cwd: dir, env })
  expect(readdirSync(folder)).toEqual([])
  const ran = await samverkan(['new', '--help'], { cwd: dir, env })
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const kept = 'enableCompileCache' in process.getBuiltinModule('node:module') ? ['code'] : []
  expect(readdirSync(folder)).toEqual(kept)

  const other = tempdir()
  symlinkSync(folder, join(other, 'code'))
  expect(codeFolder({ SAMVERKAN_CACHE_DIR: other })).toBeNull()
})

test('documents are the same again, and those that concern somebody are not kept', async () => {
  const cache = opened()
  const files = Object.entries(await exampleFiles()).filter(([path]) => path.endsWith('.md'))
  const entryOf = (path: string, oid: string | null = null) =>
    ({ path, kind: 'file', size: null, oid }) as const
  const secret = '---\ntype: party\nid: x\nname: Nås på anna@exempel.se\n---\n'
  const content = (written: string) => new TextEncoder().encode(written)

  const before = openSegments(cache)
  const all = files.map(([path, written]) => {
    const document = readDocument(entryOf(path), content(written))
    memoryIn(before).learn(document, content(written))
    return { path, document }
  })
  memoryIn(before).learn(readDocument(entryOf('parties/x.md'), content(secret)), content(secret))
  before.save()

  const after = openSegments(cache)
  const lines = cache.names('index-').flatMap((name) => (text(cache, name) ?? '').split('\n'))
  const recalled = lines.flatMap((line) => {
    const oid = line.split('\t')[0] ?? ''
    return after.find(oid) ? [memoryIn(after).recall(entryOf('x', oid), null)] : []
  })
  const byId = new Map(recalled.map((one) => [one?.id, one]))
  const kept = all.filter(({ document }) => byId.has(document.id))
  expect(kept.length).toBeGreaterThan(190)
  for (const { path, document } of kept) {
    const again = byId.get(document.id)
    expect({ ...again, path, entry: document.entry }, path).toEqual(document)
  }
  for (const name of cache.names('')) expect(text(cache, name)).not.toContain('exempel.se')

  truncateSync(join(cache.folder, cache.names('heads-')[0] ?? ''), 100)
  const [line = ''] = lines.filter((one) => one.includes('minutes'))
  expect(() =>
    openSegments(cache)
      .find(line.split('\t')[0] ?? '')
      ?.head(),
  ).toThrow(DamagedCache)
})
