import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { revisionSource } from '../src/source/revision.js'
import { isUnreadable, maxFileBytes } from '../src/source/source.js'
import { worktreeSource } from '../src/source/worktree.js'
import { gitdir, tempdir, writeLiterals } from './gitdir.js'
import { contents, kinds, paths, repositoryOf, sourcesOf } from './reading.js'

describe('the work tree', () => {
  it('leaves out what git ignores, but not an archive that lies in an ignored folder', async () => {
    const made = gitdir({ '.gitignore': 'drafts/\n*.log\nhemlig.md\n', 'a.md': '' })
    made.write({
      'drafts/x.md': '',
      'new/y.md': '',
      'new/build.log': '',
      'hemlig.md': '',
      'drafts/archive/samverkan.yaml': '',
    })
    const repo = await repositoryOf(made.dir)
    const source = await worktreeSource(made.dir, repo)
    expect(await paths(source)).toEqual(['.gitignore', 'a.md', 'new/y.md'])
    expect(source.dirty).toBe(true)
    const root = join(made.dir, 'drafts/archive')
    const inside = await worktreeSource(root, await repositoryOf(root))
    expect(await paths(inside)).toEqual(['samverkan.yaml'])
    expect(inside.dirty).toBe(true)
  })

  it('follows no symbolic link: not to a file, a folder, out, or round in a ring', async () => {
    const outside = tempdir()
    writeFileSync(join(outside, 'secret.md'), 'secret')
    const made = gitdir({
      'a/real.md': 'x',
      'a/out.md': { link: join(outside, 'secret.md') },
      'a/dangling.md': { link: 'nothing.md' },
      'a/ring.md': { link: 'ring.md' },
      'a/up': { link: '..' },
      folder: { link: outside },
    })
    const repo = await repositoryOf(made.dir)
    const source = await worktreeSource(made.dir, repo)
    const expected = {
      'a/dangling.md': 'symlink',
      'a/out.md': 'symlink',
      'a/real.md': 'file',
      'a/ring.md': 'symlink',
      'a/up': 'symlink',
      folder: 'symlink',
    }
    expect(await kinds(source)).toEqual(expected)
    expect(await kinds(await revisionSource(repo, repo.head ?? ''))).toEqual(expected)
    expect(Object.values(await contents(source)).join()).not.toContain('secret')
  })

  it('never opens what has become a link, or lies behind one, since it was listed', async () => {
    const outside = tempdir()
    writeLiterals(outside, { 'x.md': 'secret' })
    const dir = tempdir()
    writeLiterals(dir, { 'a/x.md': '1', 'b/x.md': '2', 'c/x.md': '3', 'd/x.md': '4', 'e.md': '5' })
    const source = await worktreeSource(dir, null)
    const entries = await source.list()
    rmSync(join(dir, 'a'), { recursive: true })
    symlinkSync(outside, join(dir, 'a'))
    rmSync(join(dir, 'b/x.md'))
    symlinkSync(join(outside, 'x.md'), join(dir, 'b/x.md'))
    rmSync(join(dir, 'c/x.md'))
    rmSync(join(dir, 'd'), { recursive: true })
    const seen: unknown[] = []
    await source.read(entries, (_, content) => {
      seen.push(isUnreadable(content) ? content : Buffer.from(content).toString())
    })
    expect(seen).toEqual([
      { unreadable: 'refused', detail: 'symlink' },
      { unreadable: 'not-regular', detail: 'symlink' },
      { unreadable: 'missing', detail: 'ENOENT' },
      { unreadable: 'missing', detail: 'ENOENT' },
      '5',
    ])
  })

  it('says what is no file, and does not wait for it', async () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a.md': 'x', 'later.md': 'x' })
    execFileSync('mkfifo', [join(dir, 'pipe.md')])
    const source = await worktreeSource(dir, null)
    expect(await kinds(source)).toEqual({
      'a.md': 'file',
      'later.md': 'file',
      'pipe.md': 'special',
    })
    const entries = await source.list()
    rmSync(join(dir, 'later.md'))
    execFileSync('mkfifo', [join(dir, 'later.md')])
    rmSync(join(dir, 'a.md'))
    mkdirSync(join(dir, 'a.md'))
    const seen: string[] = []
    await source.read(entries, (_, content) => {
      seen.push(isUnreadable(content) ? content.detail : 'read')
    })
    expect(seen).toEqual(['directory', 'special', 'special'])
  })

  it('does not enter another repository, and shows it', async () => {
    const made = gitdir({ 'a.md': '' })
    const other = gitdir({ 'secret.md': '' })
    made.git('submodule', '--quiet', 'add', other.dir, 'sub')
    made.commit()
    made.git('clone', '--quiet', other.dir, 'nested.md')
    const repo = await repositoryOf(made.dir)
    expect(await kinds(await worktreeSource(made.dir, repo))).toEqual({
      '.gitmodules': 'file',
      'a.md': 'file',
      'nested.md': 'submodule',
      sub: 'submodule',
    })
    expect(await kinds(await revisionSource(repo, repo.head ?? ''))).toEqual({
      '.gitmodules': 'file',
      'a.md': 'file',
      sub: 'submodule',
    })
  })

  it('lists a name that is not UTF-8, also from a revision, without opening it', async () => {
    const made = gitdir({ 'a.md': '', 'real \uFFFD.md': 'x' })
    const repo = await repositoryOf(made.dir)
    expect(await kinds(await worktreeSource(made.dir, repo))).toMatchObject({
      'real \uFFFD.md': 'file',
    })
    const name = Buffer.concat([
      Buffer.from(`${made.dir}/m`),
      Buffer.from([0xf6]),
      Buffer.from('te.md'),
    ])
    writeFileSync(name, 'latin-1')
    mkdirSync(Buffer.concat([Buffer.from(`${made.dir}/f`), Buffer.from([0xf6])]))
    made.commit()
    const now = await repositoryOf(made.dir)
    expect(await kinds(await worktreeSource(made.dir, now))).toMatchObject({
      'a.md': 'file',
      'm\uFFFDte.md': 'special',
      'f\uFFFD': 'special',
    })
    const revision = await kinds(await revisionSource(now, now.head ?? ''))
    expect(revision).toMatchObject({ 'a.md': 'file', 'm\uFFFDte.md': 'special' })
  })

  it('opens nothing that is too large, from disk or from git', async () => {
    const made = gitdir({
      'a.md': 'a',
      'edge.md': Buffer.alloc(maxFileBytes, 'x'),
      'large.md': Buffer.alloc(maxFileBytes + 1, 'x'),
      'z.md': 'z',
    })
    const sources = await sourcesOf(made.dir)
    for (const source of sources) {
      const read = await contents(source)
      expect(read['large.md']).toBe(`too-large: ${maxFileBytes + 1}`)
      expect(read['edge.md']).toHaveLength(maxFileBytes)
      expect([read['a.md'], read['z.md']]).toEqual(['a', 'z'])
    }
  })

  it('shows a file and a folder that may not be opened, and reads the rest', async () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a.md': 'a', 'b.md': 'b', 'closed/x.md': '' })
    chmodSync(join(dir, 'a.md'), 0)
    chmodSync(join(dir, 'closed'), 0)
    const source = await worktreeSource(dir, null)
    const read = await contents(source)
    chmodSync(join(dir, 'closed'), 0o700)
    // root may open everything
    const root = process.getuid?.() === 0
    expect(read).toEqual(
      root
        ? { 'a.md': 'a', 'b.md': 'b', 'closed/x.md': '' }
        : { 'a.md': 'refused: EACCES', 'b.md': 'b', closed: 'not-regular: special' },
    )
  })

  it('includes what a sparse checkout keeps out of it', async () => {
    const files = { 'a/1.md': '1', 'b/2.md': '2', 'c/x.md/3.md': '3', 'top.md': 'top' }
    const made = gitdir(files)
    const whole = await worktreeSource(made.dir, await repositoryOf(made.dir))
    const expected = await contents(whole)
    made.git('sparse-checkout', 'set', 'b')
    expect(existsSync(join(made.dir, 'c'))).toBe(false)
    made.write({ 'b/2.md': 'changed' })
    const sparse = await worktreeSource(made.dir, await repositoryOf(made.dir))
    expect(await contents(sparse)).toEqual({ ...expected, 'b/2.md': 'changed' })
    expect(await paths(sparse)).toEqual(Object.keys(expected))
  })

  it('says which folder cannot be listed', async () => {
    const gone = join(tempdir(), 'gone')
    await expect(worktreeSource(gone, null)).rejects.toMatchObject({ failure: 'io' })
  })
})
