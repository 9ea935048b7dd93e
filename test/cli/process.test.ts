import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { gitdir, tempdir, writeLiterals } from '../gitdir.js'
import { samverkan } from './run.js'

// The built program as a process: exit codes, streams and what a hostile folder can do to them.

const bin = fileURLToPath(new URL('../../bin/samverkan.js', import.meta.url))
const example = fileURLToPath(new URL('../../archive', import.meta.url))
const settings = 'format: 1\nname: Prov\nlanguage: sv\n'
const fund = (id: string) => `---\ntype: fund\nid: ${id}\nname: Medel\nyear: 2026\n---\n`

function archive(files: Parameters<typeof writeLiterals>[1] = {}): string {
  const dir = tempdir()
  writeLiterals(dir, { 'samverkan.yaml': settings, ...files })
  return dir
}

/** Run through a shell, for what only a shell can arrange. */
const shell = (script: string, cwd: string) =>
  spawnSync('bash', ['-c', script.replaceAll('samverkan', `"${process.execPath}" "${bin}"`)], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'sv_SE.UTF-8' },
  })

test('an empty archive is fine, and so is its report', async () => {
  const cwd = archive()
  expect(await samverkan(['validate'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  const { stdout, code } = await samverkan(['report', 'projects', '--survived'], { cwd })
  expect(code).toBe(0)
  expect(stdout).not.toMatch(/NaN|undefined|null|Infinity/)
})

test('a folder that is no archive ends with 3 and a way on', async () => {
  const { code, stderr, stdout } = await samverkan(['validate'], { cwd: tempdir() })
  expect(code).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toContain('samverkan.yaml saknas')
  expect(stderr).toContain('samverkan skapa')
})

test('a closed pipe is no error, and nothing is said about it', () => {
  const { stdout, stderr } = shell(
    'samverkan validate --format json | head -n 1; echo $PIPESTATUS',
    example,
  )
  expect(stdout).toBe('{\n0\n')
  expect(stderr).toBe('')
})

test('a full disk behind stdout ends with 4', () => {
  if (!existsSync('/dev/full')) return expect(process.platform).not.toBe('linux')
  const { status, stderr } = shell('samverkan report projects --survived > /dev/full', example)
  expect(status).toBe(4)
  expect(stderr).toContain('ENOSPC')
  expect(stderr).not.toContain('    at ')
})

test('a large answer reaches a slow reader whole', () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`funds/f-${index}.md`, `---\nty: ${index}\n---\n`]),
  )
  const { stdout } = shell('samverkan validate --format json | (sleep 0.3; cat)', archive(files))
  const answer = JSON.parse(stdout)
  expect(answer.diagnostics.length).toBeGreaterThanOrEqual(400)
  expect(answer.documents).toBe(400)
})

test('what is not a plain file is told and never opened', async () => {
  const outside = tempdir()
  writeFileSync(join(outside, 'secret.md'), fund('hemligt'))
  const cwd = archive({ 'funds/god.md': fund('god') })
  symlinkSync(join(outside, 'secret.md'), join(cwd, 'funds', 'lank.md'))
  symlinkSync(outside, join(cwd, 'funds', 'mapp'))
  mkdirSync(join(cwd, 'funds', 'katalog.md'))
  writeFileSync(join(cwd, 'funds', 'stor.md'), '')
  truncateSync(join(cwd, 'funds', 'stor.md'), 100 * 1024 * 1024)
  spawnSync('mkfifo', [join(cwd, 'funds', 'ror.md')])
  const { stdout, code } = await samverkan(['validate', '--format', 'json'], { cwd })
  expect(code).toBe(1)
  expect(stdout).not.toContain('hemligt')
  const rules = (JSON.parse(stdout).diagnostics as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  )
  expect(rules).toEqual([
    'funds/katalog.md file-is-regular',
    'funds/lank.md file-is-regular',
    'funds/mapp file-is-regular',
    'funds/ror.md file-is-regular',
    'funds/stor.md file-size-is-bounded',
  ])
})

