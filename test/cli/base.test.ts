import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleFiles } from '../example-archive.js'
import { type GitDir, gitdir, type Literals, tempdir } from '../gitdir.js'
import { type How, samverkan } from './run.js'

// What somebody proposes, judged against what it is to be taken into: the built program over real
// repositories. Every case here has been tried on archives by people who wanted it to pass.

const example = await exampleFiles()
const minutes = 'forums/nosk-dst/minutes/2022-03-08.md'
const application = 'applications/nosk-2022/nosk-2022-01.md'
const agreement = 'agreements/nosk-lokal-overenskommelse.md'
const settings = 'samverkan.yaml'
const textOf = (path: string) => example[path] ?? ''

const shared = gitdir(example)
const start = shared.git('rev-parse', 'HEAD')

/** The example archive with a branch of its own checked out; one repository for one test at a time. */
function proposing(files?: Literals): GitDir {
  if (files !== undefined) return onBranch(gitdir(files))
  shared.git('checkout', '--quiet', '--force', '-B', 'main', start)
  shared.git('clean', '--quiet', '-ffdx')
  return onBranch(shared)
}

function onBranch(made: GitDir): GitDir {
  made.git('checkout', '--quiet', '-B', 'andring')
  return made
}

interface Answer {
  readonly code: number
  readonly stderr: string
  readonly stdout: string
  /** `<path> <rule>` of every finding. */
  readonly found: readonly string[]
  readonly json: Record<string, unknown>
}

async function against(
  { dir }: Pick<GitDir, 'dir'>,
  base: string,
  args: readonly string[] = [],
  how: Partial<How> = {},
): Promise<Answer> {
  const call = ['validate', '--base', base, '--format', 'json', ...args]
  const { code, stderr, stdout } = await samverkan(call, { cwd: dir, ...how })
  const json = stdout === '' ? {} : JSON.parse(stdout)
  const list = (json.diagnostics ?? []) as { path: string; rule: string }[]
  return { code, stderr, stdout, json, found: list.map(({ path, rule }) => `${path} ${rule}`) }
}

/** What is found of one commit with these files. */
async function proposed(files: Literals, args: readonly string[] = []): Promise<Answer> {
  const made = proposing()
  made.commit(files)
  return against(made, 'main', args)
}

