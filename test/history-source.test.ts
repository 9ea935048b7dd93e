import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PastCommit, readHistory } from '../src/source/history.js'
import { findRepository, type Repository } from '../src/source/repository.js'
import { samverkan } from './cli/run.js'
import { type GitDir, gitdir, tempdir } from './gitdir.js'
import { filesOf } from './said/meetings.js'

const repositoryOf = async (dir: string) => (await findRepository(dir)) as Repository

/** The same, asked of git one commit at a time and in other words. */
function slowly({ git }: GitDir, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const parents = git('show', '--no-patch', '--format=%P', id).split(' ').filter(Boolean)
    const trees = [...(parents.length > 0 ? parents : [null]), id].map((commit) => {
      const rows = commit === null ? '' : git('ls-tree', '-r', '-z', commit)
      return new Map(
        rows.split('\0').flatMap((row) => {
          const [, mode, oid = '', path] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(row) ?? []
          return path === undefined ? [] : [[path, `${mode} ${oid}`] as const]
        }),
      )
    })
    const after = trees.pop() ?? new Map<string, string>()
    const paths = new Set([...after.keys(), ...trees.flatMap((tree) => [...tree.keys()])])
    const content = (entry: string | undefined) =>
      entry?.startsWith('100') ? entry.slice(7) : null
    const touches = [...paths]
      .filter((path) => trees.every((tree) => tree.get(path) !== after.get(path)))
      .map((path) => ({
        path,
        before: trees.map((tree) => content(tree.get(path))),
        after: content(after.get(path)),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
    return touches.length > 0 ? [{ id, parents, touches }] : []
  })
}

const sorted = (commits: readonly PastCommit[]) =>
  commits.map(({ id, parents, touches }) => ({
    id,
    parents,
    touches: [...touches].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }))
const byId = <One extends { id: string }>(list: readonly One[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Branches, merges with words of their own, three parents at once, two roots, odd names. */
function tangled(): GitDir {
  const made = gitdir({ 'a.md': '1', 'b.md': '1', 'c.md': '1' })
  const { git, commit } = made
  commit({ ':100644 100644 x\n:M.md': 'odd', 'commit 1234\tx.md': 'odd', 'å ö "q".md': 'odd' })
  git('checkout', '--quiet', '-b', 'one')
  commit({ 'a.md': 'one', 'new.md': 'one' })
  git('checkout', '--quiet', '-b', 'two', 'main')
  commit({ 'b.md': 'two', 'c.md': null })
  git('checkout', '--quiet', '-b', 'three', 'main')
  commit({ 'dir/deep/d.md': 'three' })
  git('merge', '--quiet', '-m', 'Octopus', 'one', 'two')
  git('checkout', '--quiet', 'main')
  git('merge', '--quiet', '--no-ff', '--no-commit', 'three')
  commit({ 'a.md': 'evil', 'only-here.md': 'evil' })
  git('checkout', '--quiet', '--orphan', 'other')
  git('rm', '-r', '--quiet', '--force', '.')
  commit({ 'a.md': 'second root' })
  git('checkout', '--quiet', 'main')
  git('merge', '--quiet', '--allow-unrelated-histories', '-X', 'ours', '-m', 'Roots', 'other')
  chmodSync(join(made.dir, 'b.md'), 0o755)
  commit({ link: { link: 'a.md' } })
  commit({ 'a.md': { link: 'b.md' } })
  return made
}

describe('the history of an archive', () => {
  test('is what git says commit by commit, whatever the shape and the names', async () => {
    const made = tangled()
    const repo = await repositoryOf(made.dir)
    const ids = made.git('rev-list', '--all').split('\n')
    const read = await readHistory(repo, 'everywhere')
    expect(byId(sorted(read))).toEqual(byId(slowly(made, ids)))
    const seen = new Set<string>()
    for (const { id, parents } of read) {
      // a parent may have changed nothing here, but never comes later
      for (const parent of parents) {
        expect(seen.has(parent) || !read.some((one) => one.id === parent)).toBe(true)
      }
      seen.add(id)
    }
    const head = await readHistory(repo, { commit: repo.head ?? '', not: 'two' })
    const since = made.git('rev-list', 'HEAD', '^two').split('\n')
    expect(byId(sorted(head))).toEqual(byId(slowly(made, since)))
  })

  test('tells only what is in the archive, when it is a folder', async () => {
    const made = gitdir({ 'arkiv/a.md': '1', 'README.md': '1', 'arkivet.md': '1' })
    made.commit({ 'README.md': '2' })
    made.commit({ 'arkiv/a.md': '2' })
    const repo = await repositoryOf(join(made.dir, 'arkiv'))
    const read = await readHistory(repo, 'everywhere')
    expect(read.map(({ touches }) => touches.map(({ path }) => path))).toEqual([['a.md'], ['a.md']])
  })

  test('is the same whatever the settings of the repository are, and runs nothing', async () => {
    const made = gitdir(filesOf({ lg: [] }, { 'lg 2026-01-10 approved': 'Text.' }))
    made.commit({ 'forums/lg/minutes/2026-01-10.md': null, 'forums/lg/x.md': 'y' })
    const run = async (words: string[]) =>
      samverkan([...words, '--format', 'json'], { cwd: made.dir })
    const calls = [['verifiera'], ['historik', 'lg-2026-01-10'], ['rapport', 'historik']]
    const before = await Promise.all(calls.map(run))
    const trap = tempdir()
    const program = join(trap, 'run')
    writeFileSync(program, `#!/bin/sh\ntouch '${trap}/ran'\ncat\n`)
    chmodSync(program, 0o755)
    writeFileSync(join(made.dir, '.git/info/attributes'), '*.md diff=x filter=x\n')
    writeFileSync(join(made.dir, '.git/hooks/post-checkout'), `#!/bin/sh\ntouch '${trap}/ran'\n`)
    const settings = {
      'diff.x.textconv': program,
      'diff.external': program,
      'core.fsmonitor': program,
      'core.pager': program,
      'gpg.program': program,
      'log.showSignature': 'true',
      'log.showRoot': 'false',
      'log.follow': 'true',
      'log.date': 'relative',
      'log.diffMerges': 'first-parent',
      'log.mailmap': 'true',
      'diff.renames': 'copies',
      'diff.orderFile': '/nonexistent',
      'diff.relative': 'true',
      'diff.noprefix': 'true',
      'format.pretty': 'oneline',
      'core.quotePath': 'true',
      'color.ui': 'always',
      'alias.log': '!touch ran',
    }
    for (const [key, value] of Object.entries(settings)) made.git('config', key, value)
    const after = await Promise.all(calls.map(run))
    expect(after.map(({ code, stdout }) => [code, stdout])).toEqual(
      before.map(({ code, stdout }) => [code, stdout]),
    )
    expect(existsSync(join(trap, 'ran'))).toBe(false)
  })
})
