import { execFileSync } from 'node:child_process'
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import { head } from '../reader-cases.js'
import { gitScene, run, runHere, scene, untouched, verdict } from './harness.js'
import { secret } from './inert.js'

// What names, links and things that are no files can be made to do.

const fund = (id: string) => head(`type: fund\nid: ${id}\nname: Medel\nyear: 2026`)
const own = new Set(['file-name-is-portable', 'no-name-collision', 'no-identity-numbers'])

/** A name in `funds/`, and what is told of it beside that it is not the document's id. */
const names: readonly (readonly [name: string, told: readonly string[]])[] = [
  ['a\nb.md', ['file-name-is-portable']],
  ['::error::rad\n::stop-commands::x.md', ['file-name-is-portable']],
  ['##[error]x.md', []],
  ['a,line=1::pwn.md', ['file-name-is-portable']],
  ['citat"tecken.md', ['file-name-is-portable']],
  ['ta\tb.md', ['file-name-is-portable']],
  ['omvänt\\streck.md', ['file-name-is-portable']],
  ['\u001B[31mröd.md', ['file-name-is-portable']],
  ['\u202Edm.exe.md', []],
  ['-n.md', []],
  ['--output=x.md', []],
  [':(top)x.md', ['file-name-is-portable']],
  ['möte [1].md', []],
  ['(x).md', []],
  ['!x.md', []],
  ['$(touch kanariefågel).md', []],
  ['a*b.md', ['file-name-is-portable']],
  ['a:strom.md', ['file-name-is-portable']],
  ['CON.md', ['file-name-is-portable']],
  ['aux.md', ['file-name-is-portable']],
  ['o\u0308l.md', ['no-name-collision']],
  ['öl.md', ['no-name-collision']],
  ['Protokoll.md', ['no-name-collision']],
  ['protokoll.md', ['no-name-collision']],
  [`${'å'.repeat(126)}.md`, []],
  ['640823-3234.md', ['no-identity-numbers']],
  ['x.md.md', []],
  ['__proto__.md', []],
]

