import { existsSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import type { Literals } from '../gitdir.js'
import { head, readerCases } from '../reader-cases.js'
import { gitScene, run, scene, verdict } from './harness.js'

// What front matter can be made to do, by the built program and over every case at once.

const name = (index: number) => `agreements/fall-${String(index).padStart(3, '0')}.md`
const cases = readerCases.flatMap(([title, file, expected]) =>
  typeof file === 'string' || file instanceof Uint8Array ? [{ title, file, expected }] : [],
)
const files: Literals = Object.fromEntries(cases.map(({ file }, index) => [name(index), file]))
const ruleOf = (said: string) => said.split(' ')[0] ?? ''
const reading = new Set(cases.flatMap(({ expected }) => expected.map(ruleOf)))

describe('every case of reading in one archive', () => {
  const at = gitScene(files)
  test.each([
    ['the work tree', []],
    ['the index', ['--staged']],
    ['a revision', ['--at', 'HEAD']],
  ])('is told from %s by the rules on reading, at its place', async (_, args) => {
    const { code, of } = await verdict(at, args)
    expect(code).toBe(1)
    expect(cases.length).toBeGreaterThan(70)
    cases.forEach(({ title, expected }, index) => {
      expect(
        of(name(index)).filter((one) => reading.has(ruleOf(one))),
        title,
      ).toEqual(expected)
    })
  })

  test.each(renderers)('acts on nobody as $name', async (renderer) => {
    const { code, stdout } = await run(at, ['validate', '--format', renderer.name])
    expect(code).toBe(1)
    expect(stdout.length).toBeGreaterThan(1000)
  })

  test('is left alone by --fix where it cannot be mended', async () => {
    const to = scene(files)
    const before = await verdict(to)
    const after = await verdict(to, ['--fix'], { writes: true })
    expect(after.code).toBe(1)
    const bad = (at: typeof before) => new Set(at.findings.map(({ path }) => path)).size
    expect(bad(after)).toBeGreaterThan(40)
    expect(bad(after)).toBeLessThanOrEqual(bad(before))
  })
})

test('code in front matter, in every language gray-matter knows, is never run', async () => {
  const { canary } = scene()
  const code = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, '')`
  const words = ['js', 'javascript', 'JS', ' js', 'coffee', 'json', 'toml', 'yaml', 'constructor']
  const scripts = Object.fromEntries([
    ...words.map((word, index) => [name(index), `---${word}\n${code}\n---\n`]),
    [name(90), `---\ntype: agreement\n---\n---js\n${code}\n---\n`],
    [name(91), `---\na: !!js/function "function () { ${code} }"\n---\n`],
    [name(92), `---\na: 1\n---js\n${code}\n---\n`],
  ])
  const loaded = scene(scripts)
  const { of } = await verdict(loaded)
  for (const index of words.keys()) {
    expect(of(name(index))).toEqual(['front-matter-opens-plainly 1:1'])
  }
  for (const call of ['validate --fix', 'list agreement', 'format', 'show fall-000'])
    await run(loaded, call.split(' '), { writes: true })
  expect(existsSync(canary)).toBe(false)
})

test('a file of 100 MB is told by its size and never opened', async () => {
  const at = gitScene({ 'agreements/stor.md': 'x' })
  const size = 100 * 1024 * 1024
  truncateSync(join(at.dir, 'agreements', 'stor.md'), size)
  expect((await verdict(at)).of('agreements/stor.md')).toEqual(['file-size-is-bounded'])
  truncateSync(join(at.dir, 'samverkan.yaml'), size)
  const settings = await verdict(at)
  expect([settings.code, settings.all]).toEqual([2, ['samverkan.yaml file-size-is-bounded']])
})

describe('values that readers of YAML take for something else', () => {
  const fund = (id: string, value: string) =>
    head(`type: fund\nid: ${id}\nyear: 2026\nname: ${value}`)
  const strings = ['no', 'yes', 'on', '12:30', '12:30:45', '1_000', '0b11', '2026-11-22', '1.2.3']
  const others = ['007', '08', '1.10', '0o10', '1e3', '.inf', '~', 'true', '0x1F']

  test('text stays text, and a number or nothing is told where text belongs', async () => {
    const all = [...strings, ...others]
    const at = scene(
      Object.fromEntries(
        all.map((value, index) => [`funds/m${index}.md`, fund(`m${index}`, value)]),
      ),
    )
    const { of } = await verdict(at)
    all.forEach((value, index) => {
      const told = strings.includes(value) ? [] : ['value-has-right-kind 5:7']
      expect(of(`funds/m${index}.md`), value).toEqual(told)
    })
    const { stdout } = await run(at, ['list', 'fund', '--format', 'json'])
    const names = (JSON.parse(stdout).tables[0].rows as { name: string }[]).map((row) => row.name)
    expect(names).toEqual(expect.arrayContaining(strings))
  })

  const days: readonly (readonly [written: string, meant: string | null])[] = [
    ['2026-11-22', ''],
    ['2024-02-29', ''],
    ['2026-02-30', null],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['0000-01-01', null],
    ['9999-12-31', null],
    ['26-01-01', null],
    ['99999-01-01', null],
    ['2026-2-3', '2026-02-03'],
    ['22/11 2026', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['2026-11-22 10:00', '2026-11-22'],
    ['2026-11-22T10:00+01:00', '2026-11-22'],
  ]
  test('a day that does not exist is told, and how another is written', async () => {
    const agreement = (id: string, day: string) =>
      head(
        `type: agreement\nid: ${id}\ntitle: A\nkind: agreement\nlevel: county\nvalid_from: ${day}`,
      )
    const at = scene(
      Object.fromEntries(
        days.map(([day], index) => [`agreements/d${index}.md`, agreement(`d${index}`, day)]),
      ),
    )
    const { findings, of } = await verdict(at)
    days.forEach(([day, meant], index) => {
      const path = `agreements/d${index}.md`
      const said = of(path).filter((one) => one.startsWith('date-exists'))
      expect(said, day).toEqual(meant === '' ? [] : ['date-exists 7:13'])
      const [told] = findings.filter((one) => one.path === path && one.rule === 'date-exists')
      if (meant) expect(told?.message).toContain(`\`${meant}\``)
    })
  })
})
