import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { revisionSource } from '../src/source/revision.js'
import { stagedSource } from '../src/source/staged.js'
import { worktreeSource } from '../src/source/worktree.js'
import { gitdir, tempdir } from './gitdir.js'
import { contents, odd, paths, repositoryOf } from './reading.js'

describe('the index', () => {
  it('is what a commit would hold: nothing only announced, nothing half merged', async () => {
    const made = gitdir({ 'a.md': 'base', 'empty.md': '' })
    made.write({ 'later.md': 'x', 'new.md': '' })
    made.git('add', 'new.md')
    made.git('add', '--intent-to-add', 'later.md')
    const repo = await repositoryOf(made.dir)
    expect(await paths(await stagedSource(repo))).toEqual(['a.md', 'empty.md', 'new.md'])

    made.git('reset', '--quiet', '--hard')
    made.git('checkout', '--quiet', '-b', 'other')
    made.commit({ 'a.md': 'theirs' })
    made.git('checkout', '--quiet', 'main')
    made.commit({ 'a.md': 'ours' })
    expect(() => made.git('merge', 'other')).toThrow()
    const merging = await repositoryOf(made.dir)
    await expect(stagedSource(merging)).rejects.toMatchObject({
      failure: 'conflict',
      text: { en: expect.stringContaining('a.md') },
    })
  })

  it('can be read before the first commit', async () => {
    const made = gitdir()
    made.write({ 'a.md': 'a' })
    made.git('add', 'a.md')
    const repo = await repositoryOf(made.dir)
    const index = await stagedSource(repo)
    expect(await contents(index)).toEqual({ 'a.md': 'a' })
    expect([index.commit, index.dirty]).toEqual([null, null])
    const tree = await worktreeSource(made.dir, repo)
    expect([tree.commit, tree.dirty]).toEqual([null, null])
  })
})

describe('a revision', () => {
  it('says when the archive did not exist yet', async () => {
    const made = gitdir({ 'README.md': '', archive: 'a file then' })
    const before = made.git('rev-parse', 'HEAD')
    made.commit({ archive: null, 'archive/samverkan.yaml': '' })
    const repo = await repositoryOf(join(made.dir, 'archive'))
    await expect(revisionSource(repo, before)).rejects.toMatchObject({ failure: 'call' })
    expect(await paths(await revisionSource(repo, repo.head ?? ''))).toEqual(['samverkan.yaml'])
  })

  it('is read from a bare repository and from a linked work tree', async () => {
    const made = gitdir(odd)
    const parent = tempdir()
    made.git('clone', '--quiet', '--bare', '.', join(parent, 'bare'))
    const bare = await repositoryOf(join(parent, 'bare'))
    const expected = await contents(await worktreeSource(made.dir, null))
    expect(await contents(await revisionSource(bare, bare.head ?? ''))).toEqual(expected)
    made.git('worktree', 'add', '--quiet', join(parent, 'linked'))
    const linked = await repositoryOf(join(parent, 'linked'))
    expect(await contents(await worktreeSource(linked.top, linked))).toEqual(expected)
    expect(await contents(await revisionSource(linked, linked.head ?? ''))).toEqual(expected)
  })

  it('names a missing content and reads the rest', async () => {
    const made = gitdir({ 'a.md': 'lost', 'b.md': 'kept' })
    const repo = await repositoryOf(made.dir)
    const source = await revisionSource(repo, repo.head ?? '')
    const oid = (await source.list())[0]?.oid ?? ''
    rmSync(join(repo.gitDir, 'objects', oid.slice(0, 2), oid.slice(2)))
    expect(await contents(source)).toEqual({ 'a.md': 'missing: missing', 'b.md': 'kept' })
  })

  it('passes on what a visitor throws, and stops', async () => {
    const made = gitdir({ 'a.md': 'a', 'b.md': 'b' })
    const repo = await repositoryOf(made.dir)
    const sources = [
      await worktreeSource(made.dir, repo),
      await revisionSource(repo, repo.head ?? ''),
    ]
    for (const source of sources) {
      let visits = 0
      const reading = source.read(await source.list(), () => {
        visits += 1
        throw new Error('enough')
      })
      await expect(reading).rejects.toThrow('enough')
      expect(visits).toBe(1)
    }
  })
})
