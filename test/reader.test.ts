import { expect, test } from 'vitest'
import { type FaultKind, faultKinds } from '../src/archive/faults.js'
import { rules } from '../src/rules/index.js'
import type { MemoryFile } from '../src/source/memory.js'
import { cpuSeconds } from './cpu.js'
import { bytes, head, readerCases } from './reader-cases.js'
import { archiveOf, said } from './reader-said.js'

test.each(readerCases)('%s', async (_, file, expected) => {
  const spent = cpuSeconds()
  expect(await said(file)).toEqual(expected)
  expect(spent() * 1000, 'milliseconds').toBeLessThan(5000)
})

/** One file for each kind of fault; the type makes them complete. */
const made: Readonly<Record<FaultKind, MemoryFile>> = {
  alias: head('a: &x 1'),
  bom: `\uFEFF${head('a: 1')}`,
  'comment-value': head('a: #1'),
  'conflict-marker': '<<<<<<< HEAD\n',
  'control-character': head('a: \u202E'),
  'curly-quotes': head('a: ”x”'),
  'duplicate-key': head('a: 1\na: 1'),
  encoding: bytes('\xE5'),
  'fence-closed': '---\na: 1\n',
  'fence-like': head('a: 1\n----'),
  'fence-opened': '---js\n---\n',
  'front-matter-missing': '# Text\n',
  'line-ending': 'a\rb',
  'long-line': head('a: 1', 'x'.repeat(30_000)),
  'mixed-line-endings': '---\r\na: 1\n---\r\n',
  nesting: head(`a: ${'['.repeat(99)}`),
  'not-a-mapping': head('- a'),
  'not-regular': { kind: 'symlink' },
  'odd-amount': head('amount: 450.000'),
  size: new Uint8Array(1024 * 1024 + 1),
  tag: head('a: !x 1'),
  unreadable: Object.assign(new Uint8Array(), { unreadable: 'refused', detail: 'EIO' }),
  'unsafe-key': head('__proto__: 1'),
  yaml: head('a: b: c'),
}

test.each(faultKinds)('the fault %s is told by exactly one rule', async (kind) => {
  const archive = await archiveOf(made[kind])
  const [document] = archive.documents
  const fault = document?.faults.find((one) => one.kind === kind)
  expect(fault).toBeDefined()
  const tellers = (faults: readonly unknown[]) =>
    rules
      .filter((rule) => [...rule.check({ ...document, faults } as never, archive)].length > 0)
      .map(({ name }) => name)
  const silent = tellers([])
  expect(tellers([fault]).filter((name) => !silent.includes(name))).toHaveLength(1)
})
