import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { compareDiagnostics } from '../diagnostic.js'
import { exitCodes, UserError } from '../errors.js'
import { counted } from '../format.js'
import { renderers } from '../render/diagnostics/index.js'
import type { Findings } from '../render/diagnostics/renderer.js'
import { notAllJudged } from '../render/diagnostics/words.js'
import { line } from '../render/escape.js'
import { plainStyle } from '../render/style.js'
import { changeRules } from '../rules/changes/index.js'
import { rules } from '../rules/index.js'
import { judge } from '../rules/judge.js'
import { withLock } from '../source/lock.js'
import { either, type Text } from '../text.js'
import { answerFile, writeAnswer } from './answer-file.js'
import type { Call } from './command.js'
import { inFuture } from './future.js'
import { mend } from './mend.js'
import { type Opened, openUnjudged } from './open.js'
import { isWithin, pathsMeant } from './paths-meant.js'
import { prefixOf } from './workspace.js'

/** Check an archive, mend it when asked to, print what was found, and resolve to the exit code. */
export async function validate(call: Call, format: string, maxWarnings: number): Promise<number> {
  const file = answerFile(call)
  const opened = await openUnjudged(call)
  const { root } = opened
  for (const note of call.quiet ? [] : inFuture(opened.archive.today, call)) {
    await call.io.say(`${note[call.lang]}\n`)
  }
  const all = [...opened.archive.documents, ...opened.archive.skipped].map(({ path }) => path)
  const chosen = chosenIn(all, root, call)
  let { archive } = opened
  let found = await check(archive, chosen)
  if (call.options['fix'] === true) {
    requireFiles(archive)
    // Only who writes takes the lock: an archive that may only be read can still be judged.
    if (found.diagnostics.some(({ edits }) => edits.length > 0)) {
      ;({ archive, found } = await mendAll(call, opened, chosen))
    }
  }

  const { documents, skipped } = archive
  const judged = documents.filter((one) =>
    found.brokenSettings ? isSettings(one) : chosen(one.path),
  )
  const isCounted = ({ type }: Document) => type !== 'settings' && type !== 'schema'
  const answer = {
    diagnostics: found.diagnostics,
    documents: judged.filter(isCounted).length,
    files: judged.map(({ path }) => path),
    skipped: skipped.filter(({ path }) => chosen(path)),
    complete: !found.brokenSettings,
  }
  return conclude(call, answer, {
    format,
    maxWarnings,
    file,
    prefix: prefixOf(opened, call.io.env),
  })
}

/** How an answer is given. */
export interface Asked {
  readonly format: string
  readonly maxWarnings: number
  /** By absolute path; null for stdout. */
  readonly file: string | null
  readonly prefix: string
}

/** Print what was found, and resolve to the exit code. */
export async function conclude(call: Call, answer: Findings, asked: Asked): Promise<number> {
  const { format, maxWarnings, file, prefix } = asked
  const renderer = renderers.find(({ name }) => name === format)
  if (!renderer) throw new Error(`no renderer for ${format}`)
  const { lang, tool, io } = call
  const style = file === null ? call.style : plainStyle
  const text = renderer.render(answer, {
    ...{ lang, tool, style, prefix },
    rules: [...rules, ...changeRules],
  })
  if (file === null) await io.out(text, renderer.commands ? 'commands' : undefined)
  else await writeAnswer(file, text, call)
  if (!answer.complete) {
    await io.say(`${notAllJudged[lang]}\n`)
    return exitCodes.call
  }
  const warnings = answer.diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings > maxWarnings && !call.quiet) {
    const words = counted(
      warnings,
      { sv: 'varning är', en: 'warning is' },
      { sv: 'varningar är', en: 'warnings are' },
    )
    const most = {
      sv: `fler än --max-warnings ${maxWarnings}`,
      en: `more than --max-warnings ${maxWarnings}`,
    }
    await call.io.say(`${words[call.lang]} ${most[call.lang]}.\n`)
  }
  const failed = answer.diagnostics.some(({ severity }) => severity === 'error')
  return failed || warnings > maxWarnings ? exitCodes.findings : exitCodes.fine
}

type Chosen = (path: string) => boolean

const isSettings = ({ type }: Document) => type === 'settings'

/** Settings that do not hold judge nothing else: they are told alone. */
async function check(archive: Archive, chosen: Chosen) {
  const settings = await judge(archive, rules, isSettings)
  if (settings.some(({ severity }) => severity === 'error')) {
    return { diagnostics: settings, brokenSettings: true }
  }
  const rest = await judge(archive, rules, (document) => !isSettings(document))
  const shown = [...settings, ...rest].filter(({ path }) => chosen(path)).sort(compareDiagnostics)
  return { diagnostics: shown, brokenSettings: false }
}

/** Mend what can be mended, in the files as they are once nobody else writes, and say how much. */
async function mendAll(call: Call, { archive, root }: Opened, chosen: Chosen) {
  const onTakeover = (note: Text) => void call.io.say(`${note[call.lang]}\n`)
  const judged = (now: Archive) => check(now, chosen)
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