describe('a folder of names', () => {
  const at = gitScene(Object.fromEntries(names.map(([name]) => [`funds/${name}`, fund('a')])))
  // On a build server's log `##[` is parted, also in a path.
  const masked = (name: string) =>
    `funds/${name.replace('3234', '****').replace('##[', '#\u200B#[')}`

  test.each([
    ['on disk', []],
    ['in a commit', ['--at', 'HEAD']],
  ])('is told name by name, %s', async (_, args) => {
    const { code, findings, of } = await verdict(at, args)
    expect(code).toBe(1)
    for (const [name, told] of names) {
      const said = of(masked(name)).filter((one) => own.has(one))
      expect(said, JSON.stringify(name)).toEqual(told)
      expect(of(masked(name)).length, JSON.stringify(name)).toBeGreaterThan(0)
    }
    expect(new Set(findings.map(({ path }) => path)).size).toBe(names.length)
  })

  test.each(renderers)('acts on nobody as $name', async ({ name }) => {
    expect((await run(at, ['validate', '--format', name])).code).toBe(1)
  })

  test('is not offered to a shell, which would read the names as words of its own', async () => {
    for (const type of ['show', 'list fund --fund'])
      expect((await run(at, ['complete', '--', ...type.split(' '), ''])).stdout).not.toMatch(
        /[$(;\\]|3234|__proto__/,
      )
  })

  test('is found by each name, and is never a pattern, an option or a command', async () => {
    await untouched(at, async () => {
      for (const [name] of names) {
        const words = ['validate', '--format', 'json', '--', `funds/${name}`]
        const { stdout, code } = await runHere(at, words)
        const told: readonly { path: string }[] = JSON.parse(stdout).diagnostics
        const same = ({ path }: { path: string }) =>
          path.normalize('NFC') === masked(name).normalize('NFC')
        expect(code, name).toBe(1)
        expect(
          told.filter((one) => !same(one)),
          name,
        ).toEqual([])
      }
    })
  })
})

test('a path longer than Windows opens, and a name that is not UTF-8', async () => {
  const at = scene()
  const deep = Array.from({ length: 3 }, () => 'djup'.repeat(30)).join('/')
  mkdirSync(join(at.dir, deep), { recursive: true })
  mkdirSync(join(at.dir, 'funds'))
  writeFileSync(join(at.dir, deep, 'a.md'), fund('a'))
  writeFileSync(Buffer.from(`${at.dir}/funds/m\xF6te.md`, 'latin1'), fund('b'))
  const { all } = await verdict(at)
  expect(all).toContain(`${deep}/a.md file-name-is-portable`)
  expect(all).toContain('funds/m\uFFFDte.md file-name-is-portable')
})

test('what editors and systems leave behind is nobody’s document', async () => {
  const left = ['.#x.md', 'x.md~', '.DS_Store', 'Thumbs.db', '.x.md.swp', '#x.md#', '~$x.md']
  const files = Object.fromEntries(
    [...left, '.samverkan-12-ab.tmp'].map((name) => [`funds/${name}`, '::error::\0']),
  )
  const { code, all, stdout } = await verdict(scene(files))
  expect([code, all, JSON.parse(stdout).documents]).toEqual([0, [], 0])
})

describe('links and things that are no files', () => {
  /** Everything that could lead out of an archive, or keep a reader waiting. */
  function dangerous() {
    const at = scene({ 'funds/god.md': fund('god'), 'forums/hem/README.md': '' })
    const link = (to: string, from: string) => symlinkSync(to, join(at.dir, from))
    link(join(at.outside, 'hemligt.md'), 'funds/lank.md')
    link('../../utanför/hemligt.md', 'funds/relativ.md')
    link(at.outside, 'agreements')
    link('/etc/passwd', 'funds/losen.md')
    link('ring.md', 'funds/ring.md')
    link('..', 'funds/upp')
    link(join(at.outside, 'finns-inte'), 'funds/bruten.md')
    link('/dev/zero', 'funds/noll.md')
    link(join(at.outside, 'hemligt.json'), 'forums/hem/forum.md')
    mkdirSync(join(at.dir, 'schemas'))
    link(join(at.outside, 'hemligt.json'), 'schemas/forum.schema.json')
    execFileSync('mkfifo', [join(at.dir, 'funds/ror.md')])
    mkdirSync(join(at.dir, 'funds/mapp.md'))
    return at
  }
  const told = [
    'agreements file-is-regular',
    'forums/hem/forum.md file-is-regular',
    'funds/bruten.md file-is-regular',
    'funds/lank.md file-is-regular',
    'funds/losen.md file-is-regular',
    'funds/mapp.md file-is-regular',
    'funds/noll.md file-is-regular',
    'funds/relativ.md file-is-regular',
    'funds/ring.md file-is-regular',
    'funds/ror.md file-is-regular',
    'funds/upp file-is-regular',
    'schemas/forum.schema.json file-is-regular',
    'schemas/forum.schema.json schema-is-readable',
  ]

  test('are told and never opened', async () => {
    const at = dangerous()
    const { code, all } = await verdict(at)
    expect([code, all]).toEqual([1, told])
    for (const call of ['list fund', 'report projects', 'format --check', 'show god'])
      expect((await run(at, call.split(' '))).code, call).toBe(0)
  })

  test('are never written through', async () => {
    const at = dangerous()
    const calls = [
      'validate --fix',
      'new agreement --title Lank --kind routine --level county --date 2026-01-01',
      'new fund --name Lank --year 2026 --id lank',
      'new forum --name Hem --id hem --level county --kind officials',
      'new party --name Agreements --id x --kind civil_society --side other',
      'format',
      'move god --to upp',
      'move god --to agreements/god',
    ]
    for (const call of calls) await run(at, call.split(' '), { writes: true })
    for (const path of ['funds/lank.md', 'agreements', 'forums/hem/forum.md'])
      expect(lstatSync(join(at.dir, path)).isSymbolicLink(), path).toBe(true)
    expect(readdirSync(at.outside).sort()).toEqual(['hemligt', 'hemligt.json', 'hemligt.md'])
  })

  test('settings that are a link, a pipe or a folder are none', async () => {
    const to: readonly ((path: string, outside: string) => void)[] = [
      (path, outside) => symlinkSync(join(outside, 'hemligt'), path),
      (path) => execFileSync('mkfifo', [path]),
      (path) => mkdirSync(path),
      (path) => symlinkSync('samverkan.yaml', path),
    ]
    for (const make of to) {
      const at = scene({ 'samverkan.yaml': null, 'funds/god.md': fund('god') })
      make(join(at.dir, 'samverkan.yaml'), at.outside)
      expect((await verdict(at)).code).toBe(2)
      expect((await run(at, ['list', 'fund'])).code).toBe(2)
    }
  })
})

test('a file that has a second name outside is mended here and left alone there', async () => {
  const at = scene({ 'funds/a.md': null })
  const other = join(at.outside, 'medel.md')
  writeFileSync(other, `\uFEFF${fund('a')}`)
  linkSync(other, join(at.dir, 'funds', 'a.md'))
  expect((await verdict(at, ['--fix'], { writes: true })).code).toBe(0)
  expect(readFileSync(join(at.dir, 'funds', 'a.md'), 'utf8')).toBe(fund('a'))
  expect(readFileSync(other, 'utf8')).toBe(`\uFEFF${fund('a')}`)
  expect(readFileSync(join(at.outside, 'hemligt'), 'utf8')).toContain(secret)
})
