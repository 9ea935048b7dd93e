import type { Document } from '../archive/document.js'
import { answerFile } from './answer-file.js'
import { chosenIn } from './chosen-paths.js'
import type { Call } from './command.js'
import { conclude } from './conclude.js'
import { tellForged } from './forged.js'
import { tellFuture } from './future.js'
import { daysOf } from './open.js'
import { pathsOf, type Told } from './told.js'
import { prefixOf } from './workspace.js'

/** Check an archive, mend it when asked to, print what was found, and resolve to the exit code. */
export async function validate(call: Call, format: string, maxWarnings: number): Promise<number> {
  const file = answerFile(call)
  const told = (await sinceBefore(call)) ?? (await anew(call))
  const chosen = chosenIn(pathsOf(told), told.root, call)
  const judged = told.documents.filter((one) =>
    told.complete ? chosen(one.path) : one.type === 'settings',
  )
  const isCounted = ({ type }: Pick<Document, 'type'>) => type !== 'settings' && type !== 'schema'
  const answer = {
    diagnostics: told.diagnostics.filter(({ path }) => !told.complete || chosen(path)),
    documents: judged.filter(isCounted).length,
    files: judged.map(({ path }) => path),
    skipped: told.skipped.filter(({ path }) => chosen(path)),
    complete: told.complete,
  }
  const prefix = prefixOf(told, call.io.env)
  return conclude(call, answer, { format, maxWarnings, file, prefix })
}

/** By what is remembered of a state the archive was in; null where that does not help. */
async function sinceBefore(call: Call): Promise<Told | null> {
  const { before, options } = call
  if (!before || options['fix'] === true || options['at'] !== undefined) return null
  const days = daysOf(call)
  const { judgedSince } = await import('./since-before.js')
  const judged = await judgedSince(before, days)
  if (judged === null) return null
  const { root, repo } = before.looked
  await tellForged(repo, call)
  await tellFuture(days.today, call)
  return { ...judged, root, repo, complete: true }
}

/** By reading and judging all of it. */
async function anew(call: Call): Promise<Told> {
  const { judgedAnew } = await import('./judged-anew.js')
  return await judgedAnew(call)
}
