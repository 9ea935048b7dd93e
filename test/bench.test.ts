import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { layout } from '../bench/archive/layout.mjs'
import { failures, pairedRatio, rounded, spread } from '../bench/statistics.mjs'
import { columns, markdown } from '../bench/table.mjs'
import { samverkan } from './cli/run.js'
import { everything, read } from './disk.js'
import { tempdir } from './gitdir.js'

const bench = fileURLToPath(new URL('../bench', import.meta.url))

/** An archive of 200 documents in a folder of its own, made by the generator as a process. */
function generated(...words: readonly string[]): string {
  const folder = join(tempdir(), 'archive')
  const argv = [join(bench, 'generate.mjs'), folder, '--documents', '200', ...words]
  execFileSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim()
const documents = (folder: string) => everything(folder).filter((path) => path.endsWith('.md'))

let archive = ''
beforeAll(() => {
  archive = generated()
})

test('the generator makes the same commits every time, and others from another seed', () => {
  const ids = (folder: string) => git(folder, 'rev-list', 'HEAD')
  expect(ids(generated())).toBe(ids(archive))
  expect(ids(generated('--seed', '2'))).not.toBe(ids(archive))
  expect(git(archive, 'status', '--porcelain')).toBe('')
})

test('the generated archive is of the size and kinds that were asked for, and has no findings', async () => {
  const types = documents(archive).map((path) => /^type: (\w+)$/m.exec(read(archive, path))?.[1])
  const count = (type: string) => types.filter((one) => one === type).length
  expect(types).toHaveLength(200)
  expect(count('minutes')).toBe(120)
  expect(count('application')).toBe(40)
  for (const type of ['agreement', 'plan', 'fund', 'forum', 'party']) {
    expect([type, count(type) > 0]).toEqual([type, true])
  }
  const { stdout, code } = await samverkan(['validate', '--format', 'json'], { cwd: archive })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    documents: 200,
    diagnostics: [],
    skipped: [],
  })
})

test('what is not minutes or applications comes to the number that was asked for', () => {
  for (const size of [120, 1000, 10_000, 50_000]) {
    const { minutes, applications, plans, agreements, clusters, firstYear } = layout(size)
    const other = clusters * (8 + 3 + 2026 - firstYear + 1)
    expect(minutes + applications + plans + agreements + other).toBe(size)
  }
  expect(() => layout(20)).toThrow('too few')
})

test('a history has as many commits as are asked for, ends in the same files, and begins that day', () => {
  const told = generated('--history', '300', '--since', '2025-06-01')
  expect(git(told, 'rev-parse', 'HEAD^{tree}')).toBe(git(archive, 'rev-parse', 'HEAD^{tree}'))
  const days = git(told, 'log', '--format=%cs').split('\n')
  expect(days).toHaveLength(300)
  expect(days.at(-1)).toBe('2025-06-01')
  expect([...days].sort().reverse()).toEqual(days)
})

/** What the plain script says of a folder: its exit code, and how many documents are at fault. */
function plain(folder: string) {
  const { stdout, status } = run(join(bench, 'plain.mjs'), folder)
  const faults = stdout.split('\n').map((line) => line.split('\t'))
  const count = (wanted: string) =>
    new Set(faults.filter(([kind]) => kind === wanted).map(([, path]) => path)).size
  return {
    status,
    schema: count('schema'),
    reference: count('reference'),
    label: count('label'),
  }
}

function run(...argv: readonly string[]) {
  try {
    return {
      stdout: execFileSync(process.execPath, argv, { encoding: 'utf8', stdio: 'pipe' }),
      status: 0,
    }
  } catch (error) {
    return error as { stdout: string; status: number }
  }
}

