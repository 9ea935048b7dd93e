import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  commitBefore,
  commitTime,
  requireHistory,
  resolveRevision,
} from '../src/source/repository.js'
import { gitdir, tempdir } from './gitdir.js'
import { repositoryOf } from './reading.js'

const day = (date: string) => Date.parse(date) / 1000

describe('revisions', () => {
  it('resolve to a full id', async () => {
    const made = gitdir({ 'a.md': '1' })
    const first = made.git('rev-parse', 'HEAD')
    made.git('tag', '-a', 'v1', '-m', 'one')
    const second = made.commit({ 'a.md': '2' })
    made.git('branch', 'möten/ö')
    const repo = await repositoryOf(made.dir)
    for (const text of ['v1', 'HEAD~1', first, first.slice(0, 10), 'refs/tags/v1']) {
      expect(await resolveRevision(repo, text)).toBe(first)
    }
    for (const text of ['HEAD', 'main', 'möten/ö']) {
      expect(await resolveRevision(repo, text)).toBe(second)
    }
    expect(await commitTime(repo, first)).toBe(day('2026-01-05T09:00:00+01:00'))
  })

  it('that do not exist, or would be read as something else, are a wrong call', async () => {
    const made = gitdir({ 'a.md': '1' })
    made.commit({ 'a.md': '2' })
    const repo = await repositoryOf(made.dir)
    const before = readdirSync(made.dir)
    const wrong = ['--output=x', '-n1', '', 'nope', '^HEAD', 'HEAD~1..HEAD', 'HEAD:a.md']
    for (const text of [...wrong, 'HEAD\nHEAD', 'HEAD\0', '0'.repeat(40), '--all', 'HEAD --']) {
      await expect(resolveRevision(repo, text)).rejects.toMatchObject({ failure: 'call' })
    }
    expect(readdirSync(made.dir)).toEqual(before)
    await expect(commitTime(repo, '--output=x')).rejects.toMatchObject({ failure: 'call' })
  })

  it('need a commit', async () => {
    const repo = await repositoryOf(gitdir().dir)
    const nothing = { failure: 'environment', text: { en: expect.stringContaining('no commits') } }
    await expect(resolveRevision(repo, 'HEAD')).rejects.toMatchObject(nothing)
    await expect(commitBefore(repo, 0)).rejects.toMatchObject(nothing)
    expect(() => requireHistory(repo)).toThrow(expect.objectContaining({ failure: 'environment' }))
  })
})

describe('the newest commit of a day', () => {
  it('is found on the first-parent line, to the second', async () => {
    const made = gitdir({ 'a.md': '1' })
    const first = made.git('rev-parse', 'HEAD')
    made.git('checkout', '--quiet', '-b', 'side')
    made.commit({ 'b.md': 'side' }, '2026-01-06T09:00:00+01:00')
    made.git('checkout', '--quiet', 'main')
    const second = made.commit({ 'a.md': '2' }, '2026-01-07T23:59:59+01:00')
    made.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
    made.commit({}, '2026-01-08T12:00:00+01:00')
    const repo = await repositoryOf(made.dir)
    expect(await commitBefore(repo, day('2026-01-04T23:59:59+01:00'))).toBeNull()
    expect(await commitBefore(repo, day('2026-01-06T23:59:59+01:00'))).toBe(first)
    expect(await commitBefore(repo, day('2026-01-07T23:59:58+01:00'))).toBe(first)
    expect(await commitBefore(repo, day('2026-01-07T23:59:59+01:00'))).toBe(second)
  })

  it('goes by history where dates are odd', async () => {
    const made = gitdir({ 'a.md': '1' })
    const first = made.git('rev-parse', 'HEAD')
    made.commit({ 'a.md': '2' }, '2099-01-01T00:00:00Z')
    const third = made.commit({ 'a.md': '3' }, '2026-02-01T00:00:00Z')
    const fourth = made.commit({ 'a.md': '4' }, '2026-03-01T00:00:00Z')
    const repo = await repositoryOf(made.dir)
    expect(await commitBefore(repo, day('2026-01-31'))).toBe(first)
    expect(await commitBefore(repo, day('2026-02-15'))).toBe(third)
    expect(await commitBefore(repo, day('2100-01-01'))).toBe(fourth)
    const old = made.commit({ 'a.md': '5' }, '1970-01-02T00:00:00Z')
    const tip = await repositoryOf(made.dir)
    // a clock at 1970 is believed, but hides nothing from a later question about `first`
    expect(await commitBefore(tip, day('2026-01-31'))).toBe(old)
    expect(await commitBefore(tip, day('1970-01-01'))).toBeNull()
  })

  it('is not guessed where a shallow clone ends', async () => {
    const made = gitdir({ 'a.md': '1' })
    made.commit({ 'a.md': '2' })
    const shallow = join(tempdir(), 'shallow')
    made.git('clone', '--quiet', '--depth=1', `file://${made.dir}`, shallow)
    const repo = await repositoryOf(shallow)
    expect(await commitBefore(repo, day('2026-02-01'))).toBe(repo.head)
    await expect(commitBefore(repo, day('2026-01-05'))).rejects.toMatchObject({
      failure: 'environment',
      hint: { en: expect.stringContaining('--unshallow') },
    })
    await expect(resolveRevision(repo, 'HEAD~1')).rejects.toMatchObject({ failure: 'call' })
  })

  it('is found among thousands without waiting for all', async () => {
    const made = gitdir({ 'a.md': '1' })
    const lines = Array.from({ length: 5000 }, (_, i) =>
      [
        'commit refs/heads/main',
        `committer S <s@example.se> ${1_700_000_000 + i * 60} +0100`,
        'data 1\nx',
      ].join('\n'),
    )
    execFileSync('git', ['fast-import', '--quiet', '--force'], {
      cwd: made.dir,
      input: `${lines.join('\n')}\n`,
    })
    const repo = await repositoryOf(made.dir)
    const commit = await commitBefore(repo, 1_700_000_000 + 30)
    expect(await commitTime(repo, commit ?? '')).toBe(1_700_000_000)
  })
})
