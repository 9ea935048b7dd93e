import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import type { Problem, Rule } from '../src/rules/rule.js'
import { memorySource } from '../src/source/memory.js'
import { same } from '../src/text.js'
import { samverkan } from './cli/run.js'
import { exampleFiles } from './example-archive.js'
import { gitdir } from './gitdir.js'

// By which name a finding is known from one run to the next.

const today = '2026-11-22'
type Files = Record<string, string>

const found = async (files: Files, by: readonly Rule[] = rules, day = today) =>
  judge(await readArchive(memorySource(files), day), by)
const names = async (...args: Parameters<typeof found>) =>
  (await found(...args)).map(({ fingerprint }) => fingerprint)

/** A rule that says all the same, in other words. */
const reworded = (rule: Rule): Rule => ({
  ...rule,
  severity: 'warning',
  *check(document, archive) {
    for (const { message: _, hint: __, ...rest } of rule.check(document, archive) as Problem[]) {
      yield { ...rest, message: same('Något annat'), hint: same('Och mer') }
    }
  },
})

const path = 'forums/lg/minutes/2026-02-02.md'
const minutes = (body: string, head = '') =>
  `---\ntype: minutes\nid: lg-2026-02-02\nforum: lg\ndate: 2026-02-02\nkind: formal\nstatus: circulated\n${head}---\n\n## 1. A\n\n${body}\n`
const settings = 'format: 1\nname: A\nlanguage: sv\n'
const archive = (body: string, head = ''): Files => ({
  'samverkan.yaml': settings,
  'forums/lg/forum.md': '---\ntype: forum\nid: lg\nname: LG\nlevel: county\nkind: officials\n---\n',
  [path]: minutes(body, head),
})
const late = '**1.1 Uppdrag:** Utred. Ansvarig: nowhere-else. Senast: 2026-13-01.'

describe('the name of a finding', () => {
  test.each(rules)('$name: is not made of its message', async (rule) => {
    for (const { files, today: day } of rule.examples) {
      const text = files as Files
      expect(await names(text, [reworded(rule)], day)).toEqual(await names(text, [rule], day))
    }
  })

  test.each(rules)('$name: two findings have two names', async (rule) => {
    for (const { files, today: day } of rule.examples) {
      const all = await names(files as Files, rules, day)
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test('is the same in both languages, and in every format', async () => {
    const { dir } = gitdir(archive(`${late}\n\n**1.2 Uppdrag:** Utred mer.`))
    const told = async (...args: string[]) => {
      const { stdout } = await samverkan(['validate', '--as-of', today, ...args], { cwd: dir })
      return stdout.match(/\b[0-9a-f]{16}\b/g)
    }
    const swedish = await told('--format', 'json', '--lang', 'sv')
    expect(swedish?.length).toBeGreaterThan(3)
    expect(await told('--format', 'json', '--lang', 'en')).toEqual(swedish)
    expect(await told('--format', 'gitlab', '--lang', 'en')).toEqual(swedish)
    expect(await told('--format', 'sarif', '--lang', 'en')).toEqual(swedish)
  })

  test('stays when lines, items and rows are put above, and when the file is moved', async () => {
    const before = await found(archive(late, 'attendance:\n  - {party: kommun-9999, role: x}\n'))
    const after = await found(
      archive(
        `Text.\n\n**Beslut:** Ja.\n\n${late}`,
        'place: Örebro\nattendance:\n  - {party: region-18, role: chef, as: member}\n  - {party: kommun-9999, role: x}\n',
      ),
    )
    const kept = new Set(after.map(({ fingerprint }) => fingerprint))
    const lost = before.filter(({ fingerprint }) => !kept.has(fingerprint))
    expect(lost.map(({ rule }) => rule)).toEqual([])
    const files = archive(late)
    const { [path]: text = '', ...rest } = files
    const moved = new Set(await names({ ...rest, 'forums/lg/minutes/2026-02-03.md': text }))
    for (const one of await found(files)) expect(moved, one.rule).toContain(one.fingerprint)
  })

  test('is another for other words, another item, another document and another key', async () => {
    const one = await found(archive(late))
    const said = (all: typeof one) => all.filter(({ rule }) => /^said-/.test(rule))
    expect(said(one).length).toBeGreaterThan(1)
    for (const other of [
      late.replace('nowhere-else', 'nowhere-at-all').replace('13-01', '14-01'),
      late.replace('1.1', '1.2'),
    ]) {
      const names = new Set((await found(archive(other))).map(({ fingerprint }) => fingerprint))
      for (const { fingerprint } of said(one)) expect(names).not.toContain(fingerprint)
    }
    const twice = said(await found(archive(`${late}\n\n${late.replace('1.1', '1.2')}`)))
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(2 * said(one).length)
    const keys = await found({ ...archive(''), 'funds/a.md': '---\ntype: fund\nid: a\n---\n' })
    const missing = keys.filter((each) => each.path === 'funds/a.md')
    expect(missing.length).toBe(2)
    expect(new Set(missing.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  test('does not tell an identity number, nor a day', async () => {
    const files = (number: string) => ({
      'samverkan.yaml': settings,
      'funds/a.md': `---\ntype: fund\nid: a\nname: A\nyear: 2026\n---\nFrån ${number}.\n`,
    })
    expect(await names(files('640823-3234'))).toEqual(
      await names(files('640823-3234'), rules, '2027-01-01'),
    )
    // two numbers that are shown alike
    const of = (number: string) =>
      names(
        files(number),
        rules.filter(({ name }) => name === 'no-identity-numbers'),
      )
    expect(await of('640823-3234')).toHaveLength(1)
    expect(await of('640823-3234')).toEqual(await of('640823-3242'))
  })

  test('is its own among thousands, in files that were broken at random', async () => {
    const example = (await exampleFiles()) as Files
    const paths = Object.keys(example)
      .filter((one) => one.endsWith('.md'))
      .slice(0, 12)
    const some = Object.fromEntries(paths.map((one) => [one, example[one] ?? '']))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 3, maxLength: 12 }), async (seeds) => {
        const files: Files = { 'samverkan.yaml': settings, ...some }
        for (const [index, seed] of seeds.entries()) {
          const one = paths[index % paths.length] ?? ''
          const text = files[one] ?? ''
          const at = seed % Math.max(1, text.length)
          files[one] = text.slice(0, at) + text.slice(at + (seed % 7))
        }
        const all = await names(files)
        expect(new Set(all).size).toBe(all.length)
      }),
      { numRuns: 30 },
    )
  })
})
