import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorSchema } from '../src/archive/drafts/editor-schema.js'
import { samverkan } from './cli/run.js'
import { type GitDir, gitdir, type Literals, tempdir } from './gitdir.js'
import { said } from './new-archive.js'

const forum = (id: string, rest: string) =>
  `---\ntype: forum\nid: ${id}\nname: ${id.toUpperCase()}\nlevel: county\nkind: officials\n${rest}---\n`

const files: Literals = {
  'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
  'forums/lg/forum.md': forum('lg', 'writers: [lg@example.se, sekr@example.se]\n'),
  'forums/au/forum.md': forum('au', ''),
  'forums/lg/minutes/2025-03-01.md': [
    '---\ntype: minutes\nid: lg-2025-03-01\nforum: lg\ndate: 2025-03-01\nkind: formal\nstatus: draft',
    'attendance: []\n---\n\n# Protokoll\n\n## 1. Avtal\n\n**1.1 Beslut:** Avtalet antas.\n',
  ].join('\n'),
  'funds/medel.md': '---\ntype: fund\nid: medel\nname: Medel\nyear: 2026\nowner_forum: lg\n---\n',
  'agreements/avtal.md': [
    '---\ntype: agreement\nid: avtal\ntitle: Avtal\nkind: agreement',
    'adopted: {on: 2025-03-01, item: lg-2025-03-01#1.1}\nvalid_from: 2025-04-01\nparties: [{party: kommun-1885}]\n---\n',
  ].join('\n'),
}

