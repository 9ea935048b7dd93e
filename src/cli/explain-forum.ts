import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { spokenNames } from '../archive/spoken-names.js'
import { UserError } from '../errors.js'
import { explaining } from '../reports/explaining.js'
import { type Call, word } from './command.js'
import { ofSeveral } from './known.js'
import { openArchive } from './open.js'
import { printView } from './print-view.js'
import { findRoot } from './root.js'

/** Whether a word is the id of a forum in the archive around, by its folder alone. */
export function isForumId(what: string, { cwd }: Call): boolean {
  const root = /^[a-z0-9-]+$/.test(what) ? findRoot(cwd) : null
  return root !== null && existsSync(join(root, 'forums', what, 'forum.md'))
}

/**
 * Print the page about a forum by its id, a former id or a name that only it has; false where there
 * is no archive around, or no such forum in it. Throws `UserError('call')` for a name of several.
 */
export async function explainForum(what: string, call: Call): Promise<boolean> {
  if (findRoot(call.cwd) === null) return false
  const { archive } = await openArchive(call)
  const named = spokenNames(archive)
    .called(what)
    .filter(({ target }) => target === 'forum')
  const found = archive.findA('forum', what)
  if (!found && named.length > 1) throw ofSeveral(what, named)
  const forum = found ?? archive.findA('forum', named[0]?.id)
  if (!forum) return false
  await printView(explaining(forum, archive), archive, call)
  return true
}

/** What forums near a word are called, for "did you mean". */
export async function forumWords(call: Call): Promise<readonly string[]> {
  if (findRoot(call.cwd) === null) return []
  const { archive } = await openArchive(call)
  return spokenNames(archive).all.flatMap(({ id, target, names }) =>
    target === 'forum' ? [id, ...names.slice(0, 1)] : [],
  )
}

const ofForums = ['asOf', 'at', 'output'] as const

/** Throws `UserError('call')` for flags that have a meaning for forums only. */
export function refuseForumFlags({ options }: Call): void {
  const given = ofForums.find((name) => word(options, name) !== undefined)
  const format = word(options, 'format')
  const flag =
    given === undefined
      ? format !== undefined && format !== 'text' && '--format'
      : { asOf: '--as-of', at: '--at', output: '--output' }[given]
  if (!flag) return
  throw new UserError('call', {
    sv: `${flag} gäller bara när ett forum förklaras`,
    en: `${flag} is only for when a forum is explained`,
  })
}
