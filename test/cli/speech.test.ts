import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/cli/command.js'
import { commands } from '../../src/cli/commands/index.js'
import { placeholder } from '../../src/cli/placeholders.js'
import { reports } from '../../src/reports/index.js'
import { samverkan } from './run.js'

// Who reads Swedish is told Swedish commands, who reads English English ones.

const root = fileURLToPath(new URL('../../src', import.meta.url))
const example = fileURLToPath(new URL('../../archive', import.meta.url))
const loaded = await Promise.all(commands.map((known) => known.load()))

function* every(all: readonly Command[]): Iterable<Command> {
  for (const command of all) {
    yield command
    yield* every(command.subcommands ?? [])
  }
}

// One word is enough: what stands under a command has names of its own.
const english = new RegExp(`samverkan (?:${loaded.map(({ name }) => name).join('|')})\\b(?!-)`, 'u')
const swedish = new RegExp(
  `samverkan (?:${loaded.flatMap(({ aliases }) => aliases).join('|')})(?![\\p{L}-])`,
  'u',
)

describe.each(['cli', 'reports', 'render'])('%s', (room) => {
  const files = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
  const text =
    /\bsv:\s*(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`),?\s*en:\s*(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g

  test.each(files.filter((file) => file.endsWith('.ts')))('%s', (file) => {
    for (const [, a, b, c, d] of readFileSync(join(root, room, file), 'utf8').matchAll(text)) {
      expect(a ?? b, 'a Swedish text').not.toMatch(english)
      expect(c ?? d, 'an English text').not.toMatch(swedish)
    }
  })
})

test('every example is a call in its language', () => {
  for (const { name, examples } of every(loaded)) {
    for (const { command } of examples) {
      expect(command.sv, name).not.toMatch(english)
      expect(command.en, name).not.toMatch(swedish)
    }
  }
})

test('every placeholder of help has a Swedish word', () => {
  const all = [...every(loaded)].flatMap(({ options = [], arguments: words = [] }) => [
    ...options.map(({ flags }) => flags),
    ...words.map(({ name }) => name),
  ])
  all.push(...reports.flatMap(({ options }) => options.map(({ flags }) => flags)))
  const names = all.flatMap((flags) => /[<[]([a-z-]+)/.exec(flags)?.[1] ?? [])
  const alike = ['commit', 'form', 'format', 'forum', 'id', 'revision', 'status', 'text', 'plan']
  const same = names.filter((name) => placeholder(name, 'sv') === name && !alike.includes(name))
  expect([...new Set(same)]).toEqual([])
  for (const name of names) expect(placeholder(name, 'en')).toBe(name)
})

test('help says Swedish names, forms and placeholders', async () => {
  const help = async (...words: string[]) =>
    (await samverkan([...words, '--help'], { cwd: example })).stdout
  expect(await help('ny', 'ansökan')).toContain('samverkan ny ansökan [flaggor]')
  expect(await help('nya', 'medel')).toMatch(/samverkan nya medel \[flaggor\][\s\S]*--year <år>/)
  expect(await help('registrera')).toContain('samverkan registrera <ansökan> <status> [flaggor]')
  const english = await help('--lang', 'en', 'new', 'minutes')
  expect(english).toContain('  samverkan new minutes --forum lansgrupp --date 2026-11-22\n')
})
