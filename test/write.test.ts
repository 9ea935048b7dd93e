import fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk, systemError } from '../src/source/disk.js'
import { createFile, createFiles, replaceFile, writeFiles } from '../src/source/write.js'
import { brokenDisk, everything, failing, read } from './disk.js'
import { tempdir, writeLiterals } from './gitdir.js'

describe('creating a file', () => {
  it('makes the folders and writes every byte', async () => {
    const dir = tempdir()
    createFile(dir, 'forums/a/minutes/2026-01-05.md', 'Å, ä och ö\n')
    createFile(dir, 'bytes.md', new Uint8Array([0, 255, 13, 10]))
    expect(read(dir, 'forums/a/minutes/2026-01-05.md')).toBe('Å, ä och ö\n')
    expect([...fs.readFileSync(join(dir, 'bytes.md'))]).toEqual([0, 255, 13, 10])
    expect(everything(dir)).toEqual(['bytes.md', 'forums/a/minutes/2026-01-05.md'])
    const mode = fs.statSync(join(dir, 'bytes.md')).mode & 0o777
    expect(mode).toBe(0o666 & ~process.umask())
  })

  it('never overwrites, whatever stands there', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a.md': 'first', 'link.md': { link: 'nowhere' }, 'folder.md/x': '' })
    for (const path of ['a.md', 'link.md', 'folder.md']) {
      expect(() => createFile(dir, path, 'second')).toThrow(failing('conflict', path))
    }
    expect(read(dir, 'a.md')).toBe('first')
    expect(everything(dir)).toEqual(['a.md', 'folder.md/x', 'link.md'])
  })

  it('refuses a place outside the archive', () => {
    const parent = tempdir()
    const dir = join(parent, 'archive')
    fs.mkdirSync(dir)
    for (const path of ['../x.md', 'a/../../x.md', '/x.md', 'a//x.md', './x.md', 'a/', '', 'a\0']) {
      expect(() => createFile(dir, path, 'x')).toThrow(failing('call'))
    }
    expect(everything(parent)).toEqual([])
  })

  it('refuses to go through a symbolic link, out of the archive or in it', () => {
    const outside = tempdir()
    const dir = tempdir()
    writeLiterals(dir, { 'a/x.md': '', out: { link: outside }, in: { link: 'a' } })
    for (const path of ['out/y.md', 'out/deep/y.md', 'in/y.md']) {
      expect(() => createFile(dir, path, 'y')).toThrow(failing('io', 'symbolic link'))
    }
    expect(everything(outside)).toEqual([])
    expect(everything(dir)).toEqual(['a/x.md', 'in', 'out'])
  })

  it('works in an archive that is itself reached through a link', () => {
    const dir = tempdir()
    const link = join(tempdir(), 'archive')
    fs.symlinkSync(dir, link)
    createFile(link, 'a/b.md', 'x')
    expect(everything(dir)).toEqual(['a/b.md'])
  })

  it('works on a disk without links, and does not overwrite there either', () => {
    const dir = tempdir()
    const disk = brokenDisk('linkSync', 'EPERM')
    createFile(dir, 'a.md', 'first', disk)
    expect(() => createFile(dir, 'a.md', 'second', disk)).toThrow(failing('conflict'))
    expect(read(dir, 'a.md')).toBe('first')
    const full = { ...brokenDisk('fsyncSync', 'ENOSPC', 2), linkSync: disk.linkSync }
    expect(() => createFile(dir, 'b.md', 'half', full)).toThrow(failing('io'))
    expect(everything(dir)).toEqual(['a.md'])
  })

  it('sweeps away what was left an hour ago, and nothing else', () => {
    const dir = tempdir()
    const old = ['.samverkan-1-ab.tmp', '.samverkan-my-own.tmp', 'x.tmp']
    writeLiterals(dir, Object.fromEntries([...old, '.samverkan-2-cd.tmp'].map((n) => [n, ''])))
    for (const name of old) fs.utimesSync(join(dir, name), 0, 0)
    createFile(dir, 'a.md', '')
    expect(everything(dir)).toEqual([
      '.samverkan-2-cd.tmp',
      '.samverkan-my-own.tmp',
      'a.md',
      'x.tmp',
    ])
  })
})