test('the plain script finds what is planted, and nothing else', () => {
  expect(plain(archive)).toEqual({ status: 0, schema: 0, reference: 0, label: 0 })
  const folder = generated()
  const [a = '', b = '', c = '', d = ''] = documents(folder).filter((path) =>
    path.startsWith('applications/'),
  )
  const minutes = documents(folder).filter((path) => path.includes('/minutes/'))
  const change = (path: string, from: RegExp, to: string) => {
    const text = read(folder, path)
    expect(text).toMatch(from)
    writeFileSync(join(folder, path), text.replace(from, to))
  }
  change(a, /^amount_applied: .*$/m, 'amount_applied: många')
  change(b, /^period: .*$/m, 'period: {start: 2023-02-30, end: 2024-01-01}')
  change(c, /^applicant: .*$/m, 'applicant: kommun-9999')
  change(d, /^title: /m, 'title: [')
  change(minutes[9] ?? '', /^kind: .*$/m, 'kind: formell')
  change(minutes[5] ?? '', /^forum: .*$/m, 'forum: inget-forum')
  appendFileSync(join(folder, minutes[7] ?? ''), '\n**Beslut**: Inget.\n')
  appendFileSync(join(folder, minutes[8] ?? ''), '\n- **Beslutt:** Inget.\n')
  expect(plain(folder)).toEqual({ status: 1, schema: 4, reference: 2, label: 2 })
})

test('medians, spreads and paired ratios', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 })
  expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 })
  // A machine twice as slow in the last pairs bends neither ratio nor verdict.
  const pairs = [
    { subject: 2, base: 1 },
    { subject: 4, base: 2 },
    { subject: 4, base: 2 },
    { subject: 3, base: 1 },
    { subject: 1, base: 1 },
  ]
  expect(pairedRatio(pairs)).toEqual({ median: 2, min: 1, max: 3 })
  expect([rounded(1.2549), rounded(12.34), rounded(123.4)]).toEqual([1.25, 12.3, 123])
})

test('a row fails above its limit and when it has no figure, and never without a limit', () => {
  const row = (key: string, median: number | null, limit?: number) => ({
    key,
    figure: median === null ? null : { median, min: median, max: median },
    ...(limit === undefined ? {} : { limit }),
  })
  expect(failures([row('warm', 2.204, 2.2), row('cold', 0.7, 0.7), row('remark', 30)])).toEqual([])
  expect(
    failures([
      row('warm', 2.21, 2.2),
      { ...row('memory', 201, 200), unit: ' MB' },
      row('big', null, 4),
    ]),
  ).toEqual([
    'warm is 2.21, at most 2.2',
    'memory is 201 MB, at most 200 MB',
    'big was not measured, at most 4',
  ])
})

test('the table says which row, and stands straight', () => {
  const row = ['warm', 'a|b', '1', '2', '3', 'node -e 0', '1', '2', '2.2']
  const lines = columns([row])
  expect(lines[1]?.indexOf('node -e 0')).toBe(lines[0]?.indexOf('against'))
  expect(markdown([row])[2]).toBe('| warm | a\\|b | 1 | 2 | 3 | node -e 0 | 1 | 2 | 2.2 |')
})

test('a row is measured in pairs and told in a table; a wrong call ends with 2', () => {
  const bare = (...words: readonly string[]) => run(join(bench, 'run.mjs'), ...words)
  const { stdout, status } = bare('--only', 'version', '--pairs', '2', '--markdown')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^- machine: /)
  expect(stdout).toMatch(/^\| version \| --version \(n=2\) \|.*\| node -e 0 \|.*\| 1\.25 \|$/m)
  expect(bare('--only', 'nothing').status).toBe(2)
  expect(bare('--quick', '--check').status).toBe(2)
  expect(bare('--pairs', '0').status).toBe(2)
})

test('no file of the bench is over 200 lines', () => {
  const files = everything(bench).filter((path) => /\.[mc]js$/.test(path))
  expect(files.length).toBeGreaterThan(20)
  const long = files.filter(
    (path) => readFileSync(join(bench, path), 'utf8').split('\n').length > 201,
  )
  expect(long).toEqual([])
})
