import { expect, test } from 'vitest'
import { head } from '../reader-cases.js'
import { run, scene, verdict } from './harness.js'

// A megabyte of something: what it costs is bounded, and it is read or told, whatever it is. Nothing
// is measured here; only what would hardly ever end is killed.

const forum = head('type: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials')
const facts = [
  'type: minutes',
  'id: hem-2026-02-02',
  'forum: hem',
  'date: 2026-02-02',
  'start: "09:00"',
  'mode: digital',
  'kind: formal',
  'status: circulated',
]
const minutes = (body: string) =>
  head(facts.join('\n'), `\n# Protokoll\n\n## 1. Allt\n\n**1.1 Beslut:** Ja. ${body}\n\n<b>x\n`)
const archive = (body: string) =>
  scene({ 'forums/hem/forum.md': forum, 'forums/hem/minutes/2026-02-02.md': minutes(body) })

const full = (unit: string, size = 1_000_000) =>
  unit.repeat(Math.floor(size / Buffer.byteLength(unit)))

test.each([
  ['quotes in quotes', `\n\n${'>'.repeat(10_000)}a`],
  ['underlines', `\n\n${'a\n-\n'.repeat(10_000)}`],
  ['half emphases', '*a_ '.repeat(10_000)],
  [
    'lists in lists',
    `\n\n${Array.from({ length: 1000 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n')}`,
  ],
  ['rows of a table', `\n\n| a | b |\n|---|---|\n${'| c | d |\n'.repeat(10_000)}`],
  ['definitions', `\n\n${Array.from({ length: 10_000 }, (_, n) => `[a${n}]: b`).join('\n')}`],
])('%s are not given to Markdown, and that is said', async (_, body) => {
  const { code, of } = await verdict(archive(body))
  expect(code).toBe(1)
  expect(of('forums/hem/minutes/2026-02-02.md').join()).toMatch(/body-can-be-judged \d+:1/)
})

test.each([
  ['headings that are nearly right', '##1. a\n', 'agenda-heading-is-plain'],
  ['clauses on one line', 'Senast: ', 'clause-is-written-plainly'],
  ['clauses in parentheses', '(Senast: a) ', 'clause-is-written-plainly'],
  ['items on lines', '**Beslut:** a\n', 'circulated-items-are-numbered'],
  ['follow-ups', '- **Klart hem-2026-01-01#1.1:** a\n', 'cited-item-exists'],
])('a megabyte of %s is told', async (_, unit, rule) => {
  const at = archive(full(unit))
  const { code, all } = await verdict(at)
  expect(code).toBe(1)
  expect(all.filter((one) => one.endsWith(` ${rule}`)).length).toBeGreaterThan(10_000)
})

test.each([
  ['one word', 'x'],
  ['one word of letters with accents apart', 'o\u0308'],
  ['one word of faces', '😀'],
  ['short words', 'a '],
])('a third of a megabyte of %s is shown', async (_, unit) => {
  const at = archive(full(unit, 300_000))
  expect((await verdict(at)).all.join()).toContain('lines-are-bounded')
  for (const call of [
    'report decisions',
    'report decisions --format markdown',
    'show hem-2026-02-02',
  ])
    expect((await run(at, call.split(' '))).code, call).toBe(0)
})
