import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samverkan } from './run.js'

// A transcript reads like a session at a terminal: why, command, answer, exit code.
//   # why
//   $ samverkan …            the built program, in an archive of its own
//   $ change FILE «a» «b»    an editor: the first a in FILE becomes b
//   $ print FILE             what stands in FILE
//   > what was printed
//   ! what was said on stderr
//   ? exit code, when it is not 0
// A first line `archive: example` copies the example archive, `archive: none` begins with nothing.

const here = fileURLToPath(new URL('.', import.meta.url))
const example = fileURLToPath(new URL('../../archive', import.meta.url))
let temporary = ''

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'samverkan-transcripts-'))
})
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const transcripts = readdirSync(here).filter((file) => file.endsWith('.txt'))

test.each(transcripts)('%s', async (file) => {
  const text = readFileSync(join(here, file), 'utf8')
  const folder = join(temporary, file)
  if (text.startsWith('archive: example\n')) cpSync(example, folder, { recursive: true })
  else mkdirSync(folder)
  const rows: string[] = []
  for (const row of text.split('\n')) {
    if (/^[>!?]/.test(row)) continue
    rows.push(row)
    if (row.startsWith('$ ')) rows.push(...(await answer(row.slice(2), folder)))
  }
  await expect(rows.join('\n')).toMatchFileSnapshot(join(here, file))
})

async function answer(command: string, folder: string): Promise<string[]> {
  const words = [...command.matchAll(/«([^»]*)»|"([^"]*)"|(\S+)/g)].map(
    ([, a, b, c]) => a ?? b ?? c ?? '',
  )
  const [verb = '', ...rest] = words
  const file = join(folder, rest[0] ?? '')
  if (verb === 'change') {
    const [, from = '', to = ''] = rest
    const before = readFileSync(file, 'utf8')
    expect(before, command).toContain(from)
    writeFileSync(
      file,
      before.replace(from, () => to.replaceAll('\\n', '\n')),
    )
    return []
  }
  if (verb === 'write') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, (rest[1] ?? '').replaceAll('\\n', '\n'))
    return []
  }
  if (verb === 'print') return quoted('>', readFileSync(file, 'utf8'))
  expect(verb, 'a transcript runs samverkan only').toBe('samverkan')
  const { stdout, stderr, code } = await samverkan(rest, { cwd: folder })
  const shown = (output: string) => output.replaceAll(folder, '/arkiv')
  return [
    ...quoted('>', shown(stdout)),
    ...quoted('!', shown(stderr)),
    ...(code === 0 ? [] : [`? ${code}`]),
  ]
}

const quoted = (mark: string, text: string): string[] =>
  text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((row) => `${mark} ${row}`.trimEnd())
