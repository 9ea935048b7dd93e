import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../src/source/memory.js'
import { revisionSource } from '../src/source/revision.js'
import { isUnreadable } from '../src/source/source.js'
import { stagedSource } from '../src/source/staged.js'
import { worktreeSource } from '../src/source/worktree.js'
import { gitdir } from './gitdir.js'
import { contents, kinds, odd, paths, repositoryOf, sourcesOf } from './reading.js'

describe('one archive, read in four ways', () => {
  it('is the same in the work tree, the index, a revision and memory', async () => {
    const made = gitdir({ ...odd, 'link.md': { link: 'z.md' } })
    const repo = await repositoryOf(made.dir)
    const tree = await worktreeSource(made.dir, repo)
    const memory = memorySource({
      ...odd,
      'link.md': { kind: 'symlink' },
      'forums/b/fake.md': { kind: 'directory' },
    })
    const expected = await contents(memory)
    expect(await contents(tree)).toEqual(expected)
    expect(await contents(await stagedSource(repo))).toEqual(expected)
    expect(await contents(await revisionSource(repo, repo.head ?? ''))).toEqual(expected)
    expect(await contents(await worktreeSource(made.dir, null))).toEqual(expected)
    expect(expected['link.md']).toBe('not-regular: symlink')
    expect(expected['forums/b/fake.md']).toBe('not-regular: directory')
    expect(await paths(tree)).toEqual(Object.keys(expected))
    expect(await kinds(await revisionSource(repo, repo.head ?? ''))).toEqual(await kinds(memory))
    expect(tree).toMatchObject({ kind: 'worktree', commit: repo.head, dirty: false })
  })

  it('keeps what was recorded, what is staged and what is only on disk apart', async () => {
    const made = gitdir({ 'a.md': 'one', 'b.md': 'one' })
    made.write({ 'a.md': 'two', 'b.md': null, 'c.md': 'new' })
    made.git('add', 'a.md')
    made.write({ 'a.md': 'three' })
    const repo = await repositoryOf(made.dir)
    const [tree, index, revision] = await Promise.all([
      worktreeSource(made.dir, repo),
      stagedSource(repo),
      revisionSource(repo, repo.head ?? ''),
    ])
    expect(await contents(tree)).toEqual({ 'a.md': 'three', 'c.md': 'new' })
    expect(await contents(index)).toEqual({ 'a.md': 'two', 'b.md': 'one' })
    expect(await contents(revision)).toEqual({ 'a.md': 'one', 'b.md': 'one' })
    expect([tree.dirty, index.dirty, revision.dirty]).toEqual([true, true, false])
  })

  it('is only the archive when that is a folder of a larger repository', async () => {
    const made = gitdir({
      'README.md': 'outside',
      'ett arkiv/samverkan.yaml': 'format: 1',
      'ett arkiv/a.md': 'inside',
      'ett arkiv 2/b.md': 'outside',
    })
    const root = join(made.dir, 'ett arkiv')
    made.write({ 'README.md': 'changed outside' })
    const repo = await repositoryOf(root)
    expect(repo.prefix).toBe('ett arkiv/')
    const sources = await sourcesOf(root)
    for (const source of sources) {
      expect(await contents(source)).toEqual({ 'a.md': 'inside', 'samverkan.yaml': 'format: 1' })
      expect(source.dirty).toBe(false)
    }
  })

  it('is not taken for a pattern, whatever its folder is called', async () => {
    const made = gitdir({ ':(top)arkiv/a.md': '1', 'arkiv/b.md': '1', '.gitignore': '*.log' })
    const root = join(made.dir, ':(top)arkiv')
    made.write({ 'arkiv/b.md': '2' })
    for (const source of await sourcesOf(root)) {
      expect(await paths(source)).toEqual(['a.md'])
      expect(source.dirty).toBe(false)
    }
    made.write({ ':(top)arkiv/a.md': '2', ':(top)arkiv/x.log': '' })
    const [tree] = await sourcesOf(root)
    expect([await paths(tree), tree.dirty]).toEqual([['a.md'], true])
  })

  it('gives entries in the order asked for, and a content wanted often each time', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`${i}.md`, `text ${i % 70}\n`.repeat((i % 70) * 20)]),
    )
    const made = gitdir(files)
    const sources = await sourcesOf(made.dir)
    for (const source of sources) {
      const wanted = [...(await source.list())].reverse()
      const seen: string[] = []
      await source.read(wanted, ({ path }, content) => {
        seen.push(path)
        const text = isUnreadable(content) ? content.unreadable : Buffer.from(content).toString()
        expect(text === files[path]).toBe(true)
      })
      expect(seen).toEqual(wanted.map(({ path }) => path))
    }
  })

  it('leaves out what is nobody’s document, wherever it is read from', async () => {
    const files = {
      'a.md': 'a',
      '.gitattributes': 'kept',
      '.obsidian/x.md': '',
      'sub/.hidden/x.md': '',
      'node_modules/p/x.md': '',
      'a.md~': '',
      '.#a.md': '',
      '#a.md#': '',
      '.a.md.swp': '',
      '~$a.docx': '',
      '.DS_Store': '',
      'Thumbs.db': '',
      '.samverkan-lock': '',
      '.samverkan-1-ab.tmp': '',
    }
    const made = gitdir(files)
    const repo = await repositoryOf(made.dir)
    const sources = await sourcesOf(made.dir)
    for (const source of sources) expect(await paths(source)).toEqual(['.gitattributes', 'a.md'])
    made.write({ '.obsidian/y.md': '', 'b.md~': '', 'node_modules/q.md': '' })
    expect((await worktreeSource(made.dir, repo)).dirty).toBe(false)
  })
})
