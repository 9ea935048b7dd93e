import { expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { rewritten } from '../src/archive/rewritten.js'
import { overlay } from '../src/cli/overlay.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'
import { exampleFiles } from './example-archive.js'

const today = '2026-11-22'

test.each([
  ['forums/nosk-dst/minutes/2026-12-08.md', (text: string) => `${text}\n**Beslut:**\n`],
  ['forums/nosk-dst/minutes/2026-11-01.md', () => '---\ntype: minutes\n---\n\n> **Beslut:** a\n'],
  ['parties/nosk-brukarrad.md', (text: string) => text.replace('name:', 'nam:')],
  ['samverkan.yaml', (text: string) => text.replace('format: 1', 'format: 1\nnonsense: 2')],
  ['funds/nosk-2026.md', () => 'no front matter'],
])('with %s written, the archive is as if it were read anew', async (path, change) => {
  const files = await exampleFiles()
  const archive = await readArchive(memorySource(files), today)
  const source = overlay(archive.source, path, change(files[path] ?? ''))
  const quick = await rewritten(archive, source, path)
  const slow = await readArchive(source, today)
  expect(quick.documents.map((one) => [one.path, one.values, one.faults, one.body])).toEqual(
    slow.documents.map((one) => [one.path, one.values, one.faults, one.body]),
  )
  expect([...quick.paths].sort()).toEqual([...slow.paths].sort())
  expect(await judge(quick, rules)).toEqual(await judge(slow, rules))
})