describe('replacing a file', () => {
  it('keeps its mode', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a.md': 'old' })
    fs.chmodSync(join(dir, 'a.md'), 0o640)
    replaceFile(dir, 'a.md', 'new', 'old')
    expect(read(dir, 'a.md')).toBe('new')
    expect(fs.statSync(join(dir, 'a.md')).mode & 0o7777).toBe(0o640)
    expect(everything(dir)).toEqual(['a.md'])
  })

  it('stops when the file is not what was read', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a.md': 'theirs', 'link.md': { link: 'a.md' }, 'folder/x': '' })
    const stale = failing('conflict', 'changed by somebody else')
    expect(() => replaceFile(dir, 'a.md', 'ours', 'read')).toThrow(stale)
    expect(() => replaceFile(dir, 'a.md', 'ours', 'thears')).toThrow(stale)
    expect(() => replaceFile(dir, 'gone.md', 'ours', 'read')).toThrow(stale)
    expect(() => replaceFile(dir, 'link.md', 'ours', 'theirs')).toThrow(failing('io', 'link'))
    expect(() => replaceFile(dir, 'folder', 'ours', 'read')).toThrow(failing('io', 'folder'))
    expect(read(dir, 'a.md')).toBe('theirs')
    expect(everything(dir)).toEqual(['a.md', 'folder/x', 'link.md'])
  })

  it('sees a change that comes while it writes', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'a.md': 'read' })
    const disk: Disk = {
      ...realDisk,
      fsyncSync: (handle) => {
        realDisk.fsyncSync(handle)
        fs.writeFileSync(join(dir, 'a.md'), 'else')
      },
    }
    expect(() => replaceFile(dir, 'a.md', 'ours', 'read', disk)).toThrow(failing('conflict'))
    expect(read(dir, 'a.md')).toBe('else')
    expect(everything(dir)).toEqual(['a.md'])
  })
})

/** A disk whose call works again once it has failed. */
function wellAgain(disk: Disk, call: 'renameSync'): Disk {
  let failed = false
  const once: Disk[typeof call] = (from, to) => {
    if (failed) return realDisk[call](from, to)
    try {
      return disk[call](from, to)
    } catch (error) {
      failed = true
      throw error
    }
  }
  return { ...disk, [call]: once }
}

