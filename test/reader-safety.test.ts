import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cpuSeconds } from './cpu.js'
import { head } from './reader-cases.js'
import { said } from './reader-said.js'

const long = (text: string, times: number) => text.repeat(times)

describe('nothing that stands in a file is ever run', () => {
  const canary = join(mkdtempSync(join(tmpdir(), 'canary-')), 'sang')
  const code = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, 'x')`
  const words = [
    'js',
    'javascript',
    'JS',
    ' js',
    'coffee',
    'json',
    'toml',
    'yaml',
    'constructor',
    '__proto__',
    'toString',
  ]

  test.each(words)('---%s', async (word) => {
    expect(await said(`---${word}\n${code}\n---\n`)).toEqual(['front-matter-opens-plainly 1:1'])
    expect(existsSync(canary)).toBe(false)
  })

  test.each([
    `---\na: !!js/function "function () { ${code} }"\n---\n`,
    `---\na: 1\n---\n---js\n${code}\n---\n`,
    `---\n---js\n${code}\n---\n`,
  ])('inside %#', async (file) => {
    await said(file)
    expect(existsSync(canary)).toBe(false)
  })
})

test('a hostile file never takes long', async () => {
  const hostile = [
    head(`a: {${long('\n', 60_000)}x`),
    head(`a: ${long(',\n', 30_000)}`),
    head(long('k: 1\n', 12_000)),
    head(long('k: a: b\n', 7000)),
    head(`a: "${long('\\x', 30_000)}`),
    head('a: 1', long(`](x ${long('`', 900)}\n`, 1000)),
    head('a: 1', long('](a(', 4900).concat('\n').repeat(40)),
    head('a: 1', long('[', 19_000).concat(']:\n').repeat(40)),
    head('a: 1', long('<!-- --> ', 2000).concat('\n').repeat(40)),
    long('--- \n', 200_000),
    long('6', 1_000_000),
  ]
  for (const file of hostile) {
    const spent = cpuSeconds()
    await said(file)
    expect(spent() * 1000, file.slice(0, 40)).toBeLessThan(5000)
  }
}, 60_000)
