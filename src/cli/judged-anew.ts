import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { compareDiagnostics } from '../diagnostic.js'
import { UserError } from '../errors.js'
import { counted } from '../format.js'
import { rules } from '../rules/index.js'
import { judge } from '../rules/judge.js'
import { withLock } from '../source/lock.js'
import type { Text } from '../text.js'
import { type Chosen, chosenIn } from './chosen-paths.js'
import type { Call } from './command.js'
import { tellFuture } from './future.js'
import { mend } from './mend.js'
import { daysOf, type Opened, openUnjudged } from './open.js'
import { pathsOf, type Told } from './told.js'

/** Read and judge all of an archive, mend it when asked to, and remember what was found. */
export async function judgedAnew(call: Call): Promise<Told> {
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
