import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { withLock } from '../src/source/lock.js'
import { worktreeSource } from '../src/source/worktree.js'
import { createFile } from '../src/source/write.js'
import { everything, read } from './disk.js'
import { tempdir, writeLiterals } from './gitdir.js'

describe('many processes', () => {
  let script = ''

  beforeAll(async () => {
    script = join(tempdir(), 'writer.mjs')
    const source = (name: string) =>
      JSON.stringify(join(import.meta.dirname, '../src/source', name))
    await build({
      stdin: { contents: writer(source), resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    })
  })

  const start = (...args: string[]) =>
    spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = (child: ChildProcess) =>
    new Promise<number | NodeJS.Signals | null>((resolve) =>
      child.on('exit', (code, signal) => resolve(signal ?? code)),
    )
  const said = (child: ChildProcess) =>
    new Promise<string>((resolve) => child.stdout?.once('data', (data) => resolve(String(data))))
  const times = <Value>(count: number, make: (i: number) => Value) =>
    Array.from({ length: count }, (_, i) => make(i))

  it('create distinct names side by side', async () => {
    const dir = tempdir()
    const codes = await Promise.all(times(12, (i) => ended(start('create', dir, `a/${i}.md`))))
    expect(codes).toEqual(times(12, () => 0))
    expect(everything(dir)).toHaveLength(12)
  })

  it('create one name once', async () => {
    const dir = tempdir()
    const codes = await Promise.all(times(12, () => ended(start('create', dir, 'a/one.md'))))
    expect(codes.sort()).toEqual([0, ...times(11, () => 5)])
    expect(everything(dir)).toEqual(['a/one.md'])
    expect(read(dir, 'a/one.md')).toMatch(/^\d+\n$/)
  })

  it('lose no change made under the lock', async () => {
    const dir = tempdir()
    writeLiterals(dir, { 'count.md': '0' })
    const codes = await Promise.all(times(12, () => ended(start('count', dir))))
    expect(codes).toEqual(times(12, () => 0))
    expect(read(dir, 'count.md')).toBe('12')
    expect(everything(dir)).toEqual(['count.md'])
  })

  it('leave nothing that is listed when killed between writing and naming', async () => {
    const dir = tempdir()
    expect(await ended(start('killed', dir, 'a.md'))).toBe('SIGKILL')
    const [left] = everything(dir)
    expect(everything(dir)).toEqual([expect.stringMatching(/^\.samverkan-\d+-[0-9a-f]+\.tmp$/)])
    expect(await (await worktreeSource(dir, null)).list()).toEqual([])
    createFile(dir, 'a.md', 'again')
    fs.utimesSync(join(dir, left ?? ''), 0, 0)
    createFile(dir, 'b.md', 'later')
    expect(everything(dir)).toEqual(['a.md', 'b.md'])
  })

  it('clean up after a signal, and end by it', async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const dir = tempdir()
      const child = start('hold', dir)
      await said(child)
      expect(everything(dir)).toEqual(['.samverkan-lock'])
      child.kill(signal)
      expect(await ended(child)).toBe(signal)
      expect(everything(dir)).toEqual([])
    }
  })

  it('wait for the lock, give up in time, and take over from the dead', async () => {
    const dir = tempdir()
    const child = start('hold', dir)
    await said(child)
    await expect(withLock(dir, () => 'never', { waitMs: 100 })).rejects.toMatchObject({
      failure: 'conflict',
      text: { en: expect.stringContaining(`${hostname()}, ${child.pid}`) },
    })
    child.kill('SIGKILL')
    await ended(child)
    expect(everything(dir)).toEqual(['.samverkan-lock'])
    const notes: string[] = []
    const answer = await withLock(dir, () => everything(dir), {
      onTakeover: (note) => notes.push(note.en),
    })
    expect(answer).toEqual(['.samverkan-lock'])
    expect(notes).toEqual(['A lock from an interrupted run was removed.'])
    expect(everything(dir)).toEqual([])
  })

  it('take over a dead lock one at a time', async () => {
    const dir = tempdir()
    const pid = execFileSync(process.execPath, ['-p', 'process.pid']).toString().trim()
    writeLiterals(dir, {
      'count.md': '0',
      '.samverkan-lock': JSON.stringify({ pid: Number(pid), host: hostname(), token: 'x' }),
    })
    await Promise.all(times(8, () => ended(start('count', dir))))
    expect(read(dir, 'count.md')).toBe('8')
    expect(everything(dir)).toEqual(['count.md'])
  })
})

/** What the processes above run. */
const writer = (source: (name: string) => string) => `
import fs from 'node:fs'
import { join } from 'node:path'
import { createFile, replaceFile } from ${source('write.ts')}
import { withLock } from ${source('lock.ts')}
import { realDisk } from ${source('disk.ts')}
const [task, dir, path] = process.argv.slice(2)
const tasks = {
  create: () => createFile(dir, path, process.pid + '\\n'),
  killed: () => createFile(dir, path, 'x', {
    ...realDisk, linkSync: () => process.kill(process.pid, 'SIGKILL'),
  }),
  hold: () => withLock(dir, () => {
    process.stdout.write('held')
    return new Promise((resolve) => setTimeout(resolve, 20000))
  }),
  count: () => withLock(dir, async () => {
    const old = fs.readFileSync(join(dir, 'count.md'), 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 20))
    replaceFile(dir, 'count.md', String(Number(old) + 1), old)
  }, { waitMs: 20000 }),
}
try {
  await tasks[task]()
} catch (error) {
  process.exitCode = error.failure === 'conflict' ? 5 : 70
}
`
