import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type GitDir, gitdir, tempdir } from '../gitdir.js'
import { filesOf } from '../said/meetings.js'
import { samverkan } from './run.js'

// Who may change what, asked of a proposed change: the base says who, never the change itself.

const forums = {
  lg: ['level: county', 'kind: officials', 'writers: [lg@example.se]'],
  au: ['level: county', 'kind: officials', 'writers: [au@example.se]'],
  oppen: ['level: county', 'kind: officials'],
}
const path = 'forums/lg/minutes/2026-01-10.md'
const start = filesOf(forums, { 'lg 2026-01-10 draft': '**1.1 Fråga:** Hur går det?' })
const edited = { [path]: start[path]?.replace('Hur går det?', 'Hur går det nu?') ?? '' }

/** An archive with a branch of its own checked out; settings as lines after the usual ones. */
function archive(settings = '', prefix = '') {
  const at = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [prefix + file, text]))
  const repo = gitdir(at({ ...start, 'samverkan.yaml': `${start['samverkan.yaml']}${settings}` }))
  repo.git('checkout', '--quiet', '-b', 'andring')
  const by = (author: string, files: Record<string, string>) => {
    repo.commit(at(files))
    repo.git('commit', '--amend', '--quiet', '--no-edit', `--author=N <${author}>`)
    return repo.git('rev-parse', 'HEAD').slice(0, 12)
  }
  const check = async (...args: string[]) => {
    const cwd = join(repo.dir, prefix)
    const ran = await samverkan(['kontrollera', '--base', 'main', ...args], { cwd })
    return { ...ran, found: args.includes('json') ? findings(ran.stdout) : [] }
  }
  return { ...repo, by, check }
}

const findings = (stdout: string): string[] =>
  JSON.parse(stdout).diagnostics.map(
    (one: { path: string; rule: string; message: string }) =>
      `${one.path} ${one.rule} ${/[0-9a-f]{12}|Det som står på tur/.exec(one.message)?.[0]}`,
  )

describe('--check-writers', () => {
  test('takes a change by a writer, and tells of one by another, with path and commit', async () => {
    const { by, check } = archive()
    by('LG@example.se', edited)
    expect((await check('--check-writers')).code).toBe(0)
    const id = by('au@example.se', { [path]: `${edited[path]}\nMer.\n` })
    const { code, found, stdout } = await check('--check-writers', '--format', 'json')
    expect([code, found]).toEqual([1, [`${path} commit-is-by-a-writer ${id}`]])
    expect(stdout).not.toContain('au@example.se')
    expect((await check()).code).toBe(0)
  })

  test('lets nobody in who lets himself in, and anybody into a forum that is open or new', async () => {
    const { by, check } = archive()
    const forum = 'forums/lg/forum.md'
    const id = by('ny@example.se', {
      [forum]: (start[forum] ?? '').replace('lg@example.se', 'lg@example.se, ny@example.se'),
    })
    by('ny@example.se', edited)
    by('ny@example.se', filesOf({ ny: forums.au }, { 'oppen 2026-01-11 draft': 'Text.' }))
    const { found } = await check('--check-writers', '--format', 'json')
    expect(found.filter((one) => one.includes('writer'))).toEqual([
      `${forum} commit-is-by-a-writer ${id}`,
      expect.stringContaining(`${path} commit-is-by-a-writer`),
    ])
    const again = await check('--check-writers', '--allow-settings-change')
    expect(again.code).toBe(1)
  })

  test('sees what a later commit takes back, and not what the base has got since', async () => {
    const { by, check, git, commit } = archive()
    const id = by('au@example.se', edited)
    by('lg@example.se', { [path]: start[path] ?? '' })
    git('checkout', '--quiet', 'main')
    commit({ 'forums/lg/minutes/2026-01-12.md': (start[path] ?? '').replaceAll('10', '12') })
    git('checkout', '--quiet', 'andring')
    git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'main')
    const { found } = await check('--check-writers', '--format', 'json')
    expect(found).toEqual([`${path} commit-is-by-a-writer ${id}`])
  })

  test('with --staged asks whose commit it would be', async () => {
    const { check, write, git, by } = archive('', 'arkiv/')
    by('lg@example.se', { [path]: `${start[path]}\nFörst.\n` })
    write({ [`arkiv/${path}`]: edited[path] ?? '' })
    git('add', '--all')
    git('config', 'user.email', 'au@example.se')
    git('config', 'user.name', 'AU')
    const refused = await check('--check-writers', '--staged', '--format', 'json')
    expect(refused.found).toEqual([`${path} commit-is-by-a-writer Det som står på tur`])
    git('config', 'user.email', 'lg@example.se')
    expect((await check('--check-writers', '--staged')).code).toBe(0)
  })
})

