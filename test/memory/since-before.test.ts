import { expect, test } from 'vitest'
import { readArchive } from '../../src/archive/archive.js'
import { memoryIn } from '../../src/archive/memory/memory.js'
import type { Before } from '../../src/cli/command.js'
import { judgedSince, keepJudged } from '../../src/cli/since-before.js'
import type { Days } from '../../src/cli/state.js'
import { compareDiagnostics } from '../../src/diagnostic.js'
import { rules } from '../../src/rules/index.js'
import { judge } from '../../src/rules/judge.js'
import { openCache } from '../../src/source/cache.js'
import { identify } from '../../src/source/digest.js'
import { findRepository } from '../../src/source/repository.js'
import { openSegments } from '../../src/source/segments.js'
import { lookAt, worktreeSource } from '../../src/source/worktree.js'
import { exampleFiles } from '../example-archive.js'
import { gitdir, tempdir } from '../gitdir.js'
import { mutations, random } from '../mutations.js'

const days = { today: '2026-11-22', run: '2026-11-22' }
const times = Number(process.env['SAMVERKAN_CHANGES'] ?? 80)

/** What is known of an archive before it is judged. */
async function before(dir: string, folder: string): Promise<Before> {
  const repo = await findRepository(dir)
  const cache = openCache(folder, 'test')
  if (cache === null) throw new Error('no cache')
  const looked = await lookAt(dir, repo, { stamped: true })
  const segments = openSegments(cache)
  const learnt = () => identify(looked, segments)
  return { looked, segments, cache, identified: await learnt(), learnt }
}

/** All read, and all judged. */
async function wholly(
  { looked: { root, repo, ...looked } }: Before,
  segments?: Before['segments'],
  { today, run }: Days = days,
) {
  const source = await worktreeSource(root, repo, { ...looked, root, repo })
  const memory = segments ? memoryIn(segments) : null
  const archive = await readArchive(source, today, run, null, memory)
  const diagnostics = [...(await judge(archive, rules))].sort(compareDiagnostics)
  return { archive, diagnostics }
}

test('what is judged since a state before is what is judged when all is', async () => {
  const files = await exampleFiles()
  const { dir, write } = gitdir(files)
  const folder = tempdir()
  const first = await before(dir, folder)
  const { archive, diagnostics } = await wholly(first, first.segments)
  first.segments.save()
  await keepJudged({ ...first, identified: null }, archive, diagnostics, days)
  expect(await judgedSince(await before(dir, folder), days)).toMatchObject({ diagnostics })

  let used = 0
  for (let seed = 1; seed <= times; seed++) {
    const { after, what } = mutations(files, random(seed))
    const about = `seed ${seed}: ${what.join('; ')}`
    const touched = [...new Set([...Object.keys(files), ...Object.keys(after)])].filter(
      (path) => files[path] !== after[path],
    )
    const now = (path: string) => (typeof after[path] === 'string' ? after[path] : null)
    write(Object.fromEntries(touched.map((path) => [path, now(path)])))
    const known = await before(dir, folder)
    const since = await judgedSince(known, days)
    if (since !== null) {
      used++
      const all = await wholly(known)
      expect(since.diagnostics, about).toEqual(all.diagnostics)
      expect(since.skipped, about).toEqual(all.archive.skipped)
      expect(since.documents, about).toEqual(
        all.archive.documents.map(({ path, type }) => ({ path, type })),
      )
    }
    write(Object.fromEntries(touched.map((path) => [path, files[path] ?? null])))
  }
  expect(used, 'changes of which only a part was judged').toBeGreaterThan(times / 3)
})

test('a state of another day, of another repository, or that git does not have says nothing', async () => {
  const { dir, write, commit } = gitdir(await exampleFiles())
  const folder = tempdir()
  const first = await before(dir, folder)
  const { archive, diagnostics } = await wholly(first, first.segments)
  await keepJudged({ ...first, identified: null }, archive, diagnostics, days)
  expect(await judgedSince(await before(dir, folder), days)).not.toBeNull()
  // Another repository in the same place, which never had what the state speaks of.
  const files = await exampleFiles()
  const path = 'agreements/gbg-riktlinje-vastbus.md'
  const same = gitdir(files)
  expect(await judgedSince(await before(same.dir, folder), days)).not.toBeNull()
  const other = gitdir({ ...files, [path]: `${files[path]}\nMer.\n` })
  expect(await judgedSince(await before(other.dir, folder), days)).toBeNull()
  const later = { ...days, today: '2026-12-24' }
  expect(await judgedSince(await before(dir, folder), later)).toBeNull()
  // What git does not have cannot be read again, and is only good as long as all says the same.
  const forum = '---\ntype: forum\nid: ny\n---\n'
  write({ 'forums/ny/forum.md': forum })
  const loose = await wholly(await before(dir, folder), first.segments, later)
  first.segments.save()
  await keepJudged(await before(dir, folder), loose.archive, loose.diagnostics, later)
  expect(await judgedSince(await before(dir, folder), later)).toMatchObject({
    diagnostics: loose.diagnostics,
  })
  const plain = 'agreements/nb-samverkansorganisation.md'
  write({ [plain]: `${files[plain]}\nMer.\n` })
  expect(await judgedSince(await before(dir, folder), later)).toMatchObject({
    diagnostics: loose.diagnostics,
  })
  write({ 'forums/ny/forum.md': forum.replace('ny\n', 'nyare\n') })
  expect(await judgedSince(await before(dir, folder), later)).toBeNull()
  // One that git has is not given up for one that it lacks.
  await keepJudged(await before(dir, folder), loose.archive, [], days)
  write({ 'forums/ny/forum.md': null })
  expect(await judgedSince(await before(dir, folder), days)).toMatchObject({ diagnostics })
  // Once git has all of it, facts may change too.
  commit({ 'forums/ny/forum.md': forum })
  expect(await judgedSince(await before(dir, folder), later)).not.toBeNull()
  write({ 'forums/ny/forum.md': forum.replace('id:', 'short_name: Nytt\nid:') })
  const since = await judgedSince(await before(dir, folder), later)
  const all = await wholly(await before(dir, folder), undefined, later)
  expect(since?.diagnostics).toEqual(all.diagnostics)
})
