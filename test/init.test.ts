import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { gitdir, runner, tempdir } from './gitdir.js'
import { fullDisk } from './new-archive.js'

const files = [
  '.editorconfig',
  '.gitattributes',
  '.vscode/extensions.json',
  '.vscode/samverkan.schema.json',
  '.vscode/settings.json',
  'README.md',
  'forums/lansgruppen/forum.md',
  'samverkan.yaml',
]
const flags = [
  '--name',
  'Samverkan: i länet',
  '--forum',
  'Länsgruppen',
  '--level',
  'county',
  '--kind',
  'officials',
]

describe.each(['sv', 'en'])('init in %s', (lang) => {
  const env = { SAMVERKAN_LANG: lang }

  test('makes an archive without a complaint, in a repository', async () => {
    const dir = tempdir()
    const ran = await samverkan(['init', 'arkivet', ...flags], { cwd: dir, env })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const root = join(dir, 'arkivet')
    for (const path of files) expect(existsSync(join(root, path)), path).toBe(true)
    expect(readFileSync(join(root, 'samverkan.yaml'), 'utf8')).toContain(`\nlanguage: ${lang} `)
    expect(runner(root)(['rev-parse', '--show-toplevel'])).toBe(root)
    const checked = await samverkan(['validate', '--format', 'json'], { cwd: root, env })
    expect(JSON.parse(checked.stdout)).toMatchObject({ documents: 1, diagnostics: [] })
  })

  test('the first minutes can be written at once', async () => {
    const dir = tempdir()
    await samverkan(['init', ...flags], { cwd: dir, env })
    const next = ['new', 'minutes', '--forum', 'lansgruppen', '--date', '2026-11-22']
    expect((await samverkan(next, { cwd: dir, env })).code).toBe(0)
    const checked = await samverkan(['validate', '--max-warnings', '0'], { cwd: dir, env })
    expect(checked.code).toBe(0)
  })

  test('every commented example of the settings is right when the # is taken away', async () => {
    const dir = tempdir()
    await samverkan(['init', ...flags], { cwd: dir, env })
    const file = join(dir, 'samverkan.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^# (?=[a-z_]+:(?: [[{]|$)| {2}\S)/gm, ''))
    const checked = await samverkan(['validate'], { cwd: dir, env })
    expect(readFileSync(file, 'utf8')).toMatch(/^areas:$[\s\S]*^imported_before: /m)
    expect(checked.code, checked.stdout).toBe(0)
  })
})

test('uses the repository around it, and makes none when told so', async () => {
  const { dir } = gitdir({ 'README.md': 'Ett större repo.\n' })
  const ran = await samverkan(['skapa', 'arkiv', ...flags], { cwd: dir })
  expect(ran.stdout).not.toContain('git-repo')
  expect(existsSync(join(dir, 'arkiv/.git'))).toBe(false)
  const alone = tempdir()
  await samverkan(['skapa', ...flags, '--no-git'], { cwd: alone })
  expect(existsSync(join(alone, '.git'))).toBe(false)
  expect(existsSync(join(alone, 'samverkan.yaml'))).toBe(true)
})

test('leaves what is there as it is', async () => {
  const { dir } = gitdir({ 'README.md': 'Mitt eget.\n', '.editorconfig': 'root = true\n' })
  const ran = await samverkan(['skapa', ...flags], { cwd: dir })
  expect(ran.stdout).toContain('Fanns redan och är orört:\n  README.md\n  .editorconfig\n')
  expect(readFileSync(join(dir, 'README.md'), 'utf8')).toBe('Mitt eget.\n')
})

test('refuses where an archive is, or would lie inside another', async () => {
  const dir = tempdir()
  await samverkan(['skapa', ...flags], { cwd: dir })
  const again = await samverkan(['skapa', ...flags], { cwd: dir })
  expect([again.code, again.stderr.split('\n')[0]]).toEqual([5, `fel: ${dir} är redan ett arkiv`])
  const inside = await samverkan(['skapa', 'forums/nytt', ...flags], { cwd: dir })
  expect([inside.code, inside.stderr.split('\n')[0]]).toEqual([
    5,
    `fel: Mappen ligger i ett annat arkiv: ${dir}`,
  ])
  expect(readdirSync(join(dir, 'forums'))).toEqual(['lansgruppen'])
})

test('names what is missing, and writes nothing', async () => {
  const dir = tempdir()
  const ran = await samverkan(['skapa', '--name', 'A'], { cwd: dir })
  expect([ran.code, ran.stderr.split('\n')[0]]).toEqual([
    2,
    'fel: Flaggorna --forum, --level och --kind saknas',
  ])
  const emoji = await samverkan(['skapa', 'x', ...flags.with(3, '😀')], { cwd: dir })
  expect([emoji.code, emoji.stderr.split('\n')[0]]).toEqual([
    2,
    'fel: Det går inte att göra ett id av `😀`',
  ])
  expect(readdirSync(dir)).toEqual([])
})

test('takes back what it made when the disk is full', async () => {
  const dir = tempdir()
  mkdirSync(join(dir, 'a'))
  const ran = await samverkan(['skapa', 'b', ...flags], { cwd: dir, env: fullDisk() })
  expect(ran.code).toBe(4)
  expect(readdirSync(dir)).toEqual(['a'])
})

describe('init --ci', () => {
  const recipes = {
    github: '.github/workflows/samverkan.yml',
    gitlab: '.gitlab-ci.yml',
    azure: 'azure-pipelines.yml',
  }

  test.each(Object.entries(recipes))('%s: the recipe stands at the top', async (service, path) => {
    const dir = tempdir()
    const ran = await samverkan(['skapa', 'arkiv', ...flags, '--ci', service], { cwd: dir })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain(`  ${path}\n`)
    expect(readFileSync(join(dir, 'arkiv', path), 'utf8')).toContain('-C . --lang sv')
    const checked = await samverkan(['kontrollera'], { cwd: join(dir, 'arkiv') })
    expect(checked.stdout).toContain('0 fel, 0 varningar')
  })

  test('of a repository around it, and says where the archive is', async () => {
    const { dir } = gitdir({ 'README.md': 'Ett större repo.\n' })
    const ran = await samverkan(['skapa', 'mitt/arkiv', ...flags, '--ci', 'github'], { cwd: dir })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(readFileSync(join(dir, recipes.github), 'utf8')).toContain('-C mitt/arkiv --lang sv')
    expect(existsSync(join(dir, 'mitt/arkiv/samverkan.yaml'))).toBe(true)
    expect(existsSync(join(dir, 'mitt/arkiv/.github'))).toBe(false)
  })

  test('a recipe that is there already is left as it is', async () => {
    const { dir } = gitdir({ [recipes.gitlab]: 'stages: []\n' })
    const ran = await samverkan(['skapa', ...flags, '--ci', 'gitlab'], { cwd: dir })
    expect(ran.stdout).toContain(`Fanns redan och är orört:\n  ${recipes.gitlab}\n`)
    expect(readFileSync(join(dir, recipes.gitlab), 'utf8')).toBe('stages: []\n')
  })
})
