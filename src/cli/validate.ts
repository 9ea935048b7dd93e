import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { compareDiagnostics } from '../diagnostic.js'
import { UserError } from '../errors.js'
import { counted } from '../format.js'
import { line } from '../render/escape.js'
import { rules } from '../rules/index.js'
import { judge } from '../rules/judge.js'
import { withLock } from '../source/lock.js'
import { either, type Text } from '../text.js'
import { answerFile } from './answer-file.js'
import type { Call } from './command.js'
import { conclude } from './conclude.js'
import { tellForged } from './forged.js'
import { inFuture } from './future.js'
import { mend } from './mend.js'
import { daysOf, type Opened, openUnjudged } from './open.js'
import { isWithin, pathsMeant } from './paths-meant.js'
import type { Judged } from './since-before.js'
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

/** What the rules say of an archive, and which it is. */
interface Told extends Judged, Pick<Opened, 'root' | 'repo'> {
  /** The settings hold, so that the rest was judged too. */
  readonly complete: boolean
}

const pathsOf = ({ documents, skipped }: Pick<Judged, 'documents' | 'skipped'>) =>
  [...documents, ...skipped].map(({ path }) => path)

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

async function anew(call: Call): Promise<Told> {
  const { before, options } = call
  const opened = await openUnjudged(call)
  await tellFuture(opened.archive.today, call)
  const chosen = chosenIn(pathsOf(opened.archive), opened.root, call)
  let { archive } = opened
  let found = await check(archive)
  if (options['fix'] === true) {
    requireFiles(archive)
    // Only who writes takes the lock: an archive that may only be read can still be judged.
    if (found.diagnostics.some(({ edits, path }) => edits.length > 0 && chosen(path))) {
      ;({ archive, found } = await mendAll(call, opened, chosen))
    }
  } else if (before && found.complete && options['at'] === undefined) {
    const { keepJudged } = await import('./since-before.js')
    await keepJudged(before, archive, found.diagnostics, daysOf(call))
  }
  const { documents, skipped } = archive
  return { ...found, documents, skipped, root: opened.root, repo: opened.repo }
}

async function tellFuture(today: string, call: Call): Promise<void> {
  for (const note of call.quiet ? [] : inFuture(today, call)) {
    await call.io.say(`${note[call.lang]}\n`)
  }
}

type Chosen = (path: string) => boolean

const isSettings = ({ type }: Document) => type === 'settings'

/** Settings that do not hold judge nothing else: they are told alone. */
async function check(archive: Archive) {
  const settings = await judge(archive, rules, isSettings)
  if (settings.some(({ severity }) => severity === 'error')) {
    return { diagnostics: settings, complete: false }
  }
  const rest = await judge(archive, rules, (document) => !isSettings(document))
  return { diagnostics: [...settings, ...rest].sort(compareDiagnostics), complete: true }
}

/** Mend what can be mended, in the files as they are once nobody else writes, and say how much. */
async function mendAll(call: Call, { archive, root }: Opened, chosen: Chosen) {
  const onTakeover = (note: Text) => void call.io.say(`${note[call.lang]}\n`)
  const judged = async (now: Archive) => {
    const { diagnostics, complete } = await check(now)
    return { complete, diagnostics: diagnostics.filter(({ path }) => !complete || chosen(path)) }
  }
  const mended = await withLock(root, () => mend(archive, root, judged), { onTakeover })
  const files = mended.changes.length
  if (!call.quiet && files > 0) {
    const places = counted(
      mended.edits,
      { sv: 'ställe', en: 'place' },
      { sv: 'ställen', en: 'places' },
    )
    const where = counted(files, { sv: 'fil', en: 'file' }, { sv: 'filer', en: 'files' })
    const words = {
      sv: `Rättade ${places.sv} i ${where.sv}.`,
      en: `Mended ${places.en} in ${where.en}.`,
    }
    await call.io.say(`${words[call.lang]}\n`)
  }
  return mended
}

function requireFiles({ source }: Archive): void {
  if (source.kind === 'worktree') return
  throw new UserError('call', {
    sv: '--fix skriver i filerna på disken och går inte ihop med --at eller --staged',
    en: '--fix writes to the files on disk and does not go with --at or --staged',
  })
}

/** Which paths were asked about. Throws `UserError('call')` for a path with nothing to judge. */
export function chosenIn(
  all: readonly string[],
  root: string,
  call: Call,
): (path: string) => boolean {
  if (call.args.length === 0) return () => true
  const wanted = call.args.map((given) => {
    const paths = pathsMeant(given, root, call)
    const folder = paths.find((meant) => all.some((path) => isWithin(path, meant)))
    if (folder !== undefined) return folder
    const shown = line(given)
    throw new UserError(
      'call',
      { sv: `Inget att kontrollera i \`${shown}\``, en: `Nothing to check in \`${shown}\`` },
      nearHint(paths[0] ?? given, all),
    )
  })
  return (path) => wanted.some((folder) => isWithin(path, folder))
}

function nearHint(path: string, all: readonly string[]) {
  const name = path.split('/').at(-1) ?? path
  const near = all.filter((one) => one.endsWith(`/${name}`)).slice(0, 3)
  if (near.length === 0) return undefined
  const words = either(near.map((one) => `\`${line(one)}\``))
  return { sv: `Menade du ${words.sv}?`, en: `Did you mean ${words.en}?` }
}