describe('is refused', () => {
  test('a severity that is softened, and it does not hold', async () => {
    const soft = `${textOf(settings)}\nrules: {project-is-long-enough: "off"}\n`
    const short = textOf(application).replace('end: 2023-12-15', 'end: 2022-06-15')
    const { code, found } = await proposed({ [settings]: soft, [application]: short })
    expect(code).toBe(1)
    expect(found).toContain(`${settings} settings-are-changed-apart`)
    expect(found).toContain(`${application} project-is-long-enough`)
  })

  test('a schema that is loosened, or added, and it does not hold', async () => {
    const path = 'schemas/forum.schema.json'
    const made = proposing({ ...example, [path]: '{"properties": {}}' })
    made.commit({ [path]: null, 'schemas/kurs.schema.json': '{}' })
    const { code, found } = await against(made, 'main')
    expect(code).toBe(1)
    expect(found).toEqual([
      `${path} settings-are-changed-apart`,
      'schemas/kurs.schema.json settings-are-changed-apart',
    ])
  })

  test('an agreement taken away that others cite, told once', async () => {
    const { code, found, json } = await proposed({ [agreement]: null })
    expect(code).toBe(1)
    expect(found).toEqual([`${agreement} cited-document-stays`])
    expect(json['judged']).toBeGreaterThan(20)
  })

  test('one word changed in approved minutes', async () => {
    const words = textOf(minutes).replace('450 000 kronor', '460 000 kronor')
    const { code, found, json } = await proposed({ [minutes]: words })
    expect(code).toBe(1)
    expect(found).toEqual([`${minutes} approved-minutes-are-unchanged`])
    expect(json['diagnostics']).toMatchObject([{ line: 50, column: 51 }])
  })

  test('approved minutes that become a draft, change places with others or vanish', async () => {
    const other = 'forums/nosk-dst/minutes/2022-06-14.md'
    const files = {
      draft: { [minutes]: textOf(minutes).replace('status: approved', 'status: draft') },
      swapped: { [minutes]: textOf(other), [other]: textOf(minutes) },
      retyped: { [minutes]: textOf(minutes).replace('type: minutes', 'type: agreement') },
      unreadable: { [minutes]: textOf(minutes).replace('---\n', '--\n') },
      line: { [minutes]: textOf(minutes).replaceAll('\n', '\r\n') },
      gone: { [minutes]: null },
    }
    for (const [name, change] of Object.entries(files)) {
      const { code, found } = await proposed(change)
      expect(code, name).toBe(1)
      if (name === 'swapped') expect(found.length, name).toBeGreaterThan(0)
      else expect(found, name).toContain(`${minutes} approved-minutes-are-unchanged`)
    }
  })

  test('approved minutes changed and put back at another place', async () => {
    const made = proposing()
    made.git('mv', minutes, 'forums/nosk-dst/minutes/2022-03-09.md')
    made.commit({
      'forums/nosk-dst/minutes/2022-03-09.md': textOf(minutes).replace('450 000', '460 000'),
    })
    const { code, found } = await against(made, 'main')
    expect(code).toBe(1)
    expect(found).toContain('forums/nosk-dst/minutes/2022-03-09.md approved-minutes-are-unchanged')
  })

  test('a redaction that does not say so, or hides an item', async () => {
    const redaction = (text: string) =>
      text.replace(/^(approved: .*)$/m, '$1\ncorrections: [{on: 2026-01-01, kind: redaction}]')
    const masked = textOf(minutes).replace('Hälften', '[maskat]')
    const silent = await proposed({ [minutes]: masked })
    expect(silent.found).toEqual([`${minutes} approved-minutes-are-unchanged`])
    const said = await proposed({ [minutes]: redaction(masked) })
    expect(said.found).toEqual([])
    const much = textOf(minutes).replace(/\*\*5\.1 [\s\S]*(?=\*\*5\.4)/, '[maskat]')
    const hidden = await proposed({ [minutes]: redaction(much) })
    expect(hidden.found).toContain(`${minutes} approved-minutes-are-unchanged`)
  })

  test('a follow-up or an entry of the history taken away or changed', async () => {
    const lines = textOf(application).split('\n')
    const followUp = lines.findIndex((line) => line.includes('outcome: alive'))
    const without = lines.toSpliced(followUp, 1).join('\n')
    const amount = textOf(application).replace('amount: 500000', 'amount: 550000')
    for (const text of [without, amount, null]) {
      const { code, found } = await proposed({ [application]: text })
      expect(code).toBe(1)
      expect(found).toContain(`${application} entries-are-only-added`)
    }
  })

  test('an identity number in a message, an author, a file name or a folder', async () => {
    const made = proposing()
    made.write({ 'agreements/files/640823-3234/avtal.pdf': 'x' })
    made.git('add', '--all')
    made.git(
      'commit',
      '--quiet',
      '--message',
      'Från 640823-3234',
      '--author',
      'a 640823-3234 <a@b>',
    )
    const { code, stdout, found } = await against(made, 'main')
    expect(code).toBe(1)
    expect(stdout).not.toContain('3234')
    expect(found).toEqual([
      '. change-holds-no-identity-numbers',
      '. change-holds-no-identity-numbers',
      'agreements/files/640823-****/avtal.pdf change-holds-no-identity-numbers',
    ])
    const text = await samverkan(['validate', '--base', 'main'], { cwd: made.dir })
    expect(text.stdout).not.toContain('3234')
    expect(text.stdout).toContain('ändringen som helhet')
  })

  test('an identity number that a later commit takes away again', async () => {
    const made = proposing()
    made.git('commit', '--quiet', '--allow-empty', '--message', '640823-3234')
    made.commit({ [agreement]: `${textOf(agreement)}\nMer.\n` })
    expect((await against(made, 'main')).found).toEqual([
      '. change-holds-no-identity-numbers',
      `${agreement} adopted-text-is-adopted-anew`,
    ])
  })

  test('a symlink to a secret, and it is never opened', async () => {
    const outside = tempdir()
    const secret = join(outside, 'hemligt.md')
    writeFileSync(secret, 'hemligheten')
    const made = proposing()
    symlinkSync(secret, join(made.dir, 'agreements', 'lank.md'))
    mkdirSync(join(made.dir, '.github'))
    symlinkSync(secret, join(made.dir, '.github', 'dold'))
    made.commit()
    const { code, found, stdout } = await against(made, 'main')
    expect(code).toBe(1)
    expect(found).toEqual([
      '.github/dold only-plain-files-are-added',
      'agreements/lank.md file-is-regular',
    ])
    expect(stdout).not.toContain('hemligheten')
  })

  test('attributes, programs, binaries, submodules and strangers', async () => {
    const made = proposing()
    made.commit({
      '.gitattributes': '*.md -diff\n',
      'agreements/kor.md': `#!/bin/sh\n${textOf(agreement)}`,
      'git.exe': Uint8Array.from([77, 90, 0, 0]),
      'node_modules/samverkan/index.js': 'process.exit(0)\n',
      'package.json': '{"name":"x"}\n',
      'agreements/files/bild.png': Uint8Array.from([1, 0, 2]),
    })
    made.git('update-index', '--add', '--cacheinfo', `160000,${made.git('rev-parse', 'HEAD')},sub`)
    made.git('commit', '--quiet', '--message', 'Undermodul')
    const { code, found } = await against(made, 'main')
    expect(code).toBe(1)
    expect(found.filter((one) => !one.startsWith('agreements/kor.md front'))).toEqual([
      '.gitattributes attributes-are-changed-apart',
      'agreements/kor.md changed-file-is-no-program',
      'git.exe no-binary-outside-files',
      'node_modules/samverkan/index.js changed-file-is-in-the-layout',
      'package.json changed-file-is-in-the-layout',
      'sub no-submodule',
    ])
  })

  test('an id that another document took on the branch it goes into', async () => {
    const made = proposing()
    const copy = (id: string) => textOf(agreement).replace(/^id: .*$/m, `id: ${id}`)
    made.commit({ 'agreements/nytt-avtal.md': copy('nytt-avtal') })
    made.git('checkout', '--quiet', 'main')
    made.commit({
      'funds/nytt-avtal.md': '---\ntype: fund\nid: nytt-avtal\nname: A\nyear: 2026\n---\n',
    })
    made.git('checkout', '--quiet', 'andring')
    const { code, found } = await against(made, 'main')
    expect(code).toBe(1)
    expect(found).toContain('agreements/nytt-avtal.md id-is-unique')
  })

  test('a draft changed while others approved it', async () => {
    const draft = textOf(minutes)
      .replace('status: approved', 'status: circulated')
      .replace(/^approved: .*\n/m, '')
    const made = proposing({ ...example, [minutes]: draft })
    made.commit({ [minutes]: draft.replace('450 000', '460 000') })
    made.git('checkout', '--quiet', 'main')
    made.commit({ [minutes]: textOf(minutes) })
    made.git('checkout', '--quiet', 'andring')
    const { found } = await against(made, 'main')
    expect(found).toContain(`${minutes} approved-minutes-are-unchanged`)
  })
})