const under = (prefix: string): Literals =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${prefix}${path}`, text]))

interface Trial extends GitDir {
  run(...args: string[]): ReturnType<typeof samverkan>
  read(path: string): string
}

function trial(prefix = '', more: Literals = {}): Trial {
  const repository = gitdir({ ...under(prefix), ...more })
  const cwd = join(repository.dir, prefix)
  return {
    ...repository,
    run: (...args) => samverkan(args, { cwd }),
    read: (path) => readFileSync(join(repository.dir, path), 'utf8'),
  }
}

describe('recipes', () => {
  test('--dry-run prints what would be written, and writes nothing', async () => {
    const { dir, run, git } = trial()
    const ran = await run('koppla', 'github', '--dry-run')
    expect(ran.stdout).toMatch(/^\.github\/workflows\/samverkan\.yml\n\n# Skrivet av samverkan /)
    expect(git('status', '--porcelain')).toBe('')
    await run('koppla', 'github')
    const written = readFileSync(join(dir, '.github/workflows/samverkan.yml'), 'utf8')
    expect(ran.stdout).toContain(written)
  })

  test('what is there already is never overwritten unasked', async () => {
    const { run, read } = trial('', { '.gitlab-ci.yml': 'stages: []\n' })
    const first = await run('koppla', 'gitlab')
    expect(first.stdout).toContain(
      'Fanns redan och är orört (--replace skriver över):\n  .gitlab-ci.yml\n',
    )
    expect(read('.gitlab-ci.yml')).toBe('stages: []\n')
    const azure = await run('koppla', 'azure')
    expect(azure.stdout).toContain('Skrev:\n  azure-pipelines.yml\n')
    const own = trial('', { 'azure-pipelines.yml': 'steps: []\n' })
    expect(said(await own.run('koppla', 'azure'))).toEqual([
      5,
      'fel: azure-pipelines.yml finns redan',
      'Ingenting har skrivits över. Se hur det skulle bli med --dry-run, eller skriv över med --replace.',
    ])
    expect((await own.run('koppla', 'azure', '--replace')).code).toBe(0)
    expect(own.read('azure-pipelines.yml')).toContain('samverkan@')
    expect((await own.run('koppla', 'azure')).stdout).toContain(
      'Är redan så:\n  azure-pipelines.yml\n',
    )
  })

  test('a symbolic link in the place of a recipe is not followed', async () => {
    const outside = join(tempdir(), 'hemligt')
    writeFileSync(outside, 'hemligt\n')
    const { run } = trial('', { 'azure-pipelines.yml': { link: outside } })
    expect((await run('koppla', 'azure')).code).toBe(5)
    expect((await run('koppla', 'azure', '--replace')).code).toBe(4)
    expect(readFileSync(outside, 'utf8')).toBe('hemligt\n')
  })

  test('a folder whose name could act is refused', async () => {
    const { dir, git } = trial('a$(touch pwned)/')
    const ran = await samverkan(['koppla', 'github'], { cwd: join(dir, 'a$(touch pwned)') })
    expect(said(ran)[0]).toBe(2)
    expect(git('status', '--porcelain')).toBe('')
  })

  test('in English for an English archive', async () => {
    const { run, read } = trial('', { 'samverkan.yaml': 'format: 1\nname: x\nlanguage: en\n' })
    expect((await run('ci', 'github')).stdout).toMatch(/^Wrote:\n/)
    expect(read('.github/workflows/samverkan.yml')).toContain('name: Check the archive')
    expect(read('.github/workflows/samverkan.yml')).toContain('--lang en')
  })

  test('help speaks both languages', async () => {
    const { run } = trial()
    expect((await run('koppla', '--help')).stdout).toContain(
      'samverkan koppla <kommando> [flaggor]',
    )
    expect((await run('--lang', 'en', 'ci', '--help')).stdout).toContain('samverkan ci <command>')
    expect((await run('koppla', 'github', '--help')).stdout).toContain('--owner <vem>')
  })
})

describe('CODEOWNERS', () => {
  test.each(['', 'vårt arkiv/'])('from writers, funds and agreements (%j)', async (prefix) => {
    const { run, read } = trial(prefix)
    const ran = await run(
      'koppla',
      'codeowners',
      '--owner',
      'reg@example.se',
      '--owner',
      '@lanet/it',
    )
    const at = `/${prefix.replaceAll(' ', '\\ ')}`
    expect(read('CODEOWNERS').split('\n').slice(1)).toEqual([
      `${at}forums/lg/ lg@example.se sekr@example.se`,
      `${at}funds/medel.md lg@example.se sekr@example.se`,
      `${at}applications/medel/ lg@example.se sekr@example.se`,
      `${at}agreements/avtal.md lg@example.se sekr@example.se`,
      '# Det som bedömer allt annat: inställningar, scheman och själva kontrollen.',
      `${at}samverkan.yaml reg@example.se @lanet/it`,
      `${at}schemas/ reg@example.se @lanet/it`,
      '/.github/ reg@example.se @lanet/it',
      '/.gitlab-ci.yml reg@example.se @lanet/it',
      '/azure-pipelines.yml reg@example.se @lanet/it',
      '/CODEOWNERS reg@example.se @lanet/it',
      '',
    ])
    expect(ran.stdout).toContain('Utan skribenter (`writers`), så vem som helst får säga ja: AU.\n')
  })

  test('nothing in an archive can add a line, or an owner of something else', async () => {
    const { run, read } = trial('', {
      'forums/au/forum.md': forum(
        'au',
        'writers: ["x@y.se\\n/samverkan.yaml x@y.se", "* x@y.se", "#"]\n',
      ),
    })
    const ran = await run('koppla', 'codeowners')
    expect(read('CODEOWNERS')).not.toContain('x@y.se')
    expect(ran.stdout).toContain('Går inte att använda som skribent: ')
    expect(ran.stdout).toContain('Ingen äger inställningarna och själva kontrollen')
    expect((await run('koppla', 'codeowners', '--owner', 'a b')).code).toBe(2)
  })

  test('one that stands elsewhere is the one that is kept', async () => {
    const { dir, run, read } = trial('', { '.github/CODEOWNERS': '* @a\n' })
    expect((await run('koppla', 'codeowners')).code).toBe(5)
    expect((await run('koppla', 'codeowners', '--replace')).code).toBe(0)
    expect(read('.github/CODEOWNERS')).toContain('/forums/lg/')
    expect(existsSync(join(dir, 'CODEOWNERS'))).toBe(false)
  })
})

describe('the hook', () => {
  /** A PATH on which `samverkan` is the program built here. */
  function installed(): string {
    const folder = join(tempdir(), 'bin')
    const bin = fileURLToPath(new URL('../bin/samverkan.js', import.meta.url))
    mkdirSync(folder)
    writeFileSync(
      join(folder, 'samverkan'),
      `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`,
    )
    chmodSync(join(folder, 'samverkan'), 0o755)
    return `${folder}:${process.env['PATH']}`
  }

  function withPath<T>(path: string, action: () => T): T {
    const before = process.env['PATH']
    process.env['PATH'] = path
    try {
      return action()
    } finally {
      process.env['PATH'] = before
    }
  }

  const broken = String(files['funds/medel.md']).replace('year:', 'yeer:')

  test.each(['', 'vårt arkiv/'])('stops what is wrong, and only that (%j)', async (prefix) => {
    const { dir, run, git, write } = trial(prefix)
    expect((await run('koppla', 'hook')).code).toBe(0)
    expect(statSync(join(dir, '.git/hooks/pre-commit')).mode & 0o111).not.toBe(0)
    const fund = `${prefix}funds/medel.md`
    withPath(installed(), () => {
      write({ [fund]: broken })
      git('add', '--all')
      expect(() => git('commit', '-m', 'x')).toThrow(/yeer[\s\S]*Ändringen sparades inte i git/)
      // what stands on disk is not what is recorded
      write({ [fund]: `${files['funds/medel.md']}\nText.\n` })
      expect(() => git('commit', '-m', 'x')).toThrow(/yeer/)
      git('add', '--all')
      git('commit', '--quiet', '-m', 'Text')
      expect(git('log', '-1', '--format=%s')).toBe('Text')
      // another index than the usual one: git commit --all, git commit <file>
      write({ [fund]: broken })
      expect(() => git('commit', '--all', '-m', 'x')).toThrow(/yeer/)
      expect(() => git('commit', '-m', 'x', fund)).toThrow(/yeer/)
      write({ 'annat.txt': 'x\n' })
      git('add', 'annat.txt')
      if (prefix !== '') git('commit', '--quiet', '-m', 'annat')
    })
  })

  test('an index that somebody else names is not read', async () => {
    const { run, write, git } = trial()
    const other = trial('', { 'funds/medel.md': broken })
    write({ 'funds/x.md': null })
    git('add', '--all')
    const env = { GIT_INDEX_FILE: join(other.dir, '.git/index') }
    const ran = await samverkan(['kontrollera', '--staged'], {
      cwd: git('rev-parse', '--show-toplevel'),
      env,
    })
    expect(ran.stdout).not.toContain('yeer')
    expect((await run('kontrollera', '--staged')).code).toBe(ran.code)
  })

  test('without the program it says so, and lets the change through', async () => {
    const { run, write, git } = trial()
    await run('koppla', 'hook')
    write({ 'funds/medel.md': broken })
    expect(git('commit', '--quiet', '--all', '-m', 'x')).toBe('')
  })

  test('one that is there is left as it is, and told what to add', async () => {
    const { dir, run } = trial()
    const file = join(dir, '.git/hooks/pre-commit')
    writeFileSync(file, '#!/bin/sh\nexit 0\n')
    expect(said(await run('koppla', 'hook'))).toEqual([
      5,
      `fel: Här finns redan en hook, och den är orörd: ${file}`,
      'Lägg själv till den här raden i den: samverkan -C . validate --staged || exit 1',
    ])
    expect(readFileSync(file, 'utf8')).toBe('#!/bin/sh\nexit 0\n')
  })

  test('hooks that git takes from elsewhere are not ours to touch', async () => {
    const { dir, run, git } = trial()
    git('config', 'core.hooksPath', '.husky')
    expect(said(await run('koppla', 'hook')).slice(0, 2)).toEqual([
      5,
      `fel: git hämtar sina hooks i en egen mapp (core.hooksPath), som är orörd: ${join(dir, '.husky')}`,
    ])
    expect(existsSync(join(dir, '.husky'))).toBe(false)
  })

  test.each(['', 'vårt arkiv/'])('before a push stops what is wrong (%j)', async (prefix) => {
    const { dir, git, commit } = trial(prefix)
    const there = join(tempdir(), 'dit.git')
    git('init', '--quiet', '--bare', '--initial-branch=main', there)
    git('remote', 'add', 'origin', there)
    const run = (...args: string[]) => samverkan(args, { cwd: join(dir, prefix) })
    const ran = await run('koppla', 'hook', '--pre-push')
    expect([ran.code, ran.stderr, ran.stdout]).toEqual([
      0,
      '',
      expect.stringContaining('.git/hooks/pre-push'),
    ])
    expect(existsSync(join(dir, '.git/hooks/pre-commit'))).toBe(false)
    expect((await run('koppla', 'hook', '--pre-push')).stdout).toMatch(/^Är redan så: /)
    const at = (branch: string) => git('ls-remote', there, `refs/heads/${branch}`).split('\t')[0]
    const fund = `${prefix}funds/medel.md`
    // nothing is there yet that could be compared with
    withPath(installed(), () => git('push', '--quiet', '--set-upstream', 'origin', 'main'))
    const start = git('rev-parse', 'HEAD')
    expect(at('main')).toBe(start)
    commit({ [fund]: broken })
    withPath(installed(), () => {
      expect(() => git('push')).toThrow(/yeer[\s\S]*Ändringen skickades inte/)
      expect(at('main')).toBe(start)
      // a branch of its own, which tracks nothing; and what one does not stand on
      git('switch', '--quiet', '--create', 'sida')
      expect(() => git('push', 'origin', 'sida')).toThrow(/yeer/)
      git('push', '--quiet', 'origin', `${start}:refs/heads/annan`)
      expect(at('annan')).toBe(start)
      commit({ [fund]: `${files['funds/medel.md']}\nText.\n` })
      git('push', '--quiet', 'origin', 'sida')
      expect(at('sida')).toBe(git('rev-parse', 'HEAD'))
      git('push', '--quiet', 'origin', '--delete', 'sida')
      // what does not touch the archive is nobody's business here
      if (prefix === '') return
      git('switch', '--quiet', '--create', 'annat', start)
      commit({ 'annat.txt': 'x\n' })
      git('commit', '--amend', '--quiet', '--message', '811218-9876')
      git('push', '--quiet', 'origin', 'annat')
    })
    git('switch', '--quiet', 'main')
    commit({ [fund]: broken })
    git('push', '--quiet')
    expect(at('main')).toBe(git('rev-parse', 'HEAD'))
  })

  test('before a push that is there is left as it is, and told what to add', async () => {
    const { dir, run } = trial()
    const file = join(dir, '.git/hooks/pre-push')
    writeFileSync(file, '#!/bin/sh\nexit 0\n')
    expect(said(await run('koppla', 'hook', '--pre-push'))).toEqual([
      5,
      `fel: Här finns redan en hook, och den är orörd: ${file}`,
      "Lägg själv till den här raden i den: samverkan -C . validate --base '@{upstream}' || exit 1",
    ])
  })

  test('twice is as once', async () => {
    const { run } = trial()
    await run('koppla', 'hook')
    expect((await run('koppla', 'hook')).stdout).toMatch(/^Är redan så: /)
  })
})

describe('editors', () => {
  test('get what init writes, in the folder of the archive', async () => {
    const { run, read, git } = trial('arkiv/')
    const ran = await run('koppla', 'editor')
    expect(ran.code).toBe(0)
    const paths = ['.editorconfig', '.gitattributes']
    paths.push('.vscode/extensions.json', '.vscode/samverkan.schema.json', '.vscode/settings.json')
    const untracked = git('status', '--porcelain', '--untracked-files=all').split('\n')
    expect(untracked).toEqual(paths.map((path) => `?? arkiv/${path}`))
    const settings = JSON.parse(read('arkiv/.vscode/settings.json'))
    expect(settings['yaml.schemas']).toEqual({
      './.vscode/samverkan.schema.json': 'samverkan.yaml',
    })
  })

  test('the schema of settings is whole, and says of them what validate says', () => {
    const schema = editorSchema('sv')
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const check = ajv.compile(schema)
    const example = fileURLToPath(new URL('../archive/samverkan.yaml', import.meta.url))
    const settings = parse(readFileSync(example, 'utf8'))
    expect(check(settings), JSON.stringify(check.errors)).toBe(true)
    for (const wrong of [
      { nmae: 'x' },
      { language: 'fi' },
      { areas: [{ idd: 'x' }] },
      { topics: 1 },
    ]) {
      expect(check({ ...settings, ...wrong }), JSON.stringify(wrong)).toBe(false)
    }
    expect(JSON.stringify(schema)).not.toMatch(/"x-|common[.]schema/)
    expect(schema['description']).toMatch(/^Inställningar\. /)
    expect(editorSchema('en')['description']).toMatch(/^Settings\. /)
  })
})

describe('docs/ci.md', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const text = readFileSync(join(root, 'docs/ci.md'), 'utf8')

  test.each([
    'github',
    'gitlab',
    'azure',
    'hook',
    'hook --pre-push',
  ])('shows the recipe for %s as it is', async (where) => {
    const { run } = trial('', { 'samverkan.yaml': 'format: 1\nname: x\nlanguage: en\n' })
    const { stdout } = await run('ci', ...where.split(' '), '--dry-run')
    const written = stdout.slice(stdout.indexOf('\n\n') + 2).split(/\nCODEOWNERS\n/)[0] ?? ''
    expect(text).toContain(`\n${written.trimEnd()}\n\`\`\``)
  })

  test('and speaks of every part of the command', async () => {
    const { commands } = await import('../src/cli/commands/index.js')
    const ci = await commands.find(({ name }) => name === 'ci')?.load()
    for (const { name } of ci?.subcommands ?? []) expect(text).toContain(`samverkan ci ${name}`)
  })
})

test('.pre-commit-hooks.yaml asks for what the program does', async () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
  expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language']))
  const [program, ...words] = hook.entry.split(' ')
  expect(program).toBe('samverkan')
  const { run, write, git } = trial('arkiv/')
  expect((await run(...words)).code).toBe(0)
  write({ 'arkiv/funds/medel.md': '---\ntype: fund\n---\n' })
  git('add', '--all')
  const top = git('rev-parse', '--show-toplevel')
  expect((await samverkan([...words, '-C', 'arkiv'], { cwd: top })).code).toBe(1)
  const pattern = new RegExp(hook.files)
  for (const path of Object.keys(files)) expect(path).toMatch(pattern)
})
