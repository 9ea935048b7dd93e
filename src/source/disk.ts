import fs from 'node:fs'

/** The calls that change a disk. Tests give their own, to see what a full or broken disk does. */
export type Disk = Pick<
  typeof fs,
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'fchmodSync'
  | 'linkSync'
  | 'renameSync'
  | 'mkdirSync'
  | 'unlinkSync'
>

export const realDisk: Disk = fs

/** A system error of our own, so that all refusals are worded in one place. */
export const systemError = (code: string): NodeJS.ErrnoException =>
  Object.assign(new Error(code), { code })
