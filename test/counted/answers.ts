import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { samverkan } from '../cli/run.js'

// What the built program answers.

export const exampleArchive = fileURLToPath(new URL('../../archive', import.meta.url))

export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>

export interface Answer {
  readonly figures: Readonly<Record<string, unknown>>
  readonly tables: readonly { readonly name: string; readonly rows: readonly Row[] }[]
}

/** A report of the archive below a folder, at a day, as a machine reads it. */
export async function answer(
  root: string,
  day: string,
  report: string,
  flags: readonly string[] = [],
): Promise<Answer> {
  const words = ['report', report, ...flags, '--as-of', day, '--format', 'json']
  const { stdout, stderr, code } = await samverkan(words, { cwd: root })
  expect(code, `${words.join(' ')}: ${stderr}`).toBe(0)
  return JSON.parse(stdout) as Answer
}

export const rowsOf = ({ tables }: Answer, table: string): readonly Row[] =>
  tables.find(({ name }) => name === table)?.rows ?? []
