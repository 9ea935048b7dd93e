import type { Archive } from '../../archive/archive.js'
import { languageOf } from '../../archive/drafts/draft.js'
import type { Diagnostic } from '../../diagnostic.js'
import { exitCodes, UserError } from '../../errors.js'
import { renderers } from '../../render/diagnostics/index.js'
import { line, lines } from '../../render/escape.js'
import { branchName, hasBranch, leaveBranch, startBranch } from '../../source/branch.js'
import { type ChangedFile, changedFiles } from '../../source/changed.js'
import { commitMerge, commitOnly } from '../../source/commit.js'
import { GitError } from '../../source/git-errors.js'
import { withLock } from '../../source/lock.js'
import type { Repository } from '../../source/repository.js'
import type { Text } from '../../text.js'
import { type Call, word } from '../command.js'
import { openArchive } from '../open.js'
import { sortChanges } from './belongs.js'
import { messageFor } from './message.js'
import { prepare, type Ready, type Recorded } from './ready.js'
import { givenMessage, refusedBy } from './refused.js'
import { sendOrSay } from './send.js'
import { nothing, toldOf } from './told.js'
import { standing } from './verdict.js'

/** Check, record and send all that has changed in the archive; resolves to the exit code. */
export async function submit(call: Call): Promise<number> {
  const opened = await openArchive(call)
  return submitFiles(call, opened.root, await prepare(call, opened.root), null)
}

/**
 * Record the archive's changed files, or only these (paths from the archive), in one commit, with a
 * message made of them unless another is given, and send it or say how. Resolves to 1 when a finding stands in the way. Throws `UserError` when git
 * refuses; then nothing is recorded.
 */
export async function submitFiles(
  call: Call,
  root: string,
  ready: Ready,
  only: readonly string[] | null,
  says?: Text,
): Promise<number> {
  const onTakeover = (note: Text) => void call.io.say(`${note[call.lang]}\n`)
  const outcome = await withLock(root, () => record(call, ready, only, says), { onTakeover })
  if (typeof outcome === 'number') return outcome
  return sendOrSay(call, ready, outcome)
}

/** What was recorded; a number is the exit code of a run that recorded nothing. */
async function record(
  call: Call,
  ready: Ready,
  only: readonly string[] | null,
  says: Text | undefined,
): Promise<Recorded | number> {
  const { archive } = await openArchive(call)
  const { repo } = ready
  const sorted = sortChanges(await changedFiles(repo), archive, repo)
  const ours = only === null ? sorted.ours : sorted.ours.filter(({ path }) => only.includes(path))
  const clash = sorted.others.find(({ state }) => state === 'unmerged')
  if (clash) throw unmergedElsewhere(clash)
  const empty = ours.length === 0 && !ready.merging
  if (empty) return nothing(call, ready, sorted.others)
  const found = await standing(archive, repo, new Set(ours.map(({ path }) => path)))
  if (found.some(({ severity }) => severity === 'error')) return refuse(call, found, ours.length)
  const message =
    givenMessage(word(call.options, 'message')) ??
    (says ? line(says[languageOf(archive)]) : written(archive, ours, ready))
  const branch = await branchFor(ready, archive, ours)
  const others = only === null ? sorted.others : []
  const told = { ours, others, message, branch, warnings: found.length }
  if (call.options['dryRun'] === true) {
    await call.io.out(toldOf(call, { ...told, commit: null }))
    return exitCodes.fine
  }
  const commit = await commitOn(ready, branch, ours, message)
  await call.io.out(call.quiet ? `${commit}\n` : toldOf(call, { ...told, commit }))
  return { branch, commit }
}

function written(archive: Archive, ours: readonly ChangedFile[], { merging }: Ready): string {
  const chosen = ours.filter(({ state }) => state === 'unmerged')
  const text = messageFor(archive, chosen.length > 0 ? chosen : ours)
  if (!merging) return text
  const merged = archive.settings.language === 'en' ? 'merge' : 'sammanslagning'
  if (text === '') return merged.slice(0, 1).toUpperCase() + merged.slice(1)
  return text.replace(/^.*/, (subject) => `${subject} (${merged})`)
}

async function branchFor(
  { repo, wanted, branch }: Ready,
  archive: Archive,
  ours: readonly ChangedFile[],
): Promise<string> {
  if (wanted === null) return branch ?? ''
  if (wanted !== true) return wanted
  const paths = new Set(ours.map(({ path }) => path))
  const named = archive.documents.find(({ path, id }) => id !== null && paths.has(path))?.id
  const base = (named && (await branchName(repo, named))) ?? `samverkan-${archive.latest}`
  let name = base
  for (let number = 2; await hasBranch(repo, name); number++) name = `${base}-${number}`
  return name
}

async function commitOn(
  ready: Ready,
  branch: string,
  ours: readonly ChangedFile[],
  message: string,
): Promise<string> {
  const { repo, wanted, merging } = ready
  const fromTop = ours.map((file) => ({ ...file, path: pathFromTop(file, repo) }))
  if (wanted !== null) await startBranch(repo, branch)
  try {
    return merging
      ? await commitMerge(repo, fromTop, message)
      : await commitOnly(repo, fromTop, message)
  } catch (error) {
    if (wanted !== null) await leaveBranch(repo, branch, ready.branch)
    throw error instanceof GitError ? refusedBy(error) : error
  }
}

const pathFromTop = ({ path }: ChangedFile, { prefix }: Repository): string => `${prefix}${path}`

async function refuse(call: Call, diagnostics: readonly Diagnostic[], documents: number) {
  const renderer = renderers.find(({ name }) => name === 'text')
  if (!renderer) throw new Error('no renderer for text')
  const found = { diagnostics, documents, files: [], complete: true, skipped: [] }
  await call.io.out(renderer.render(found, { ...call, prefix: '', rules: [] }))
  await call.io.say(`${lines(mendFirst[call.lang])}\n`)
  return exitCodes.findings
}

const mendFirst = {
  sv: 'Ingenting har lämnats in: rätta felen ovan och kör `samverkan lämna-in` igen.',
  en: 'Nothing was submitted: mend the errors above and run `samverkan submit` again.',
}

const unmergedElsewhere = ({ path }: ChangedFile): UserError =>
  new UserError(
    'conflict',
    {
      sv: `En sammanslagning är inte klar: ${line(path)} har två versioner`,
      en: `A merge is not finished: ${line(path)} has two versions`,
    },
    {
      sv: 'Filen hör inte till arkivet. Välj det som gäller i den och kör "git add", eller be den som sköter den.',
      en: 'The file is not the archive\'s. Choose what holds in it and run "git add", or ask whoever keeps it.',
    },
  )