/** A key of SSH, the line that allows it, and how the last commit is signed by it. */
function signer(address: string) {
  const file = join(tempdir(), 'key')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file])
  const [kind, key] = readFileSync(`${file}.pub`, 'utf8').trim().split(' ')
  const sign = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${file}`]
  const resign = ({ git }: Pick<GitDir, 'git'>) =>
    git(...sign, 'commit', '--amend', '--quiet', '--no-edit', '--gpg-sign')
  return { allowed: `${address} ${kind} ${key}`, resign }
}

describe('--require-signed', () => {
  test('takes signatures by those whom the base allows, of any change to the archive', async () => {
    const [mine, other] = [signer('*@example.se'), signer('annan@example.se')]
    const made = archive(`allowed_signers:\n  - '${mine.allowed}'\n`)
    const { by, check, git, commit } = made
    const unsigned = by('lg@example.se', edited)
    expect((await check('--require-signed', '--format', 'json')).found).toEqual([
      `${path} commit-is-signed ${unsigned}`,
    ])
    mine.resign(made)
    expect((await check('--require-signed')).code).toBe(0)
    expect((await check('--require-signed', '--check-writers')).code).toBe(0)
    other.resign(made)
    const told = await check('--require-signed')
    expect([told.code, told.stdout]).toEqual([1, expect.stringContaining('okänd nyckel')])
    // a change that allows its own signer, and one that touches no archive of ours
    const settings = `${start['samverkan.yaml']}allowed_signers:\n  - '${other.allowed}'\n`
    commit({ 'samverkan.yaml': settings })
    other.resign(made)
    const id = git('rev-parse', 'HEAD').slice(0, 12)
    const { found } = await check('--require-signed', '--allow-settings-change', '--format', 'json')
    expect(found).toContain(`samverkan.yaml commit-is-signed ${id}`)
  })

  test('with --check-writers: the signature must be the author’s own', async () => {
    const [lg, au] = [signer('lg@example.se'), signer('au@example.se')]
    const made = archive(`allowed_signers:\n  - '${lg.allowed}'\n  - '${au.allowed}'\n`)
    made.by('lg@example.se', edited)
    au.resign(made)
    expect((await made.check('--require-signed')).code).toBe(0)
    const both = await made.check('--require-signed', '--check-writers')
    expect([both.code, both.stdout]).toEqual([
      1,
      expect.stringContaining('giltig, men inte författarens'),
    ])
    lg.resign(made)
    expect((await made.check('--require-signed', '--check-writers')).code).toBe(0)
  })
})

describe('both', () => {
  test.each([
    ['text', 'commit-is-by-a-writer'],
    ['json', 'commit-is-by-a-writer'],
    ['github', '::error'],
    ['gitlab', 'commit-is-by-a-writer'],
    ['sarif', 'commit-is-by-a-writer'],
    ['junit', 'commit-is-by-a-writer'],
    ['markdown', 'Ändringen'],
  ])('are told as %s', async (format, words) => {
    const { by, check } = archive()
    const id = by('au@example.se', edited)
    const { code, stdout, stderr } = await check('--check-writers', '--format', format)
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain(words)
    expect(stdout).toContain(id)
    expect(stdout).toContain(path)
  })

  test.each([
    [['--check-writers'], '--check-writers hör ihop med --base'],
    [['--require-signed'], '--require-signed hör ihop med --base'],
    [['--staged', '--check-writers'], '--check-writers hör ihop med --base'],
    [['--at', 'HEAD', '--require-signed'], '--require-signed hör ihop med --base'],
    [
      ['--base', 'main', '--staged', '--require-signed'],
      '--require-signed och --staged går inte ihop: det som inte är sparat i git har ingen signatur än',
    ],
  ])('%j is a wrong call', async (args, words) => {
    const { dir } = archive()
    const ran = await samverkan(['kontrollera', ...args], { cwd: dir })
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(words)
  })
})
