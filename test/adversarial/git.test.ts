import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempdir } from '../gitdir.js'
import { head } from '../reader-cases.js'
import { gitScene, run, type Scene, scene, settings, verdict } from './harness.js'

// Repositories whose settings, objects and states are made to mislead.

const fund = (name: string) => head(`type: fund\nid: a\nname: ${name}\nyear: 2026`)
const minutes = head(
  'type: minutes\nid: hem-2026-02-02\nforum: hem\ndate: 2026-02-02\nkind: notes\nstatus: draft',
)
const files = {
  'funds/a.md': fund('Sant'),
  'forums/hem/forum.md': head('type: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials'),
  'forums/hem/minutes/2026-02-02.md': minutes,
}

/** Everything that reads, in each of its ways. */
const readings = [
  'validate',
  'validate --staged',
  'validate --base main',
  'list fund --at main',
  'report history',
  'log a',
  'verify --require-signed',
  'verify --check-writers --base main',
].map((call) => call.split(' '))

const git = ({ repository }: Scene, ...args: string[]) => repository?.git(...args) ?? ''

test('nothing that a repository’s settings, hooks or attributes name is started', async () => {
  const at = gitScene(files)
  git(at, 'checkout', '--quiet', '-b', 'andring')
  at.repository?.commit({
    '.gitattributes': '*.md diff=x filter=x merge=x\n',
    'funds/a.md': fund('B'),
  })
  const touch = `touch '${at.canary}' #`
  for (const key of [
    ...['core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'core.askPass'],
    ...['diff.external', 'diff.x.command', 'diff.x.textconv', 'filter.x.clean', 'filter.x.smudge'],
    ...['filter.x.process', 'merge.x.driver', 'gpg.program', 'gpg.ssh.program', 'gpg.x509.program'],
    ...['pager.log', 'pager.diff', 'sequence.editor', 'credential.helper', 'log.showSignature'],
    ...['alias.log', 'alias.cat-file', 'alias.rev-parse', 'uploadpack.packObjectsHook'],
  ]) {
    const isAlias = key.startsWith('alias.')
    git(at, 'config', key, key === 'log.showSignature' ? 'true' : isAlias ? `!${touch}` : touch)
  }
  for (const hook of [
    'post-checkout',
    'pre-commit',
    'post-index-change',
    'reference-transaction',
  ]) {
    const file = join(at.dir, '.git', 'hooks', hook)
    writeFileSync(file, `#!/bin/sh\n${touch}\n`)
    chmodSync(file, 0o755)
  }
  for (const call of readings) {
    const { code } = await run(at, call)
    expect([0, 1], call.join(' ')).toContain(code)
    expect(existsSync(at.canary), call.join(' ')).toBe(false)
  }
})

test('a program called git that lies in the archive is not the one that is run', async () => {
  const at = gitScene(files)
  const script = `#!/bin/sh\ntouch '${at.canary}'\n`
  at.repository?.write({ git: script, 'git.exe': script, 'node_modules/.bin/git': script })
  const path = `.:./node_modules/.bin::..:${process.env['PATH']}`
  for (const call of readings) {
    await run(at, call, { env: { PATH: path } })
    expect(existsSync(at.canary), call.join(' ')).toBe(false)
  }
})

describe('what git says is not what it would be made to say', () => {
  test('replace refs and grafts', async () => {
    const at = gitScene(files)
    at.repository?.commit({ 'funds/a.md': fund('Andra') })
    const oid = (text: string) => {
      at.repository?.write({ forged: text })
      const id = git(at, 'hash-object', '-w', 'forged')
      at.repository?.write({ forged: null })
      return id
    }
    git(at, 'replace', 'HEAD:funds/a.md', oid(fund('Falskt')))
    git(at, 'replace', 'HEAD', git(at, 'commit-tree', 'HEAD^{tree}', '-m', 'Falsk'))
    writeFileSync(join(at.dir, '.git/info/grafts'), `${git(at, 'rev-parse', 'HEAD')}\n`)
    expect(git(at, 'show', 'HEAD:funds/a.md')).toContain('Falskt')
    const { stdout } = await run(at, ['list', 'fund', '--at', 'HEAD', '--format', 'json'])
    expect(JSON.parse(stdout).tables[0].rows).toMatchObject([{ name: 'Andra' }])
    const log = await run(at, ['log', 'a', '--format', 'json'])
    expect(log.stdout).toContain('Andra')
    expect(log.stdout).not.toContain('Falskt')
    for (const call of [
      ['log', 'a'],
      ['verify'],
      ['report', 'funds', '--at', 'HEAD'],
      ['report', 'history'],
      ['report', 'funds', '--compare', 'HEAD~1'],
      ['report', 'funds', '--series', 'year'],
    ]) {
      const told = (await run(at, call)).stdout
      expect(told, call.join(' ')).toContain('refs/replace')
      expect(told, call.join(' ')).toContain('info/grafts')
    }
    for (const call of [
      ['validate'],
      ['validate', '--base', 'HEAD'],
      ['show', 'a', '--at', 'HEAD'],
    ]) {
      const told = (await run(at, call)).stderr
      expect(told, call.join(' ')).toContain('refs/replace')
      expect(told, call.join(' ')).toContain('info/grafts')
    }
  })

  test('an environment that names another repository, its settings, its index', async () => {
    const at = gitScene(files)
    const other = gitScene({ 'funds/x.md': fund('Annan') })
    const there = join(other.dir, '.git')
    const env = {
      GIT_DIR: there,
      GIT_WORK_TREE: other.dir,
      GIT_INDEX_FILE: join(there, 'index'),
      GIT_OBJECT_DIRECTORY: join(there, 'objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join(there, 'objects'),
      GIT_COMMON_DIR: there,
      GIT_NAMESPACE: 'x',
      GIT_PREFIX: '../',
      GIT_REPLACE_REF_BASE: 'refs/heads/',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.worktree',
      GIT_CONFIG_VALUE_0: other.dir,
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor=touch ${at.canary}'`,
      GIT_EXTERNAL_DIFF: `touch ${at.canary}`,
      GIT_PAGER: `touch ${at.canary}`,
      GIT_EDITOR: `touch ${at.canary}`,
      GIT_TRACE: at.canary,
      GIT_LITERAL_PATHSPECS: '0',
      GIT_CEILING_DIRECTORIES: '/',
    }
    for (const call of readings) {
      const here = await run(at, call, { env })
      const plain = await run(at, call)
      expect([here.code, here.stdout], call.join(' ')).toEqual([plain.code, plain.stdout])
      expect(existsSync(at.canary), call.join(' ')).toBe(false)
    }
  })

  test('dates that are far ahead, or before there was git', async () => {
    const at = gitScene(files)
    at.repository?.commit({ 'funds/a.md': fund('Framtid') }, '2099-01-01T00:00:00Z')
    at.repository?.commit({ 'funds/a.md': fund('Nu') }, '1970-01-02T00:00:00Z')
    const { stdout } = await run(at, ['log', 'a', '--format', 'json'])
    const order = ['Nu', 'Framtid', 'Sant'].map((name) => stdout.lastIndexOf(name))
    expect(order.every((at) => at > 0)).toBe(true)
    expect((await run(at, ['list', 'fund', '--at', '2026-06-01'])).code).toBeLessThan(3)
  })
})

describe('states', () => {
  test('no repository, and one without a commit: files are judged, history is told missing', async () => {
    const bare = scene(files)
    const empty = gitScene()
    rmSync(join(empty.dir, '.git'), { recursive: true })
    git(empty, 'init', '--quiet')
    for (const at of [bare, empty]) {
      expect((await verdict(at)).code).toBe(0)
      for (const call of ['log a', 'verify', 'validate --base main', 'list fund --at HEAD'])
        expect((await run(at, call.split(' '))).code, call).toBe(3)
    }
  })

  test('a bare repository holds no files to write to', async () => {
    const at = gitScene(files)
    const to = scene()
    git(at, 'clone', '--quiet', '--bare', '.', join(to.dir, 'bar.git'))
    rmSync(join(to.dir, 'samverkan.yaml'))
    const how = { cwd: join(to.dir, 'bar.git'), writes: true }
    expect((await run(to, ['new', 'fund', '--name', 'x', '--year', '2026'], how)).code).toBe(3)
    expect(readdirSync(to.dir)).toEqual(['bar.git'])
  })

  test('pointers in the place of contents, a lock, and a merge under way', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'
    const at = gitScene({ ...files, 'agreements/lfs.md': pointer })
    expect((await verdict(at)).of('agreements/lfs.md')).toEqual(['front-matter-is-there 1:1'])
    writeFileSync(join(at.dir, '.git/index.lock'), '')
    for (const call of readings) expect((await run(at, call)).code, call.join(' ')).toBeLessThan(2)
    at.repository?.write({ 'funds/a.md': fund('Ny') })
    for (const key of ['name', 'email']) git(at, 'config', `user.${key}`, 'prov@example.se')
    const { code, stderr } = await run(at, ['submit'], { writes: true })
    expect([code, stderr]).toEqual([expect.any(Number), expect.stringMatching(/index\.lock|lås/)])
    expect([3, 4, 5]).toContain(code)
  })

  test('an object that is damaged is one line, never a guess', async () => {
    const at = gitScene(files)
    const oid = git(at, 'rev-parse', 'HEAD:funds/a.md')
    const file = join(at.dir, '.git/objects', oid.slice(0, 2), oid.slice(2))
    rmSync(file)
    writeFileSync(file, 'skräp')
    expect((await verdict(at)).code).toBe(0)
    const { of, code } = await verdict(at, ['--at', 'HEAD'])
    expect([code, of('funds/a.md')]).toEqual([1, ['file-can-be-read']])
  })

  test('settings of another format, or that no longer are any, are not guessed at', async () => {
    const at = gitScene(files)
    at.repository?.commit({ 'samverkan.yaml': settings.replace('1', '2') })
    for (const call of [['validate'], ['validate', '--at', 'HEAD'], ['list', 'fund']])
      expect((await run(at, call)).code).toBe(2)
    expect(tempdir()).not.toBe('')
  })
})
