import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { git } from '../src/source/git.js'
import { findRepository, requireHistory } from '../src/source/repository.js'
import { isDirty } from '../src/source/status.js'
import { gitdir, tempdir } from './gitdir.js'
import { repositoryOf, textAt } from './reading.js'

afterEach(() => vi.unstubAllEnvs())

describe('finding a repository', () => {
  it('says where it is and what it has', async () => {
    const made = gitdir({ 'archive/möten/a.md': '' })
    expect(await findRepository(made.dir)).toEqual({
      top: made.dir,
      gitDir: join(made.dir, '.git'),
      commonDir: join(made.dir, '.git'),
      prefix: '',
      head: made.git('rev-parse', 'HEAD'),
      bare: false,
      shallow: false,
      replaceRefs: false,
      grafts: false,
    })
    const below = await repositoryOf(join(made.dir, 'archive/möten'))
    expect(below).toMatchObject({ top: made.dir, prefix: 'archive/möten/' })
  })

  it('is null outside one and inside .git; without commits there is no head', async () => {
    expect(await findRepository(tempdir())).toBeNull()
    const empty = gitdir()
    expect(await findRepository(join(empty.dir, '.git'))).toBeNull()
    expect(await repositoryOf(empty.dir)).toMatchObject({ head: null, prefix: '' })
  })

  it('copes with SHA-256 and with a folder name that holds a line break', async () => {
    const dir = join(tempdir(), 'två\nrader')
    mkdirSync(join(dir, 'a\nb'), { recursive: true })
    execFileSync('git', ['init', '--quiet', '--object-format=sha256', dir], { stdio: 'ignore' })
    expect(await repositoryOf(join(dir, 'a\nb'))).toMatchObject({
      top: dir,
      gitDir: join(dir, '.git'),
      prefix: 'a\nb/',
      head: null,
    })
  })

  it('knows a linked work tree, a bare repository and a shallow clone', async () => {
    const made = gitdir({ 'a.md': '1' })
    made.commit({ 'a.md': '2' })
    const parent = tempdir()
    made.git('worktree', 'add', '--quiet', join(parent, 'linked'))
    expect(await repositoryOf(join(parent, 'linked'))).toMatchObject({
      top: join(parent, 'linked'),
      gitDir: join(made.dir, '.git/worktrees/linked'),
      commonDir: join(made.dir, '.git'),
    })
    made.git('clone', '--quiet', '--bare', '.', join(parent, 'bare'))
    expect(await repositoryOf(join(parent, 'bare'))).toMatchObject({ bare: true, prefix: '' })
    const shallow = join(parent, 'shallow')
    made.git('clone', '--quiet', '--depth=1', `file://${made.dir}`, shallow)
    const repo = await repositoryOf(shallow)
    expect(repo.shallow).toBe(true)
    expect(() => requireHistory(repo)).toThrow(expect.objectContaining({ failure: 'environment' }))
  })

  it('is not led astray by what a hook inherits', async () => {
    const other = gitdir({ 'a.md': 'theirs' })
    const made = gitdir({ 'a.md': 'ours' })
    vi.stubEnv('GIT_DIR', join(other.dir, '.git'))
    vi.stubEnv('GIT_INDEX_FILE', join(other.dir, '.git/index'))
    vi.stubEnv('GIT_WORK_TREE', other.dir)
    vi.stubEnv('GIT_CONFIG_COUNT', '1')
    vi.stubEnv('GIT_CONFIG_KEY_0', 'core.worktree')
    vi.stubEnv('GIT_CONFIG_VALUE_0', other.dir)
    const repo = await repositoryOf(made.dir)
    expect(repo.top).toBe(made.dir)
    expect(await textAt(repo, repo.head ?? '', 'a.md')).toBe('ours')
    expect(await isDirty(repo)).toBe(false)
  })

  it('sees through replace refs and grafts, and says that they are there', async () => {
    const made = gitdir({ 'a.md': 'true' })
    made.commit({ 'a.md': 'true too' })
    const head = made.git('rev-parse', 'HEAD')
    made.write({ 'forged.md': 'forged' })
    made.git('replace', 'HEAD:a.md', made.git('hash-object', '-w', 'forged.md'))
    writeFileSync(join(made.dir, '.git/info/grafts'), `${head}\n`)
    const repo = await repositoryOf(made.dir)
    expect(repo).toMatchObject({ replaceRefs: true, grafts: true, head })
    expect(made.git('show', 'HEAD:a.md')).toBe('forged')
    expect(await textAt(repo, head, 'a.md')).toBe('true too')
    expect(made.git('rev-list', '--count', 'HEAD')).toBe('1')
    const count = await git(made.dir, ['rev-list', '--count', 'HEAD'])
    expect(count.toString().trim()).toBe('2')
  })
})

describe('being dirty', () => {
  it('counts changed, staged, removed and new files of the folder asked for', async () => {
    const files = { 'in/a.md': '1', 'in/b.md': '1', 'out.md': '1' }
    const made = gitdir(files)
    const repo = await repositoryOf(made.dir)
    const dirtyAfter = async (change: () => void, prefix: string) => {
      change()
      const dirty = await isDirty(repo, prefix)
      made.git('reset', '--quiet', '--hard')
      made.git('clean', '--quiet', '-fd')
      return dirty
    }
    expect(await isDirty(repo, 'in/')).toBe(false)
    expect(await dirtyAfter(() => made.write({ 'out.md': '2' }), 'in/')).toBe(false)
    expect(await dirtyAfter(() => made.write({ 'out.md': '2' }), '')).toBe(true)
    expect(await dirtyAfter(() => made.write({ 'in/a.md': '2' }), 'in/')).toBe(true)
    expect(await dirtyAfter(() => made.write({ 'in/a.md': null }), 'in/')).toBe(true)
    expect(await dirtyAfter(() => made.write({ 'in/ny\n"fil".md': '' }), 'in/')).toBe(true)
    expect(await dirtyAfter(() => made.git('mv', 'in/a.md', 'in/c.md'), 'in/')).toBe(true)
    expect(await dirtyAfter(() => made.write({ 'in/a.md': '1' }), 'in/')).toBe(false)
  })

  it('writes nothing, not even a fresher index', async () => {
    const made = gitdir({ 'a.md': '1' })
    const index = () => {
      const { mtimeMs, ino } = statSync(join(made.dir, '.git/index'))
      return { mtimeMs, ino }
    }
    made.write({ 'a.md': '1' })
    const before = index()
    expect(await isDirty(await repositoryOf(made.dir))).toBe(false)
    expect(index()).toEqual(before)
  })
})
