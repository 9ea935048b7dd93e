import { resolve } from 'node:path'
import type { Lang } from '../text.js'
import { directoryIn } from './directory.js'
import { chooseLang, type Io } from './io.js'
import { archiveLang } from './root.js'

/** Read before anything else, so that also a wrong call is answered in the right language. */
export function langOf(words: readonly string[], io: Pick<Io, 'env' | 'cwd'>): Lang {
  const after = (flag: string) => {
    const at = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`))
    const value = words[at]?.slice(flag.length + 1)
    return at === -1 ? undefined : value || words[at + 1]
  }
  const wanted = after('--lang')
  const sure = chooseLang(wanted, io.env, null)
  if (wanted || io.env['SAMVERKAN_LANG']) return sure
  return chooseLang(undefined, io.env, archiveLang(resolve(io.cwd, directoryIn(words))))
}
