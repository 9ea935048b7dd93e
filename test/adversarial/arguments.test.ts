import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { head } from '../reader-cases.js'
import { gitScene, run, runHere, scene, untouched, verdict } from './harness.js'

// Words on the command line that want to be more than words.

const files = {
  'funds/a.md': head('type: fund\nid: a\nname: A\nyear: 2026'),
  'forums/hem/forum.md': head('type: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials'),
}

describe('a revision', () => {
  const at = gitScene(files)
  const revisions = [
    '--output=ut',
    '--output=../utanför/ut',
    '-n1',
    '--exec=touch kanariefågel',
    '--upload-pack=touch kanariefågel',
    'HEAD:samverkan.yaml',
    'HEAD^{tree}',
    '^HEAD',
    'HEAD..HEAD',
    'HEAD HEAD',
    '@{-1}',
    ':/Commit',
    ':(top)',
    'HEAD\n--output=ut',
    '',
    '$(touch kanariefågel)',
    '\u001B[31m##[error]::set-output::',
    '0'.repeat(40),
    'x'.repeat(10_000),
  ]
  const calls: readonly (readonly string[])[] = [
    ['validate', '--at'],
    ['validate', '--base'],
    ['list', 'fund', '--at'],
    ['report', 'decisions', '--at'],
    ['log', 'a', '--at'],
    ['verify', '--known'],
    ['verify', '--check-writers', '--base'],
  ]
  test.each(calls)('%s %s … is looked up and nothing else', async (...call) => {
    await untouched(at, async () => {
      for (const revision of revisions) {
        const { code, stdout } = await runHere(at, [...call, revision])
        expect([2, 3], `${call.join(' ')} ${revision}`).toContain(code)
        expect(stdout).toBe('')
      }
    })
  })

  test('an option where the base belongs is a wrong call', async () => {
    const { code, stderr } = await run(at, ['validate', '--base', '--output=ut'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('"--output=ut"')])
  })
})

test('a path, an id or a name leads nowhere but to documents of the archive', async () => {
  const at = gitScene(files)
  const names = [
    '../utanför/hemligt.md',
    '../../etc/passwd',
    '/etc/passwd',
    'funds/../../utanför/hemligt',
    'file:///etc/passwd',
    'https://example.se/',
    '%2e%2e%2fhemligt',
    'funds/*.md',
    '**/*',
    ':(top)funds/a.md',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '640823-3234',
    '\u001B]0;titel\u0007',
    '##[error]::x',
    'x'.repeat(100_000),
  ]
  await untouched(at, async () => {
    for (const name of names) {
      for (const call of [['validate'], ['show'], ['log'], ['list'], ['explain'], ['report'], []]) {
        const { code, stdout } = await runHere(at, [...call, '--', name])
        expect(code, `${call.join(' ')} ${name}`).toBe(2)
        expect(stdout).toBe('')
      }
    }
  })
})

test('an option that is none, and a file that looks like one', async () => {
  const at = scene({ ...files, 'funds/-n.md': files['funds/a.md'] })
  const unknown = await run(at, ['validate', '-n.md'])
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('-n.md')])
  const { all } = await verdict(at, ['--', 'funds/-n.md'])
  expect(all).toContain('funds/-n.md document-in-its-place')
})

describe('what is new', () => {
  const ids = [
    '../../etc/x',
    '..',
    '/abs',
    'a/b',
    'a\\b',
    '%2e%2e%2f',
    '-n',
    'A',
    'å',
    ' ',
    'x'.repeat(300),
  ]
  const titles = [
    '😀',
    '–',
    '...',
    '::error::x',
    '../../x',
    'con',
    'index',
    '\u202Ex',
    '=1+1',
    '__proto__',
  ]

  const there = [
    'forums',
    'forums/hem',
    'forums/hem/forum.md',
    'funds',
    'funds/a.md',
    'samverkan.yaml',
  ]
  test.each(ids)('never has the id %j', async (id) => {
    const at = scene(files)
    // Whoever is about to write takes the lock, which the folder shows; nothing else may change.
    for (const call of [
      ['new', 'fund', '--name', 'Nya medel', '--year', '2026', `--id=${id}`],
      ['new', 'forum', '--name', 'Nytt', '--level', 'county', '--kind', 'officials', `--id=${id}`],
      ['move', 'a', `--to=${id}`],
    ])
      await untouched(
        at,
        async () => expect((await runHere(at, call)).code, call.join(' ')).toBe(2),
        true,
      )
    expect(readdirSync(at.dir, { recursive: true }).sort()).toEqual(there)
  })

  test.each(titles)('stays in its place when it is called %j', async (title) => {
    const at = scene(files)
    const call = ['new', 'fund', `--name=${title}`, '--year', '2026', '--no-input']
    const { code } = await untouched(at, () => runHere(at, call), true)
    const now = readdirSync(join(at.dir, 'funds')).filter((name) => name !== 'a.md')
    expect(readdirSync(at.dir).sort()).toEqual(['forums', 'funds', 'samverkan.yaml'])
    for (const name of now) expect(name).toMatch(/^[a-z0-9][a-z0-9-]{0,60}\.md$/)
    expect(now).toHaveLength(code === 0 ? 1 : 0)
    expect((await runHere(at, ['validate'])).code).toBe(0)
  })

  test('asks for nothing when nobody can answer, and says which flag is missing', async () => {
    const { code, stderr } = await run(scene(files), ['new', 'fund'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('--name')])
  })
})