test('front matter in another language is refused, and nothing in it runs', async () => {
  const canary = join(tempdir(), 'ran')
  const code = `require('fs').writeFileSync(${JSON.stringify(canary)}, '')`
  const cwd = archive({
    'funds/js.md': `---js\n{ a: ${code} }\n---\n`,
    'funds/javascript.md': `---javascript\n${code}\n---\n`,
    'funds/body.md': `${fund('body')}---js\n${code}\n---\n`,
  })
  const ran = await samverkan(['validate', '--format', 'json'], { cwd })
  expect(existsSync(canary)).toBe(false)
  expect(ran.code).toBe(1)
  const paths = (JSON.parse(ran.stdout).diagnostics as { path: string; rule: string }[])
    .filter(({ rule }) => rule === 'front-matter-opens-plainly')
    .map(({ path }) => path)
  expect(paths).toEqual(['funds/javascript.md', 'funds/js.md'])
})

test('what stands in an archive cannot speak to a CI runner or a terminal', async () => {
  const cwd = archive({
    'funds/a.md': '---\ntype: fund\nid: a\nname: x\nyear: "::error file=a::x"\n---\n',
    'funds/b.md': '---\ntype: fund\nid: b\nname: x\nbudjet: "##[error]x"\nyear: 2026\n---\n',
    'funds/c.md': '---\ntype: "\\e]0;titel\\a"\nid: c\n---\n',
  })
  const env = { GITHUB_ACTIONS: 'true' }
  for (const format of ['text', 'json']) {
    const { stdout } = await samverkan(['validate', '--format', format], { cwd, env })
    expect(stdout).not.toMatch(/^[^\S\n]*::/m)
    expect(stdout).not.toContain('##[')
    expect(stdout).not.toContain('\u001B')
  }
})

test('an inherited git environment does not lead to another repository', async () => {
  const here = gitdir({ 'samverkan.yaml': settings, 'funds/a.md': fund('a') })
  const other = gitdir({ 'x.txt': 'annan' })
  const env = {
    GIT_DIR: join(other.dir, '.git'),
    GIT_WORK_TREE: other.dir,
    GIT_INDEX_FILE: join(other.dir, '.git', 'index'),
  }
  const { stdout } = await samverkan(['list', 'fund', '--format', 'json'], { cwd: here.dir, env })
  expect(JSON.parse(stdout)).toMatchObject({
    revision: here.git('rev-parse', 'HEAD'),
    dirty: false,
  })
})

test('an earlier revision and an earlier day read as they were', async () => {
  const { dir, commit } = gitdir()
  const first = commit({ 'samverkan.yaml': settings, 'funds/a.md': fund('a') })
  commit({ 'funds/b.md': fund('b') })
  const ids = async (...words: string[]) => {
    const { stdout } = await samverkan(['list', 'fund', '--format', 'json', ...words], { cwd: dir })
    const { tables, as_of } = JSON.parse(stdout)
    return [as_of, ...(tables[0].rows as { id: string }[]).map(({ id }) => id)]
  }
  expect(await ids()).toEqual(['2026-11-22', 'a', 'b'])
  expect(await ids('--at', first)).toEqual(['2026-01-05', 'a'])
  expect(await ids('--at', '2026-01-05')).toEqual(['2026-01-05', 'a'])
  expect(await ids('--at', '2026-01-06')).toEqual(['2026-01-06', 'a', 'b'])
  const early = await samverkan(['list', 'fund', '--at', '2026-01-01'], { cwd: dir })
  expect(early.code).toBe(2)
  const option = await samverkan(['list', 'fund', '--at', '--output=x'], { cwd: dir })
  expect(option.code).toBe(2)
  expect(existsSync(join(dir, 'x'))).toBe(false)
})

