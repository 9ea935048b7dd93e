import { readArchive } from '../src/archive/archive.js'
import { judge } from '../src/rules/judge.js'
import type { Rule } from '../src/rules/rule.js'
import { type MemoryFile, memorySource } from '../src/source/memory.js'
import { cpuSeconds } from './cpu.js'

/** What some rules find in some files, and how long only the judging took. */
export async function found(
  files: Readonly<Record<string, MemoryFile>>,
  ...rules: readonly Rule[]
) {
  const archive = await readArchive(memorySource(files), '2026-11-22')
  const spent = cpuSeconds()
  const diagnostics = await judge(archive, rules)
  return { diagnostics, seconds: spent() }
}

export const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Forums `f0`, `f1` … named F0, F1 …, each with lines of its own. */
export function forums(count: number, above: (index: number) => string): Record<string, string> {
  return Object.fromEntries(
    numbers(count).map((n) => [
      `forums/f${n}/forum.md`,
      `---\ntype: forum\nid: f${n}\nname: F${n}\n${above(n)}\n---\n`,
    ]),
  )
}
