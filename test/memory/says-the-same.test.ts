import { beforeAll, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/archive.js'
import { memoryIn } from '../../src/archive/memory/memory.js'
import type { Before } from '../../src/cli/command.js'
import { saysTheSame } from '../../src/cli/says-the-same.js'
import { judgedSince, keepJudged } from '../../src/cli/since-before.js'
import type { State } from '../../src/cli/state.js'
import { compareDiagnostics, type Diagnostic } from '../../src/diagnostic.js'
import { rules } from '../../src/rules/index.js'
import { judge } from '../../src/rules/judge.js'
import { openCache } from '../../src/source/cache.js'
import { identify } from '../../src/source/digest.js'
import { findRepository } from '../../src/source/repository.js'
import { openSegments } from '../../src/source/segments.js'
import { lookAt, worktreeSource } from '../../src/source/worktree.js'
import { exampleFiles } from '../example-archive.js'
import { type GitDir, gitdir, tempdir } from '../gitdir.js'

const days = { today: '2026-11-22', run: '2026-11-22' }
const folder = tempdir()
let files: Readonly<Record<string, string>> = {}
let repo: GitDir

async function before(): Promise<Before> {
  const found = await findRepository(repo.dir)
  const cache = openCache(folder, 'test')
  if (cache === null) throw new Error('no cache')
  const looked = await lookAt(repo.dir, found, { stamped: true })
  const segments = openSegments(cache)
  const learnt = () => identify(looked, segments)
  return { looked, segments, cache, identified: await learnt(), learnt }
}

/** All of it read and judged, and what was read remembered. */
async function wholly({ looked, segments }: Before) {
  const source = await worktreeSource(repo.dir, looked.repo, looked)
  const memory = memoryIn(segments)
  const archive = await readArchive(source, days.today, days.run, null, memory)
  const diagnostics = [...(await judge(archive, rules))].sort(compareDiagnostics)
  return { archive, diagnostics }
}

beforeAll(async () => {
  files = await exampleFiles()
  repo = gitdir(files)
  const first = await before()
  const { archive, diagnostics } = await wholly(first)
  first.segments.save()
  await keepJudged({ ...first, identified: null }, archive, diagnostics, days)
})

// Nothing is wrong in these.
const minutes = 'forums/gbg-nosam-centrum/minutes/2026-01-28.md'
const agreement = 'agreements/nb-samverkansorganisation.md'

const end = (path: string, more: string) => ({ [path]: `${files[path]}${more}` })
const instead = (path: string, was: string, is: string) => {
  expect(files[path]).toContain(was)
  return { [path]: `${files[path]}`.replace(was, is) }
}

type Edit = () => Readonly<Record<string, string | null>>

/** Only other words: nothing that a rule can know is other than it was. */
const words: Readonly<Record<string, Edit>> = {
  'a sentence more': () => end(agreement, '\nStyrgruppen har läst riktlinjen.\n'),
  'a comment in front matter': () => instead(agreement, '---\n', '---\n# Renskriven.\n'),
  'at the end of minutes': () => end(minutes, '\nSlut.\n'),
  'in two documents': () => ({
    ...end(agreement, '\nEtt.\n'),
    ...end('agreements/orebro-uppdrag-samverkansledare.md', '\nTvå.\n'),
  }),
}

/** Somebody may have something to say of these, or they are not sure. */
const facts: Readonly<Record<string, Edit>> = {
  'a day': () => instead(agreement, 'type: agreement', 'type: agreement\nreviewed_on: 2026-01-01'),
  'a line more before an item': () => instead(minutes, '\n## ', '\nInledning.\n\n## '),
  'a link that leads nowhere': () => end(agreement, '\nSe [mer](borta.md).\n'),
  'an identity number': () => end(agreement, '\nGäller 19121212-1212.\n'),
  'a picture that is not described': () => end(agreement, '\n![](bild.png)\n'),
  'what may be a case': () => end(agreement, '\nPojken, 14 år, har en SIP.\n'),
  'a mark of a conflict': () => end(agreement, '\n<<<<<<< HEAD\n'),
  'other ends of lines in one place': () => end(agreement, '\r\n'),
  'front matter that is broken': () => instead(agreement, 'type:', 'type'),
  'a document less': () => ({ [agreement]: null }),
  'a document more': () => ({ 'agreements/ny.md': 'x' }),
  'another name for it': () => ({ [agreement]: null, 'agreements/ny.md': files[agreement] ?? '' }),
  'the settings': () => end('samverkan.yaml', '# Mer.\n'),
  'a schema': () => ({ 'schemas/x.schema.json': '{}' }),
}

async function judged(edit: Edit): Promise<{ same: boolean; told: readonly Diagnostic[] | null }> {
  const changed = edit()
  repo.write(changed)
  const known = await before()
  const state = JSON.parse(`${known.cache.get('state-2026-11-22-2026-11-22')}`) as State
  const same = await saysTheSame(known, state)
  const since = await judgedSince(known, days)
  const all = await wholly(await before())
  expect(since?.diagnostics ?? all.diagnostics).toEqual(all.diagnostics)
  for (const path of Object.keys(changed)) repo.write({ [path]: files[path] ?? null })
  return { same, told: since?.diagnostics ?? null }
}

for (const [about, edit] of Object.entries(words)) {
  test(`only words: ${about}`, async () => {
    expect((await judged(edit)).same).toBe(true)
  })
}

for (const [about, edit] of Object.entries(facts)) {
  test(`more than words: ${about}`, async () => {
    expect((await judged(edit)).same).toBe(false)
  })
}

test('a document in which something is wrong is judged again, whatever is changed in it', async () => {
  const known = await before()
  const { diagnostics } = await wholly(known)
  const wrong = diagnostics.find(({ path, place }) => /^forums[/].*[.]md$/.test(path) && place)
  if (wrong === undefined) throw new Error('nothing is wrong in the example')
  const { same, told } = await judged(() => instead(wrong.path, '---\n', '---\n# Rad.\n'))
  expect(same).toBe(false)
  const there = told?.find(({ path, rule }) => path === wrong.path && rule === wrong.rule)
  expect(there?.place?.line).toBe((wrong.place?.line ?? 0) + 1)
})
