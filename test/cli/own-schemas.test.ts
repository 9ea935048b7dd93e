import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gitdir } from '../gitdir.js'
import { addition, forum, one, series, settings } from '../own-archive.js'
import { type How, samverkan } from './run.js'

// An archive's own schemas by the built program, in a repository of its own.

const files = {
  'samverkan.yaml': settings,
  'schemas/motesserie.schema.json': series,
  'forums/dst/forum.md': forum(''),
  'forums/dst/serier/host-2026.md': one('slag: kurs\n'),
}

const run = (dir: string, ...args: string[]) => samverkan(args, { cwd: dir })

describe('commands know a type of the archive', () => {
  const { dir } = gitdir(files)

  test('validate, list, show and explain', async () => {
    const valid = await run(dir, 'kontrollera')
    expect([valid.code, valid.stderr]).toEqual([0, ''])
    expect(valid.stdout).toContain('2 dokument')
    const list = await run(dir, 'lista', 'mötesserie', '--format', 'csv')
    expect(list.stdout).toMatch(/host-2026,Hösten/)
    expect((await run(dir, 'list', 'motesserie', '--forum', 'dst')).stdout).toContain('host-2026')
    expect((await run(dir, 'visa', 'dst')).stdout).toContain('host-2026')
    expect((await run(dir, 'show', 'host-2026')).stdout).toContain('kurs')
    const page = await run(dir, 'förklara', 'motesserie')
    expect(page.stdout).toContain('mötesserie (motesserie)')
    expect(page.stdout).toContain('forums/{forum}/serier/{id}.md')
    expect((await run(dir, 'förklara', 'motesserie.slag')).stdout).toContain('temadag')
    expect((await run(dir, 'explain')).stdout).toContain('motesserie')
  })

  test('a wrong type is answered with those of the archive too', async () => {
    const { code, stderr } = await run(dir, 'lista', 'motesseri')
    expect(code).toBe(2)
    expect(stderr).toContain('`motesserie`')
  })
})

test('at a revision the schema of that revision counts', async () => {
  const { dir, commit } = gitdir(files)
  const first = commit({})
  commit({ 'schemas/forum.schema.json': addition })
  const now = await run(dir, 'kontrollera')
  expect([now.code, now.stdout]).toEqual([1, expect.stringContaining('`purpose`')])
  expect((await run(dir, 'kontrollera', '--at', first)).code).toBe(0)
  expect((await run(dir, 'kontrollera', '--at', 'HEAD')).code).toBe(1)
})

test('what is staged judges what is staged', async () => {
  const repository = gitdir(files)
  repository.write({ 'schemas/forum.schema.json': addition })
  expect((await run(repository.dir, 'kontrollera', '--staged')).code).toBe(0)
  repository.git('add', '--all')
  expect((await run(repository.dir, 'kontrollera', '--staged')).code).toBe(1)
})

test('a broken schema is a finding at its line, for machines too', async () => {
  const broken = '{\n  "properties": {\n    "x_a": { "pattern": "^(a+)+$" }\n  }\n}\n'
  const { dir } = gitdir({ ...files, 'schemas/forum.schema.json': broken })
  const { code, stdout } = await run(dir, 'kontrollera', '--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    { rule: 'schema-is-within-bounds', path: 'schemas/forum.schema.json', line: 3, column: 14 },
  ])
})

test.skipIf(process.platform === 'win32')('a link out and a pipe are never followed', async () => {
  const outside = gitdir({ 'forum.json': addition })
  const { dir } = gitdir({
    ...files,
    'schemas/forum.schema.json': { link: join(outside.dir, 'forum.json') },
  })
  execFileSync('mkfifo', [join(dir, 'schemas/fund.schema.json')])
  const { code, stdout } = await run(dir, 'kontrollera')
  expect(code).toBe(1)
  expect(stdout).toMatch(/forum\.schema\.json {2}file-is-regular/)
  expect(stdout).toMatch(/fund\.schema\.json {2}file-is-regular/)
  expect(stdout).not.toContain('key-is-present')
  expect((await run(dir, 'förklara', 'forum')).stdout).not.toContain('x_enhet')
})

test('without schemas nothing that reads them is loaded', async () => {
  const { 'schemas/motesserie.schema.json': _, ...plain } = files
  const { 'forums/dst/serier/host-2026.md': __, ...without } = plain
  expect(await loaded(gitdir(without).dir)).toEqual([])
  expect(await loaded(gitdir(files).dir)).not.toEqual([])
})

/** The chunks about own schemas that a run has loaded. */
async function loaded(cwd: string): Promise<readonly string[]> {
  const coverage = mkdtempSync(join(tmpdir(), 'samverkan-test-'))
  const how: How = { cwd, env: { NODE_V8_COVERAGE: coverage } }
  expect((await samverkan(['kontrollera'], how)).code).toBe(0)
  const reports = readdirSync(coverage).map((file) => readFileSync(join(coverage, file), 'utf8'))
  rmSync(coverage, { recursive: true })
  expect(reports).not.toEqual([])
  return reports.flatMap((report) => report.match(/own-schemas-[^"]*\.js/g) ?? [])
}