describe('is accepted', () => {
  test('a typo mended in a draft, and the older faults of the archive are only counted', async () => {
    const path = Object.keys(example).find((one) => /^status: draft$/m.test(textOf(one))) ?? ''
    const { code, found, json } = await proposed({ [path]: `${textOf(path)}\nEtt rättat ord.\n` })
    expect(found).toEqual([])
    expect(code).toBe(0)
    expect(json).toMatchObject({ base: 'main', commits: 1, changed: 1 })
  })

  test('an honest new topic in a settings change of its own, then used', async () => {
    const topics = textOf(settings).replace(
      'topics:\n',
      'topics:\n  - {id: nytt-amne, label: nytt ämne}\n',
    )
    const made = proposing()
    made.commit({ [settings]: topics })
    expect((await against(made, 'main')).found).toEqual([`${settings} settings-are-changed-apart`])
    const allowed = await against(made, 'main', ['--allow-settings-change'])
    expect([allowed.code, allowed.found]).toEqual([0, []])

    made.git('branch', '--force', 'main', 'andring')
    const used = textOf(agreement).replace(/^topics: \[/m, 'topics: [nytt-amne, ')
    made.commit({ [agreement]: used })
    expect(await against(made, 'main')).toMatchObject({ code: 0, found: [] })
  })

  test('a topic taken away that is used is told where it is used', async () => {
    const topics = textOf(settings).replace(/^ {2}- \{id: foraldraskap.*\n/m, '')
    const { code, found } = await proposed({ [settings]: topics }, ['--allow-settings-change'])
    expect(code).toBe(1)
    expect(found).toContain(`${application} reference-exists`)
  })

  test('an entry appended, a correction added, a document moved with its former id', async () => {
    const grown = textOf(application).replace(
      '\nfinal_report_due:',
      '\n  - {on: 2026-11-01, outcome: alive, form: regular_operations, evidence: survey}\nfinal_report_due:',
    )
    const corrected = textOf(minutes).replace(
      /^(approved: .*)$/m,
      '$1\ncorrections: [{on: 2022-06-14, kind: correction, item: "#5.1", was: 450 000, now: 455 000, decided_in: "nosk-dst-2022-06-14"}]',
    )
    const { found } = await proposed({ [application]: grown, [minutes]: corrected })
    expect(found.filter((one) => /unchanged|only-added|id-is-kept/.test(one))).toEqual([])
  })

  test('what the branch it goes into has got since is no part of the change', async () => {
    const made = proposing()
    made.commit({ 'agreements/README.md': 'Läs.\n' })
    made.git('checkout', '--quiet', 'main')
    made.commit({ [agreement]: `${textOf(agreement)}\nMer.\n`, 'paket.json': '{}' })
    made.git('checkout', '--quiet', 'andring')
    expect(await against(made, 'main')).toMatchObject({ code: 0, found: [], json: { changed: 1 } })
    made.git('merge', '--quiet', '--no-edit', 'main')
    expect(await against(made, 'main')).toMatchObject({ code: 0, found: [], json: { changed: 1 } })
  })
})

describe('git itself', () => {
  test('a revision that would be an option is a wrong call, and writes nothing', async () => {
    const made = proposing()
    const out = join(made.dir, 'ut')
    for (const base of [
      `--output=${out}`,
      '-n1',
      '',
      '^main',
      'main..HEAD',
      'main:samverkan.yaml',
    ]) {
      expect((await against(made, base)).code, base).toBe(2)
    }
    expect(existsSync(out)).toBe(false)
  })

  test('a base that is not here ends with 3 and the command that gets it', async () => {
    const { code, stderr, stdout } = await against(proposing(), 'origin/main')
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toContain('git fetch origin main')
  })

  test('a shallow clone ends with 3 and the command that deepens it', async () => {
    const made = gitdir(example)
    made.git('checkout', '--quiet', '-b', 'andring')
    made.commit({ [agreement]: `${textOf(agreement)}\nMer.\n` })
    made.git('checkout', '--quiet', 'main')
    made.commit({ 'agreements/README.md': 'Läs.\n' })
    const clone = join(tempdir(), 'klon')
    made.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${made.dir}`, clone)
    made.git('-C', clone, 'checkout', '--quiet', 'andring')
    const { code, stderr } = await against({ dir: clone }, 'origin/main')
    expect(code).toBe(3)
    expect(stderr).toContain('git fetch --unshallow')
  })

  test('histories with nothing in common end with 3', async () => {
    const made = gitdir(example)
    made.git('checkout', '--quiet', '--orphan', 'annan')
    made.commit({ [agreement]: null })
    const { code, stderr } = await against(made, 'main')
    expect(code).toBe(3)
    expect(stderr).toContain('ingen gemensam historia')
  })

  test('replaced objects and grafts are not believed', async () => {
    const made = proposing(example)
    const honest = made.git('rev-parse', 'HEAD:agreements/nosk-lokal-overenskommelse.md')
    made.commit({ [minutes]: textOf(minutes).replace('450 000', '460 000') })
    const forged = made.git('rev-parse', `HEAD:${minutes}`)
    const before = made.git('rev-parse', `main:${minutes}`)
    made.git('replace', forged, before)
    made.git('replace', made.git('rev-parse', 'HEAD'), made.git('rev-parse', 'main'))
    const { found } = await against(made, 'main')
    expect(honest).not.toBe(forged)
    expect(found).toContain(`${minutes} approved-minutes-are-unchanged`)
  })

  test('an inherited repository is not the one that is judged', async () => {
    const other = gitdir({ [settings]: 'format: 1\nname: Annat\nlanguage: sv\n' })
    const made = proposing()
    made.commit({ [agreement]: null })
    const env = {
      GIT_DIR: join(other.dir, '.git'),
      GIT_WORK_TREE: other.dir,
      GIT_INDEX_FILE: join(other.dir, '.git', 'index'),
    }
    const { found } = await against(made, 'main', [], { env })
    expect(found).toEqual([`${agreement} cited-document-stays`])
    const staged = await against(made, 'main', ['--staged'], { env })
    expect(staged.found).toEqual([`${agreement} cited-document-stays`])
  })

  test('blobs are judged and not the work tree; --staged judges the index', async () => {
    const made = proposing()
    made.write({ [agreement]: null })
    expect(await against(made, 'main')).toMatchObject({ code: 0, json: { changed: 0 } })
    expect(await against(made, 'main', ['--staged'])).toMatchObject({ code: 0 })
    made.git('add', '--all')
    const staged = await against(made, 'main', ['--staged'])
    expect(staged).toMatchObject({ code: 1, found: [`${agreement} cited-document-stays`] })
    expect(staged.json['head']).toBe(null)
    expect(await against(made, 'main')).toMatchObject({ code: 0, json: { changed: 0 } })
  })

  test('an archive in a folder of a repository, with attributes above it', async () => {
    const inside = Object.fromEntries(
      Object.entries(example).map(([path, text]) => [`a/arkiv/${path}`, text]),
    )
    const made = proposing(inside)
    made.commit({ '.gitattributes': '* -diff\n', 'kod.js': '1\n', [`a/arkiv/${agreement}`]: null })
    const { found, json } = await against({ dir: join(made.dir, 'a', 'arkiv') }, 'main')
    expect(found).toEqual([
      '../../.gitattributes attributes-are-changed-apart',
      `${agreement} cited-document-stays`,
    ])
    expect(json['changed']).toBe(2)
  })

  test('what crossing merges could hide is a part of the change', async () => {
    const made = proposing()
    const word = textOf(minutes).replace('450 000', '460 000')
    made.commit({ 'agreements/README.md': 'Ett.\n' })
    made.git('checkout', '--quiet', 'main')
    made.commit({ 'funds/README.md': 'Två.\n' })
    const [main, branch] = [made.git('rev-parse', 'main'), made.git('rev-parse', 'andring')]
    made.git('merge', '--quiet', '--no-edit', branch)
    made.git('checkout', '--quiet', 'andring')
    made.git('merge', '--quiet', '--no-edit', main)
    made.commit({ [minutes]: word })
    expect(made.git('merge-base', '--all', 'main', 'andring').split('\n')).toHaveLength(2)
    expect((await against(made, 'main')).found).toEqual([
      `${minutes} approved-minutes-are-unchanged`,
    ])
  })

  test('does not go together with --at and --fix', async () => {
    const made = proposing()
    for (const flag of [['--at', 'HEAD'], ['--fix']]) {
      const { code, stderr } = await against(made, 'main', flag)
      expect(code).toBe(2)
      expect(stderr).toContain('--base')
    }
    const alone = await samverkan(['validate', '--allow-settings-change'], { cwd: made.dir })
    expect(alone.code).toBe(2)
  })
})
