import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { gitdir, tempdir, writeLiterals } from './gitdir.js'

// Two thousand commits: what history costs must grow with neither commits nor documents times git.

const body = Array.from(
  { length: 6 },
  (_, n) =>
    `## ${n + 1}. Punkt\n\n**${n + 1}.1 Uppdrag:** Utreda. Ansvarig: region-18. Senast: 2027-01-01.\n\n${'Löptext. '.repeat(60)}\n\n`,
).join('')

function minutes(forum: string, day: string, status: string): string {
  const stamp =
    status === 'approved'
      ? 'approved: {on: 2026-01-01, by: [{party: region-18, role: chef}]}\n'
      : ''
  return `---\ntype: minutes\nid: ${forum}-${day}\nforum: ${forum}\ndate: ${day}\nkind: formal\nstatus: ${status}\n${stamp}---\n\n${body}`
}

/** A stream for `git fast-import`: forums, and minutes that are drafted, sent out and approved. */
function stream(commits: number): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const forums = Array.from({ length: 20 }, (_, n) => `f${n}`)
  const file = (path: string, text: string) => `M 100644 inline ${path}\n${data(text)}`
  const commit = (n: number, files: string) =>
    `commit refs/heads/main\ncommitter N <n@example.se> ${1577836800 + n * 21600} +0100\n${data('x')}${files}`
  const first = forums.map((id) =>
    file(
      `forums/${id}/forum.md`,
      `---\ntype: forum\nid: ${id}\nname: Forum ${id}\nlevel: county\nkind: officials\n---\n`,
    ),
  )
  const settings = file('samverkan.yaml', 'format: 1\nname: Stort\nlanguage: sv\n')
  const parts = [commit(0, settings + first.join(''))]
  for (let n = 1; n < commits; n++) {
    const meeting = Math.floor((n - 1) / 3)
    const forum = forums[meeting % forums.length] ?? ''
    const day = new Date(Date.UTC(2020, 0, 1 + meeting)).toISOString().slice(0, 10)
    const status = ['draft', 'circulated', 'approved'][(n - 1) % 3] ?? ''
    parts.push(commit(n, file(`forums/${forum}/minutes/${day}.md`, minutes(forum, day, status))))
  }
  return parts.join('')
}

let dir = ''
let calls = ''
let path = ''

beforeAll(() => {
  const repo = gitdir()
  dir = repo.dir
  execFileSync('git', ['fast-import', '--quiet'], { cwd: dir, input: stream(2000) })
  repo.git('reset', '--quiet', '--hard', 'main')
  const folder = tempdir()
  calls = join(folder, 'calls')
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  writeLiterals(folder, { git: `#!/bin/sh\necho "$*" >> '${calls}'\nexec '${git}' "$@"\n` })
  path = [folder, process.env['PATH']].join(delimiter)
}, 60_000)

test.each([
  [['historik', 'f1-2020-01-02'], 5],
  [['historik', 'f1'], 5],
  [['verifiera'], 9],
  [['verifiera', '--require-signed'], 10],
  [['rapport', 'historik', '--no-cache'], 5],
])(
  '%j on 2,000 commits starts git %i times at most',
  async (words, most) => {
    rmSync(calls, { force: true })
    const ran = await samverkan([...words, '--format', 'json'], { cwd: dir, env: { PATH: path } })
    expect(ran.stderr).toBe('')
    expect(JSON.parse(ran.stdout).figures).toBeTypeOf('object')
    expect(readFileSync(calls, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(most)
  },
  60_000,
)

test('a clone without the contents of the past is refused, and nothing is fetched', async () => {
  const clone = join(tempdir(), 'del')
  execFileSync('git', ['config', 'uploadpack.allowFilter', 'true'], { cwd: dir })
  execFileSync('git', ['clone', '--quiet', '--filter=blob:none', `file://${dir}`, clone])
  for (const words of [['verifiera'], ['historik', 'f1-2020-01-02'], ['rapport', 'historik']]) {
    const ran = await samverkan(words, { cwd: clone })
    expect([ran.code, ran.stdout], words.join(' ')).toEqual([3, ''])
    expect(ran.stderr).toContain('ofullständig')
  }
}, 60_000)