test('the index is read when it is asked for, not the disk', async () => {
  const { dir, git, write } = gitdir({ 'samverkan.yaml': settings, 'funds/a.md': fund('a') })
  write({ 'funds/a.md': '---\ntype: fund\n' })
  expect((await samverkan(['validate'], { cwd: dir })).code).toBe(1)
  expect((await samverkan(['validate', '--staged'], { cwd: dir })).code).toBe(0)
  git('add', '--all')
  expect((await samverkan(['validate', '--staged'], { cwd: dir })).code).toBe(1)
})

test('more warnings than allowed end with 1', async () => {
  const { code, stderr } = await samverkan(['validate', '--max-warnings', '0'], { cwd: example })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^\d+ varningar är fler än --max-warnings 0\.$/m)
  expect((await samverkan(['validate', '--max-warnings', '99'], { cwd: example })).code).toBe(0)
  expect((await samverkan(['validate', '--max-warnings', 'x'], { cwd: example })).code).toBe(2)
})

test('a newer format is named, with what to do', async () => {
  const cwd = archive({ 'samverkan.yaml': settings.replace('format: 1', 'format: 2') })
  const { code, stderr } = await samverkan(['validate'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain('format 2')
})

test('an answer is written to a file whole', async () => {
  const cwd = archive({ 'funds/a.md': fund('a') })
  const words = ['list', 'fund', '--format', 'csv', '-o', 'medel.csv']
  for (const _ of [1, 2]) {
    const { code, stdout, stderr } = await samverkan(words, { cwd })
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'Skrev medel.csv\n' })
  }
  const missing = await samverkan([...words.slice(0, -1), 'finns/inte/medel.csv'], { cwd })
  expect(missing.code).toBe(4)
})

test.each(['sv', 'en'])('every command has help with an example in %s', async (lang) => {
  const { stdout: top } = await samverkan(['--lang', lang, '--help'], { cwd: example })
  const commands = ['init', 'new', 'record', 'validate', 'report', 'list', 'show', 'explain']
  for (const name of [...commands, 'completion']) {
    expect(top).toContain(name)
    const { stdout, code } = await samverkan(['--lang', lang, name, '--help'], { cwd: example })
    expect(code).toBe(0)
    expect(stdout).toMatch(lang === 'sv' ? /Exempel\n {2}samverkan/ : /Examples\n {2}samverkan/)
  }
})

test('the language is the flag, the environment, the archive, then the locale', async () => {
  const speaks = async (cwd: string, args: string[], env: Record<string, string>) =>
    (await samverkan([...args, 'kontrolera'], { cwd, env })).stderr.startsWith('fel:') ? 'sv' : 'en'
  const swedish = archive()
  const english = archive({ 'samverkan.yaml': settings.replace('sv', 'en') })
  expect(await speaks(english, ['--lang', 'sv'], { SAMVERKAN_LANG: 'en' })).toBe('sv')
  expect(await speaks(swedish, [], { SAMVERKAN_LANG: 'en' })).toBe('en')
  expect(await speaks(english, [], { LANG: 'sv_SE.UTF-8' })).toBe('en')
  expect(await speaks(tempdir(), [], { LANGUAGE: 'en', LANG: 'sv_SE.UTF-8' })).toBe('en')
  expect(await speaks(tempdir(), [], { LANG: 'C' })).toBe('sv')
})

test('the shell is told commands, flags and ids', async () => {
  const ask = async (...words: string[]) => {
    const { stdout } = await samverkan(['complete', '--', ...words], { cwd: example })
    return stdout.split('\n').map((row) => row.split('\t')[0])
  }
  expect(await ask('va')).toContain('validate')
  expect(await ask('validate', '--f')).toEqual(expect.arrayContaining(['--fix', '--format']))
  expect(await ask('show', 'nosk-si')).toContain('nosk-sirius')
  expect(await ask('list', 'minutes', '--forum', 'nb-lans')).toContain('nb-lansstyrgrupp')
  for (const name of ['bash', 'zsh', 'fish', 'powershell']) {
    const { stdout, code } = await samverkan(['completion', name], { cwd: example })
    expect(code).toBe(0)
    expect(stdout).toContain('samverkan')
  }
})
