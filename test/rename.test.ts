import fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Disk } from '../src/source/disk.js'
import { removeEmptyFolders } from '../src/source/rename.js'
import { writeFiles } from '../src/source/write.js'
import { brokenDisk, everything, failing, read } from './disk.js'
import { tempdir, writeLiterals } from './gitdir.js'

/** A folder that is to be moved: one file rewritten on the way, three that only get another path. */
function folder() {
  const dir = tempdir()
  writeLiterals(dir, { 'a/forum.md': 'old', 'a/1.md': '1', 'a/files/2.pdf': '2', 'x.md': 'x' })
  const before = everything(dir).map((path) => [path, read(dir, path)])
  const move = (disk?: Disk) =>
    writeFiles(
      dir,
      [
        { path: 'b/1.md', from: 'a/1.md' },
        { path: 'b/files/2.pdf', from: 'a/files/2.pdf' },
        { path: 'b/forum.md', text: 'new', expected: null },
        { path: 'a/forum.md', text: null, expected: 'old' },
        { path: 'x.md', text: 'y', expected: 'x' },
      ],
      disk,
    )
  const now = () => everything(dir).map((path) => [path, read(dir, path)])
  return { dir, before, move, now }
}

describe('files that get another path', () => {
  test('are moved together with those that change', () => {
    const { dir, move, now } = folder()
    fs.chmodSync(join(dir, 'a/1.md'), 0o640)
    move()
    removeEmptyFolders(dir, ['a/1.md', 'a/files/2.pdf', 'a/forum.md'])
    expect(now()).toEqual([
      ['b/1.md', '1'],
      ['b/files/2.pdf', '2'],
      ['b/forum.md', 'new'],
      ['x.md', 'y'],
    ])
    expect(fs.statSync(join(dir, 'b/1.md')).mode & 0o777).toBe(0o640)
    expect(fs.existsSync(join(dir, 'a'))).toBe(false)
  })

  const calls = ['linkSync', 'renameSync', 'unlinkSync', 'writeSync', 'mkdirSync'] as const
  const times = calls.flatMap((call) => [1, 2, 3, 4, 5].map((from) => [call, from] as const))
  test.each(times)('all stay where they were when %s fails from time %i on', (call, from) => {
    const { before, move, now } = folder()
    let failed = false
    try {
      move(once(call, from))
    } catch {
      failed = true
    }
    // A disk without links can still rename; then nothing failed, and all is done.
    if (failed) expect(now()).toEqual(before)
    else
      expect(now().map(([path]) => path)).toEqual(['b/1.md', 'b/files/2.pdf', 'b/forum.md', 'x.md'])
  })

  test('are moved on a disk without links too', () => {
    const { move, now } = folder()
    move(brokenDisk('linkSync', 'EPERM'))
    expect(now()).toHaveLength(4)
  })

  test('never overwrite anything, with links or without', () => {
    for (const disk of [undefined, brokenDisk('linkSync', 'EPERM')]) {
      const { dir, move } = folder()
      writeLiterals(dir, { 'b/files/2.pdf': 'mine' })
      expect(() => move(disk)).toThrow(failing('conflict', 'b/files/2.pdf'))
      expect(read(dir, 'b/files/2.pdf')).toBe('mine')
      expect(read(dir, 'a/1.md')).toBe('1')
      expect(read(dir, 'x.md')).toBe('x')
    }
  })

  test('are plain files inside the archive', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a/link.md': { link: '../x.md' }, 'x.md': '' })
    const to = (from: string, path: string) => () => writeFiles(dir, [{ path, from }])
    expect(to('a/link.md', 'b/link.md')).toThrow(failing('io'))
    expect(to('a', 'b')).toThrow(failing('io'))
    expect(to('none.md', 'b.md')).toThrow(failing('io'))
    expect(to('../x.md', 'b.md')).toThrow(failing('call'))
    expect(to('x.md', '../b.md')).toThrow(failing('call'))
    expect(everything(dir)).toEqual(['a/link.md', 'x.md'])
  })
})

/** A disk on which one call fails, the n-th time only: what is undone afterwards must succeed. */
function once(call: keyof Disk, at: number): Disk {
  const broken = brokenDisk(call, 'EIO')
  let calls = 0
  const failing = broken[call] as (...args: unknown[]) => unknown
  const real = fs[call] as (...args: unknown[]) => unknown
  return { ...broken, [call]: (...args: unknown[]) => (++calls === at ? failing : real)(...args) }
}