describe('several files', () => {
  it('are created all or none', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'c.md': 'taken' })
    const files = ['a/x.md', 'b/y/z.md', 'c.md'].map((path) => ({ path, text: 'new' }))
    expect(() => createFiles(dir, files)).toThrow(failing('conflict', 'c.md'))
    expect(fs.readdirSync(dir)).toEqual(['c.md'])
    createFiles(dir, files.slice(0, 2))
    expect(everything(dir)).toEqual(['a/x.md', 'b/y/z.md', 'c.md'])
  })

  it('are moved and rewritten together, or stay as they were', () => {
    const dir = tempdir()
    writeLiterals(dir, { 'old.md': 'moved', 'ref.md': 'see old', 'other.md': 'see old' })
    const changes = [
      { path: 'old.md', text: null, expected: 'moved' },
      { path: 'deep/new.md', text: 'moved', expected: null },
      { path: 'ref.md', text: 'see new', expected: 'see old' },
      { path: 'other.md', text: 'see new', expected: 'see old' },
    ] as const
    for (const disk of [
      brokenDisk('renameSync', 'EIO', 2),
      brokenDisk('unlinkSync', 'EACCES'),
      brokenDisk('writeSync', 'ENOSPC', 3),
    ]) {
      // the disk is well again when what was done is undone
      expect(() => writeFiles(dir, changes, wellAgain(disk, 'renameSync'))).toThrow(failing('io'))
      expect(everything(dir)).toEqual(['old.md', 'other.md', 'ref.md'])
      expect(fs.existsSync(join(dir, 'deep'))).toBe(false)
      expect([read(dir, 'ref.md'), read(dir, 'other.md')]).toEqual(['see old', 'see old'])
    }
    writeFiles(dir, changes)
    expect(everything(dir)).toEqual(['deep/new.md', 'other.md', 'ref.md'])
    expect([read(dir, 'deep/new.md'), read(dir, 'ref.md')]).toEqual(['moved', 'see new'])
  })

  const three = ['a.md', 'b.md', 'c.md'].map((path) => ({ path, text: 'new', expected: 'old' }))
  const old = { 'a.md': 'old', 'b.md': 'old', 'c.md': 'old' }

  it('are brought back when the disk fills up on the way, with links and without', () => {
    for (const linkSync of [realDisk.linkSync, brokenDisk('linkSync', 'EPERM').linkSync]) {
      const dir = tempdir()
      writeLiterals(dir, old)
      fs.chmodSync(join(dir, 'a.md'), 0o640)
      let full = false
      const wary: Disk = {
        ...realDisk,
        linkSync,
        writeSync: ((...args: Parameters<Disk['writeSync']>) => {
          if (full) throw systemError('ENOSPC')
          return realDisk.writeSync(...args)
        }) as Disk['writeSync'],
        renameSync: (from, to) => {
          const last = String(to).endsWith('c.md')
          if (last) throw systemError('ENOSPC')
          full = true
          realDisk.renameSync(from, to)
        },
      }
      expect(() => writeFiles(dir, three, wary)).toThrow(failing('io', 'c.md'))
      expect(everything(dir)).toEqual(['a.md', 'b.md', 'c.md'])
      expect(three.map(({ path }) => read(dir, path))).toEqual(['old', 'old', 'old'])
      expect(fs.statSync(join(dir, 'a.md')).mode & 0o7777).toBe(0o640)
    }
  })

  it('are not begun when the old ones cannot be kept', () => {
    const dir = tempdir()
    writeLiterals(dir, old)
    const noLinks = brokenDisk('linkSync', 'EPERM')
    const full = { ...brokenDisk('writeSync', 'ENOSPC', 5), linkSync: noLinks.linkSync }
    expect(() => writeFiles(dir, three, full)).toThrow(failing('io', 'b.md'))
    expect(everything(dir)).toEqual(['a.md', 'b.md', 'c.md'])
    expect(three.map(({ path }) => read(dir, path))).toEqual(['old', 'old', 'old'])
  })

  it('are named when they can neither be written nor brought back', () => {
    const dir = tempdir()
    writeLiterals(dir, old)
    let said: unknown
    try {
      writeFiles(dir, three, brokenDisk('renameSync', 'EIO', 3))
    } catch (error) {
      said = error
    }
    expect(said).toMatchObject({
      failure: 'io',
      text: {
        sv: 'c.md: disken svarar med fel (EIO). Det som redan var skrivet gick inte att ångra: a.md och b.md är ändrade.',
        en: 'c.md: the disk answers with an error (EIO). What was already written could not be undone: a.md and b.md are changed.',
      },
    })
    expect(everything(dir)).toEqual(['a.md', 'b.md', 'c.md'])
    expect(three.map(({ path }) => read(dir, path))).toEqual(['new', 'new', 'old'])
  })

  it('keep no second name of a file, however old it is', () => {
    const dir = tempdir()
    writeLiterals(dir, old)
    for (const { path } of three) fs.utimesSync(join(dir, path), 0, 0)
    const swept: Disk = {
      ...realDisk,
      renameSync: (from, to) => {
        // somebody else, who sweeps, writes in the same folder meanwhile
        if (String(to).endsWith('c.md')) {
          createFile(dir, 'd.md', '')
          throw systemError('EIO')
        }
        realDisk.renameSync(from, to)
      },
    }
    expect(() => writeFiles(dir, three, swept)).toThrow(failing('io', 'c.md'))
    expect(everything(dir)).toEqual(['a.md', 'b.md', 'c.md', 'd.md'])
    expect(three.map(({ path }) => read(dir, path))).toEqual(['old', 'old', 'old'])
    expect(three.map(({ path }) => fs.statSync(join(dir, path)).nlink)).toEqual([1, 1, 1])
  })
})
