import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { git, streamGit } from '../src/source/git.js'
import { explainGit } from '../src/source/git-errors.js'
import { findRepository, resolveRevision } from '../src/source/repository.js'
import { isDirty } from '../src/source/status.js'
import { gitdir, tempdir, writeLiterals } from './gitdir.js'
import { repositoryOf, textAt } from './reading.js'

afterEach(() => vi.unstubAllEnvs())

describe('what stands in the way', () => {
  it('tells a missing git from a missing folder', async () => {
    const made = gitdir({ 'archive/a.md': '' })
    await expect(findRepository(join(made.dir, 'gone'))).rejects.toMatchObject({ failure: 'call' })
    vi.stubEnv('PATH', '')
    await expect(findRepository(join(made.dir, 'archive'))).rejects.toMatchObject({
      failure: 'environment',
      text: { en: 'The program git was not found.' },
    })
    expect(await findRepository(tempdir())).toBeNull()
  })

  it('never runs a git that lies in the archive', async () => {
    const made = gitdir({ 'a.md': '', git: '#!/bin/sh\ntouch pwned\n', 'git.exe': '#!/bin/sh\n' })
    vi.stubEnv('PATH', ['', '.', process.env.PATH].join(delimiter))
    const before = process.cwd()
    process.chdir(made.dir)
    await repositoryOf(made.dir).finally(() => process.chdir(before))
    expect(existsSync(join(made.dir, 'pwned'))).toBe(false)
  })

  it('says which git is too old', async () => {
    const bin = tempdir()
    writeLiterals(bin, { git: '#!/bin/sh\necho git version 2.17.1\n' })
    const made = gitdir({ 'a.md': '' })
    vi.stubEnv('PATH', bin)
    await expect(findRepository(made.dir)).rejects.toMatchObject({
      failure: 'environment',
      text: { en: 'git 2.17.1 is too old: 2.31 or later is needed.' },
    })
  })

  it('quotes how git wants another owner’s repository allowed', async () => {
    const words = [
      "fatal: detected dubious ownership in repository at '/srv/arkiv'",
      'To add an exception for this directory, call:',
      '',
      '\tgit config --global --add safe.directory /srv/arkiv',
    ]
    expect(explainGit(words.join('\n'))).toMatchObject({
      failure: 'environment',
      hint: { en: expect.stringContaining('--add safe.directory /srv/arkiv') },
    })
    // only root may give a folder away; others still own it and may read it
    const made = gitdir({ 'a.md': '' })
    const root = process.getuid?.() === 0
    if (root) execFileSync('chown', ['-R', '12345', made.dir])
    const found = await findRepository(made.dir).catch((error: unknown) => error)
    expect(found).toMatchObject(
      root ? { hint: { sv: expect.stringContaining(made.dir) } } : { top: made.dir },
    )
  })

  it('says that a repository is broken, and does not call that none', async () => {
    const dir = tempdir()
    writeFileSync(join(dir, '.git'), 'gitdir: /nowhere/at/all\n')
    await expect(findRepository(dir)).rejects.toMatchObject({ failure: 'environment' })
    const made = gitdir({ 'a.md': 'text' })
    const spoil = (object: string) => {
      const oid = made.git('rev-parse', object)
      const file = join(made.dir, '.git/objects', oid.slice(0, 2), oid.slice(2))
      rmSync(file)
      writeFileSync(file, 'rubbish')
    }
    const repo = await repositoryOf(made.dir)
    spoil('HEAD:a.md')
    expect(await textAt(repo, repo.head ?? '', 'a.md')).toBe('missing')
    spoil('HEAD:')
    await expect(textAt(repo, repo.head ?? '', 'a.md')).rejects.toMatchObject({
      failure: 'environment',
      text: { en: 'The git repository is damaged.' },
    })
  })

  it('starts nothing that a repository’s settings name', async () => {
    const made = gitdir({ 'a.md': 'x' })
    const mark = join(tempdir(), 'mark')
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand']) {
      made.git('config', key, `touch '${mark}' #`)
    }
    made.write({ 'a.md': 'y' })
    const repo = await repositoryOf(made.dir)
    expect(await isDirty(repo)).toBe(true)
    await resolveRevision(repo, 'HEAD')
    expect(existsSync(mark)).toBe(false)
  })

  it('leaves the contents of a partial clone where they are', async () => {
    const made = gitdir({ 'a.md': 'far away' })
    made.git('config', 'uploadpack.allowFilter', 'true')
    const clone = join(tempdir(), 'clone')
    const from = `file://${made.dir}`
    made.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', from, clone)
    const repo = await repositoryOf(clone)
    // git stops at the first missing content, or from 2.44 on says so of each
    const answer = await textAt(repo, repo.head ?? '', 'a.md').catch(({ text }) => text.en)
    expect(['missing', 'The clone is partial: contents of files are missing here.']).toContain(
      answer,
    )
    const missing = await git(clone, ['rev-list', '--objects', '--all', '--missing=print'])
    expect(missing.toString()).toMatch(/^\?/m)
  })

  it('stops when git answers more than was asked for', async () => {
    const made = gitdir({ 'a.md': 'x'.repeat(100_000) })
    const asked = git(made.dir, ['cat-file', 'blob', 'HEAD:a.md'], { maxBytes: 1000 })
    await expect(asked).rejects.toMatchObject({ failure: 'environment' })
    let chunks = 0
    await streamGit(made.dir, ['cat-file', 'blob', 'HEAD:a.md'], () => {
      chunks += 1
      return false
    })
    expect(chunks).toBe(1)
  })
})
