import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { samverkan } from '../cli/run.js'
import { writeLiterals } from '../gitdir.js'
import { application } from '../new-archive.js'
import { head } from '../reader-cases.js'
import { run, type Scene, scene, verdict } from './harness.js'
import { expectInert } from './inert.js'

// Many writers, writers that are killed, and disks that are full or closed: nothing that was there
// is lost, and nothing half written stays.

const bin = fileURLToPath(new URL('../../bin/samverkan.js', import.meta.url))
const fund = head('type: fund\nid: medel\nname: Medel 2026\nyear: 2026')
const project = (id: string) => application.replaceAll('medel-07', id)
const path = (id: string) => `applications/medel/${id}.md`
const numbers = Array.from({ length: 12 }, (_, index) => index)

const archive = (ids: readonly string[]): Scene =>
  scene({
    'funds/medel.md': fund,
    ...Object.fromEntries(ids.map((id) => [path(id), project(id)])),
  })
const read = ({ dir }: Scene, id: string) => readFileSync(join(dir, path(id)), 'utf8')
const record = (id: string, ...words: readonly string[]) => [
  'record',
  id,
  ...words,
  '--no-input',
  '-q',
]

describe('twelve writers at once', () => {
  test('in files of their own and in one, with somebody who mends: nothing is lost', async () => {
    const at = archive([...numbers.map((n) => `medel-${n + 20}`), 'medel-07'])
    const marked = join(at.dir, path('medel-99'))
    writeFileSync(marked, `\uFEFF${project('medel-99')}`)
    const all = await Promise.all([
      ...numbers.map((n) =>
        samverkan(record(`medel-${n + 20}`, 'prepared', '--on', '2026-05-02'), { cwd: at.dir }),
      ),
      ...numbers.map(() =>
        samverkan(record('medel-07', 'prepared', '--on', '2026-05-03'), { cwd: at.dir }),
      ),
      samverkan(['validate', '--fix', '-q'], { cwd: at.dir }),
    ])
    expect(all.filter(({ code }) => ![0, 1, 2, 5].includes(code))).toEqual([])
    for (const n of numbers) {
      expect(all[n]?.code).toBe(0)
      expect(read(at, `medel-${n + 20}`)).toContain('  - {on: 2026-05-02, status: prepared}\n')
    }
    const shared = read(at, 'medel-07')
    const told = all.slice(12, 24).filter(({ code }) => code === 0).length
    expect(shared.match(/2026-05-03, status: prepared/g)).toHaveLength(told)
    expect(shared.replace(/ {2}- \{on: 2026-05-03, status: prepared\}\n/g, '')).toBe(
      project('medel-07'),
    )
    expect(readFileSync(marked, 'utf8')).toBe(project('medel-99'))
    expect(readdirSync(at.dir).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

test('a writer that is killed at any moment leaves each file old or new, never half', async () => {
  const at = archive(['medel-07'])
  const states = new Set([project('medel-07')])
  const kill = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const args = record('medel-07', 'supplement_requested', '--on', '2026-06-01')
      const child = spawn(process.execPath, [bin, ...args], { cwd: at.dir, stdio: 'ignore' })
      const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
      child.on('close', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  const entry = '  - {on: 2026-06-01, status: supplement_requested}\n'
  for (const n of numbers) {
    writeLiterals(at.dir, { [path('medel-07')]: project('medel-07') })
    await kill(60 + n * 25)
    const text = read(at, 'medel-07')
    expect([project('medel-07'), project('medel-07')]).toContain(text.replace(entry, ''))
    states.add(text)
    const left = readdirSync(join(at.dir, 'applications/medel')).filter(
      (name) => !name.endsWith('.md'),
    )
    expect(left.filter((name) => !/^\.samverkan-.*\.tmp$/.test(name))).toEqual([])
  }
  // What was left is nobody's document, and the next writer gets its turn.
  const after = await run(at, record('medel-07', 'prepared', '--on', '2026-06-02'), {
    writes: true,
  })
  expect(after.code).toBe(0)
  expect((await verdict(at)).findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('a disk that takes no more', () => {
  /** Run with a limit on the size of a file, which the system holds: every write beyond it fails. */
  const limited = (at: Scene, blocks: number, args: readonly string[]) =>
    spawnSync(
      'bash',
      ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, bin, ...args],
      {
        cwd: at.dir,
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          PATH: process.env['PATH'],
          HOME: at.root,
          LANG: 'sv_SE.UTF-8',
          GITHUB_ACTIONS: 'true',
        },
      },
    )

  test('leaves what was there, whatever was to be written', () => {
    const long = `${application}${'Text.\n'.repeat(2000)}`
    const at = scene({
      'funds/medel.md': fund,
      [path('medel-07')]: long,
      [path('medel-08')]: `\uFEFF${long.replaceAll('medel-07', 'medel-08')}`,
    })
    const before = readdirSync(at.dir, { recursive: true }).sort()
    for (const args of [
      record('medel-07', 'prepared', '--on', '2026-05-02'),
      ['validate', '--fix'],
      ['move', 'medel-07', '--to', 'medel-70'],
    ]) {
      const { status, stderr } = limited(at, 4, args)
      expect(status, `${args.join(' ')}: ${stderr}`).toBe(4)
      expectInert(stderr, args.join(' '))
      expect(read(at, 'medel-07')).toBe(long)
      expect(readdirSync(at.dir, { recursive: true }).sort()).toEqual(before)
    }
  })

  test('says so where an answer was wanted', () => {
    const wrong = numbers.map((n) => [`funds/m${n}.md`, fund.replace('year', 'yaer')])
    const at = scene(Object.fromEntries(wrong))
    const { status, stderr } = limited(at, 1, ['validate', '--format', 'json', '-o', 'svar.json'])
    expect([status, stderr]).toEqual([4, expect.stringContaining('svar.json')])
    expect(readdirSync(at.dir)).toEqual(['funds', 'samverkan.yaml'])
  })
})

describe('streams', () => {
  const shell = (script: string, { dir, root }: Scene) =>
    spawnSync('bash', ['-c', script.replaceAll('samverkan', `"${process.execPath}" "${bin}"`)], {
      cwd: dir,
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: process.env['PATH'], HOME: root, LANG: 'sv_SE.UTF-8' },
    })

  test.each([
    ['no input', 'samverkan list fund <&-; echo $?', /\n0\n$/],
    ['no output', 'samverkan list fund >&-; echo $? >&2', /^$/],
    ['nowhere to complain', 'samverkan finns-inte 2>&-; echo $?', /^2\n$/],
    ['nothing at all', 'samverkan list fund <&- >&- 2>&-; echo $?', /^\d+\n$/],
    [
      'a reader that leaves',
      'samverkan list fund --format json | head -c 1; echo $PIPESTATUS',
      /^\{0\n$/,
    ],
    ['an endless input', 'yes | samverkan new fund --no-input; echo $?', /^141|2\n$/],
    ['questions without a terminal', 'samverkan new fund </dev/null; echo $?', /^2\n$/],
  ])('%s: no crash and no wait', (_, script, said) => {
    const { stdout, stderr, signal } = shell(script, scene({ 'funds/medel.md': fund }))
    expect(signal).toBe(null)
    expect(stdout).toMatch(said)
    expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+/m)
    expect(stdout + stderr).not.toMatch(/^70$/m)
  })
})

test('a folder that somebody has removed is told', async () => {
  const at = scene()
  const shell = (script: string) =>
    spawnSync('bash', ['-c', `mkdir bort && cd bort && rmdir ../bort && ${script}`], {
      cwd: at.dir,
      encoding: 'utf8',
      timeout: 60_000,
    })
  const program = `"${process.execPath}" "${bin}"`
  for (const call of ['validate', 'list fund', 'new fund --name x --year 2026', '--help']) {
    const { status, stderr } = shell(`${program} ${call}`)
    expect(status, `${call}: ${stderr}`).toBe(call === '--help' ? 0 : 2)
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m)
  }
  rmSync(at.dir, { recursive: true })
  expect((await run(at, ['-C', at.dir, 'validate'], { cwd: at.root })).code).toBe(2)
})
