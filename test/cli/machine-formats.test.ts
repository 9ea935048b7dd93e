import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import { reports } from '../../src/reports/index.js'
import { aFund, settings } from '../findings.js'
import { gitdir, tempdir, writeLiterals } from '../gitdir.js'
import { samverkan } from './run.js'

// Answers for build servers, from the built program as a process.

const example = fileURLToPath(new URL('../../archive', import.meta.url))

/** What we say to the runner ourselves. */
const ours =
  /^::(?:error file=arkiv\/[^:,]+(?:,(?:line|endLine|col|endColumn)=\d+)*,title=[a-z-]+|notice title=samverkan)::/

/** An archive, in a folder of a repository, that tries to speak to the runner. */
const hostile = {
  'samverkan.yaml': settings,
  'funds/a.md': aFund.replace('2026', '"::error file=a::x"').replace('god', 'a'),
  'funds/b.md': aFund.replace('Goda medel', '"##[error]x"').replace('year', '"##[group]"'),
  'funds/::error::c.md': aFund.replace('god', '"::set-output name=x::y"'),
  'funds/ ::add-mask::d\n::stop-commands::e.md': '---\n##[error]: ::error::\n---\n',
  'funds/##[error]f.md': aFund.replace('id: god', 'id: "\\e]0;titel\\a"'),
}
const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

test.each(renderers)('as $name, an archive cannot speak to a runner', async ({ name }) => {
  const { dir } = gitdir(inFolder('arkiv', hostile))
  const args = ['-C', 'arkiv', 'validate', '--format', name]
  for (const env of [{ GITHUB_ACTIONS: 'true' }, { TF_BUILD: 'True' }]) {
    const { stdout, stderr, code } = await samverkan(args, { cwd: dir, env })
    expect(code).toBe(1)
    expect(stdout + stderr).not.toMatch(/##(?:vso)?\[/)
    const commands = (stdout + stderr).split(/\r?\n|\r/).filter((row) => /^\s*::/.test(row))
    expect(commands.filter((row) => !ours.test(row))).toEqual([])
    if (name === 'github') expect(commands.length).toBeGreaterThan(5)
  }
})

test('paths lead from the folder of the build server where git is missing', async () => {
  const dir = tempdir()
  writeLiterals(dir, inFolder('en mapp/arkiv', hostile))
  const args = ['validate', '--format', 'gitlab']
  const env = { CI_PROJECT_DIR: dir }
  const { stdout } = await samverkan(args, { cwd: join(dir, 'en mapp/arkiv'), env })
  expect(JSON.parse(stdout)[0].location.path).toMatch(/^en mapp\/arkiv\/funds\//)
  const elsewhere = await samverkan(args, { cwd: join(dir, 'en mapp/arkiv'), env: {} })
  expect(JSON.parse(elsewhere.stdout)[0].location.path).toMatch(/^funds\//)
})

test('the answer can be kept in a file, and the exit code is the same', async () => {
  const dir = tempdir()
  writeLiterals(dir, hostile)
  for (const format of ['gitlab', 'github', 'text']) {
    const { stdout } = await samverkan(['validate', '--format', format], { cwd: dir })
    const words = ['validate', '--format', format, '-o', 'svar.txt', '--color', 'always']
    const kept = await samverkan(words, { cwd: dir })
    expect(kept).toEqual({ code: 1, stdout: '', stderr: 'Skrev svar.txt\n' })
    expect(readFileSync(join(dir, 'svar.txt'), 'utf8')).toBe(stdout)
  }
  const wrong = async (file: string) =>
    (await samverkan(['validate', '--fix', '-o', file], { cwd: dir })).code
  expect([await wrong('finns/inte.json'), await wrong('funds'), await wrong('')]).toEqual([4, 4, 2])
  expect(readFileSync(join(dir, 'funds/a.md'), 'utf8')).toBe(hostile['funds/a.md'])
  expect(existsSync(join(dir, 'finns'))).toBe(false)
  const clean = tempdir()
  writeLiterals(clean, { 'samverkan.yaml': settings, 'funds/god.md': aFund })
  const fine = await samverkan(['validate', '--format', 'gitlab', '-o', 'cq.json'], { cwd: clean })
  expect(fine.code).toBe(0)
  expect(readFileSync(join(clean, 'cq.json'), 'utf8')).toBe('[]\n')
})

test('settings that do not hold are told as such', async () => {
  const dir = tempdir()
  writeLiterals(dir, { ...hostile, 'samverkan.yaml': `${settings}severity: {x: off}\n` })
  const as = async (format: string) =>
    (await samverkan(['validate', '--format', format], { cwd: dir })).stdout
  const [run] = JSON.parse(await as('sarif')).runs
  expect(run.invocations[0].executionSuccessful).toBe(false)
  expect(await as('markdown')).toContain('inställningarna måste rättas först')
  expect(await as('github')).toMatch(/inställningarna måste rättas först\.\n$/)
  expect((await samverkan(['validate', '--format', 'junit'], { cwd: dir })).code).toBe(2)
})

const schema = (name: string): object =>
  JSON.parse(
    readFileSync(new URL(`../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'),
  )

/** Each object may have keys beyond the schema; here it may not, so that none goes undescribed. */
const closed = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(closed)
  if (typeof part !== 'object' || part === null) return part
  const inside = Object.entries(part).map(([key, value]) => [key, closed(value)])
  const sealed = 'properties' in part && !('branches' in (part.properties as object))
  return { ...Object.fromEntries(inside), ...(sealed ? { additionalProperties: false } : {}) }
}

test('the findings hold to their published schema', async () => {
  const holds = new Ajv2020({ allowUnionTypes: true }).compile(
    closed(schema('diagnostics')) as object,
  )
  const { dir } = gitdir({ ...hostile, 'anteckning.txt': 'x', 'funds/personer.md': '640823-3234' })
  for (const cwd of [dir, example]) {
    const { stdout } = await samverkan(['validate', '--format', 'json', '--lang', 'en'], { cwd })
    const answer = JSON.parse(stdout)
    holds(answer)
    expect(holds.errors).toBe(null)
    expect(answer.diagnostics).not.toEqual([])
    expect(holds({ ...answer, version: 2 })).toBe(false)
  }
})

test.each([
  ...reports
    .filter(({ name }) => name !== 'digest' && name !== 'yearwheel')
    .map(({ name }) => [`report ${name}`]),
  ['report digest --forum nosk-sirius'],
  ['report yearwheel --forum nb-lansstyrgrupp'],
  ['report projects --survived --by fund'],
  ['list minutes'],
  ['show nosk-sirius'],
  ['trace --topic skolnärvaro'],
])('the answer to %s holds to its published schema', async (call) => {
  const holds = new Ajv2020({ allowUnionTypes: true }).compile(closed(schema('report')) as object)
  const words = [...call.split(' '), '--format', 'json', '--as-of', '2026-11-22']
  const { stdout } = await samverkan(words, { cwd: example })
  holds(JSON.parse(stdout))
  expect(holds.errors).toBe(null)
})
