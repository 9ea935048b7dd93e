import fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '../src/source/disk.js'
import { createFile, replaceFile } from '../src/source/write.js'
import { brokenDisk, everything, failing, read } from './disk.js'
import { tempdir, writeLiterals } from './gitdir.js'

describe('what the disk refuses', () => {
  it('leaves nothing when the disk is full', () => {
    const dir = tempdir()
    const full = brokenDisk('writeSync', 'ENOSPC')
    expect(() => createFile(dir, 'new/a.md', 'x', full)).toThrow(failing('io', 'full (ENOSPC)'))
    expect(fs.readdirSync(dir)).toEqual([])
    writeLiterals(dir, { 'a.md': 'old' })
    expect(() => replaceFile(dir, 'a.md', 'new', 'old', full)).toThrow(failing('io', 'a.md'))
    expect(() => replaceFile(dir, 'a.md', 'new', 'old', brokenDisk('fsyncSync', 'EDQUOT'))).toThrow(
      failing('io', 'quota'),
    )
    expect(everything(dir)).toEqual(['a.md'])
    expect(read(dir, 'a.md')).toBe('old')
  })

  it('says what a real full device says', () => {
    const dir = tempdir()
    // the only device that is always full; elsewhere the word is given by hand
    const device = fs.existsSync('/dev/full')
    const disk: Disk = device
      ? { ...realDisk, openSync: () => fs.openSync('/dev/full', 'w') }
      : brokenDisk('writeSync', 'ENOSPC')
    expect(() => createFile(dir, 'a.md', 'x', disk)).toThrow(failing('io', 'ENOSPC'))
    expect(everything(dir)).toEqual([])
  })

  it('names the file and the reason', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a.md': 'x' })
    const long = `${'å'.repeat(130)}.md`
    expect(() => createFile(dir, 'a.md/b.md', '')).toThrow(failing('io', 'not a folder'))
    expect(() => createFile(dir, long, '')).toThrow(failing('io', 'too long'))
    expect(() => createFile(join(dir, 'gone'), 'a.md', '')).toThrow(failing('io', 'ENOENT'))
    const locked = brokenDisk('openSync', 'EROFS')
    expect(() => createFile(dir, 'b.md', '', locked)).toThrow(failing('io', 'read-only (EROFS)'))
    const denied = brokenDisk('mkdirSync', 'EACCES')
    expect(() => createFile(dir, 'c/b.md', '', denied)).toThrow(failing('io', 'permission'))
    expect(everything(dir)).toEqual(['a.md'])
  })

  it('is a read-only folder', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'closed/a.md': 'x' })
    fs.chmodSync(join(dir, 'closed'), 0o500)
    // root may write everywhere, so for root the system's word is given by hand
    const disk = process.getuid?.() === 0 ? brokenDisk('openSync', 'EACCES') : realDisk
    expect(() => createFile(dir, 'closed/b.md', 'x', disk)).toThrow(failing('io', 'closed/b.md'))
    expect(() => replaceFile(dir, 'closed/a.md', 'y', 'x', disk)).toThrow(failing('io'))
    fs.chmodSync(join(dir, 'closed'), 0o700)
    expect(everything(dir)).toEqual(['closed/a.md'])
  })

  it('is a bug, and shown as one, when it is not the disk', () => {
    const disk: Disk = {
      ...realDisk,
      writeSync: () => {
        throw new TypeError('ours')
      },
    }
    expect(() => createFile(tempdir(), 'a.md', 'x', disk)).toThrow(TypeError)
  })
})
