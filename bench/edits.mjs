// Changes to an archive between runs, and the way back.
import { spawnSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refreshLater } from './archive/history.mjs'

const who = ['-c', 'user.name=bench', '-c', 'user.email=registrator@example.se']
let edits = 0

/**
 * Adds a sentence to `count` applications, another one at each call. What was changed before is
 * put back first.
 */
export function edit(archive, count) {
  restore(archive)
  edits++
  for (const path of applications(archive).slice(0, count)) {
    appendFileSync(join(archive, path), `\nStyrgruppen har läst ansökan ${edits} gånger.\n`)
  }
}

/** The same with a title changed in each, which others can have to do with. */
export function rename(archive, count) {
  restore(archive)
  edits++
  for (const path of applications(archive).slice(0, count)) {
    const file = join(archive, path)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^(title: .*?)("?)$/m, `$1 ${edits}$2`))
  }
}

/** Puts the files back as they are on the main branch. */
const restore = (archive) => git(archive, 'checkout', '--quiet', '--force', 'main')

/** The same, and so long after that git need not read the files again to know. */
export function settle(archive) {
  restore(archive)
  refreshLater(archive)
}

/** Whether a run that was broken off has left the archive otherwise than it is made. */
export const isTouched = (archive) =>
  git(archive, 'status', '--porcelain') !== '' ||
  git(archive, 'branch', '--show-current') !== 'main'

/** A branch in which a commit changes `count` applications, checked out. */
export function branch(archive, count) {
  edit(archive, count)
  git(archive, 'checkout', '--quiet', '-B', 'bench')
  git(archive, 'commit', '--quiet', '--all', '-m', 'Läst')
}

/** Spread over the archive, so that they are not neighbours. */
function applications(archive) {
  const folder = 'applications'
  return readdirSync(join(archive, folder), { recursive: true })
    .filter((path) => path.endsWith('-03.md') || path.endsWith('-07.md'))
    .sort()
    .map((path) => join(folder, path))
}

function git(archive, ...args) {
  const { status, stdout, stderr } = spawnSync('git', ['-C', archive, ...who, ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
  return stdout.trim()
}
