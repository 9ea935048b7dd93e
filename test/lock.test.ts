import fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withLock } from '../src/source/lock.js'
import { everything } from './disk.js'
import { tempdir, writeLiterals } from './gitdir.js'

describe('the lock', () => {
  it('is let go when the work fails, and gives what the work gives', async () => {
    const dir = tempdir()
    expect(await withLock(dir, async () => 42)).toBe(42)
    const failed = withLock(dir, () => {
      throw new Error('work')
    })
    await expect(failed).rejects.toThrow('work')
    expect(everything(dir)).toEqual([])
  })

  it('lets one after the other through in one process too', async () => {
    const dir = tempdir()
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside -= 1
    }
    await Promise.all([1, 2, 3, 4].map(() => withLock(dir, work)))
    expect(most).toBe(1)
  })

  it('of another machine, or that cannot be read, is honoured for an hour', async () => {
    for (const content of [JSON.stringify({ pid: 1, host: 'elsewhere', token: 'x' }), '', '{}']) {
      const dir = tempdir()
      writeLiterals(dir, { '.samverkan-lock': content })
      const trying = withLock(dir, () => 'in', { waitMs: 40 })
      await expect(trying).rejects.toMatchObject({ failure: 'conflict' })
      fs.utimesSync(join(dir, '.samverkan-lock'), 0, 0)
      expect(await withLock(dir, () => 'in', { waitMs: 40 })).toBe('in')
    }
  })

  it('says so when the archive cannot be written to', async () => {
    const gone = join(tempdir(), 'gone')
    await expect(withLock(gone, () => 'in')).rejects.toMatchObject({ failure: 'io' })
  })
})
