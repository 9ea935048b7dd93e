import { describe, expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import { gitScene, run, runHere, untouched } from './harness.js'
import { hostileFiles, hostileLists } from './hostile-archive.js'
import { naughty, orders } from './orders.js'

// What the program says of archives whose texts are orders to somebody: `run` and `runHere` hold
// each answer to be inert. The reports in all their forms are in answers.test.ts.

const answers = [
  ...['forum', 'minutes', 'application'].map((type) => `list ${type}`),
  ...['f1', 'projekt-1', 'hem-2026-02-02', 'hem-plan-2026'].map((id) => `show ${id}`),
  'report decisions',
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
    for (const form of ['text', 'json', 'csv', 'markdown', 'html']) {
      const { code, stdout } = await answered(`${call} --format ${form}`)
      if (form === 'text' || form === 'json') expect(code, form).toBe(0)
      expect(stdout, form).not.toContain('640823-3234')
      if (form === 'json') expect(JSON.parse(stdout)).toHaveProperty('tables')
    }
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
