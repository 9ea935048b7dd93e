// The archives that are measured: made when they are first asked for, and kept where one says so.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isTouched, settle } from './edits.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What each is made of; the series is two thousand documents with a history of sixty months. */
export const kinds = {
  a1k: ['--documents', '1000'],
  a10k: ['--documents', '10000'],
  a50k: ['--documents', '50000'],
  series: '--documents 2000 --clusters 5 --history 5000 --since 2021-12-01'.split(' '),
}

/** Gives the folder of an archive in `folder`, made anew unless the same was made there before. */
export function archivesIn(folder, tell) {
  return (kind) => {
    const archive = join(folder, kind)
    const stamp = join(archive, '.git/bench-stamp')
    const wanted = fingerprint(kinds[kind])
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
      if (isTouched(archive)) settle(archive)
      return archive
    }
    tell(`making ${kind}`)
    const argv = [join(here, 'generate.mjs'), archive, ...kinds[kind]]
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    writeFileSync(stamp, wanted)
    return archive
  }
}

/** Changes with the generator and with what it is asked for. */
function fingerprint(words) {
  const hash = createHash('sha256').update(words.join(' '))
  for (const name of readdirSync(join(here, 'archive')).sort()) {
    hash.update(readFileSync(join(here, 'archive', name)))
  }
  return hash.digest('hex')
}
