import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import { gitScene, run, runHere, untouched } from './harness.js'
import { hostileFiles, hostileLists } from './hostile-archive.js'
import { naughty, orders } from './orders.js'

// Every answer about archives whose texts are orders to somebody: build servers, terminals,
// spreadsheets, browsers. `run` and `runHere` hold each answer to be inert.

const types = ['forum', 'minutes', 'application']
const reports = [
  'anchoring',
  'assignments',
  'decisions',
  'digest --forum hem --since 2026-01-01',
  'history',
  'projects',
  'projects --survived',
  'proposals',
  'questions',
  'referrals',
  'topics',
]
const answers = [
  ...types.map((type) => `list ${type}`),
  ...reports.map((report) => `report ${report}`),
  ...['f1', 'projekt-1', 'hem-2026-02-02', 'hem-plan-2026'].map((id) => `show ${id}`),
  'verify',
  'log projekt-6',
  'trace hem-2026-02-02#3.3',
  'trace --topic t1',
]

const at = gitScene(hostileFiles(orders))
const answered = (call: string) => runHere(at, call.split(' '))

describe('an archive of orders', () => {
  test.each(renderers)('gives none to anybody in findings as $name', async ({ name }) => {
    const { code, stdout } = await run(at, ['validate', '--format', name])
    expect(code).toBe(1)
    expect(stdout.length).toBeGreaterThan(3000)
    expect(stdout).not.toContain('640823-3234')
  })

  test.each(answers)('nor in the answer to %s', async (call) => {
    for (const form of ['text', 'json']) {
      const { code, stdout } = await answered(`${call} --format ${form}`)
      expect(code, form).toBe(0)
      expect(stdout, form).not.toContain('640823-3234')
      if (form === 'json') expect(JSON.parse(stdout)).toHaveProperty('tables')
    }
  })

  test.each(answers)('runs nothing in a spreadsheet that opens %s', async (call) => {
    const { code, stdout, stderr } = await answered(`${call} --format csv`)
    if (code === 2) return expect(stderr).toContain('csv')
    const rows = cellsOf(stdout)
    const width = rows[0]?.length
    for (const cells of rows) {
      expect(cells).toHaveLength(width ?? 0)
      const formulas = cells.filter((cell) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))
      expect(formulas.filter((cell) => !/^-?\d+(?:\.\d+)?$/.test(cell))).toEqual([])
    }
  })

  test.each(answers)('is plain text in Markdown of %s', async (call) => {
    const { stdout } = await answered(`${call} --format markdown`)
    const kinds = new Set<string>()
    const words: string[] = []
    const walk = (node: { type: string; value?: string; children?: readonly object[] }) => {
      kinds.add(node.type)
      if (node.type === 'text') words.push(node.value ?? '')
      for (const child of node.children ?? []) walk(child as typeof node)
    }
    walk(remark().use(remarkGfm).parse(stdout))
    expect([...kinds].filter((kind) => /html|image|definition|code|footnote/i.test(kind))).toEqual(
      [],
    )
    expect(words.join('\n')).not.toMatch(/@[\w-]/)
  })

  test('is offered to a shell as ids, and its texts are not', async () => {
    for (const words of [
      ['complete', '--', 'show', ''],
      ['complete', '--', 'list', 'fund', '--fund', ''],
      ['complete', '--', 'report', 'topics', '--topic', ''],
    ]) {
      const { code, stdout } = await run(at, words)
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/[$`;]/)
    }
  })

  test('becomes no part of a recipe, a draft or a file that is moved', async () => {
    for (const call of [
      'ci codeowners --dry-run',
      'ci github --dry-run',
      'ci gitlab --dry-run',
      'new minutes --forum hem --date 2026-11-22 --dry-run',
      'new agenda --forum hem --date 2026-11-22 --dry-run',
      'format --check',
      'move hem --to hemmet --dry-run',
      'submit --dry-run',
      'validate --base HEAD',
    ]) {
      const { code } = await answered(call)
      expect([0, 1, 2], call).toContain(code)
    }
  })
})

test('none of these answers has touched anything', async () => {
  await untouched(at, () => answered('report topics'))
  expect(at.repository?.git('status', '--porcelain')).toBe('')
})

describe('an archive of naughty strings', () => {
  const naughtyAt = gitScene(hostileLists(naughty))
  const forms = ['text', 'markdown', 'csv', 'json']
  test.each([
    'validate',
    'validate --format github',
    ...forms.map((form) => `list agreement --format ${form}`),
    ...forms.map((form) => `report decisions --format ${form}`),
  ])('is answered in order by %s', async (call) => {
    expect(naughty.length).toBeGreaterThan(400)
    const { code, stdout } = await runHere(naughtyAt, call.split(' '))
    expect(code).toBe(call.startsWith('validate') ? 1 : 0)
    expect(stdout.length).toBeGreaterThan(3000)
  })
})

/** Comma-separated values as a spreadsheet reads them. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']]
  for (const [, quoted, plain, end] of text.matchAll(/"((?:[^"]|"")*)"|([^",\n]+)|([,\n])/g)) {
    const row = rows.at(-1) ?? []
    if (end === '\n') rows.push([''])
    else if (end === ',') row.push('')
    else row[row.length - 1] = quoted?.replaceAll('""', '"') ?? plain ?? ''
  }
  return rows.slice(0, -1)
}
