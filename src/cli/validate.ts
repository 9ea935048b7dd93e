import { relative, resolve, sep } from 'node:path'
import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { compareDiagnostics, type Diagnostic } from '../diagnostic.js'
import { exitCodes, UserError } from '../errors.js'
import { counted } from '../format.js'
import { renderers } from '../render/diagnostics/index.js'
import { line } from '../render/escape.js'
import { rules } from '../rules/index.js'
import { judge } from '../rules/judge.js'
import { either } from '../text.js'
import type { Call } from './command.js'
import { mend } from './mend.js'
import { type Opened, openUnjudged } from './open.js'

/** Check an archive, mend it when asked to, print what was found, and resolve to the exit code. */
export async function validate(call: Call, format: string, maxWarnings: number): Promise<number> {
  let opened = await openUnjudged(call)
  const chosen = documentsIn(opened, call)
  let found = await check(opened.archive, chosen)
  if (call.options['fix'] === true) {
    const mended = await mendAll(call, opened, found.diagnostics)
    if (mended) {
      opened = await openUnjudged(call)
      found = await check(opened.archive, chosen)
    }
  }

  const renderer = renderers.find(({ name }) => name === format)
  if (!renderer) throw new Error(`no renderer for ${format}`)
  const { documents, skipped } = opened.archive
  const judged = found.brokenSettings ? [] : documents
  const count = judged.filter(({ type, path }) => type !== 'settings' && chosen(path)).length
  const left = skipped.filter(({ path }) => chosen(path))
  const answer = { diagnostics: found.diagnostics, documents: count, skipped: left }
  await call.io.out(renderer.render(answer, call))
  if (found.brokenSettings) {
    await call.io.say(`${notJudged[call.lang]}\n`)
    return exitCodes.call
  }
  const warnings = found.diagnostics.filter(({ severity }) => severity === 'warning').length
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
  const failed = found.diagnostics.some(({ severity }) => severity === 'error')
  return failed || warnings > maxWarnings ? exitCodes.findings : exitCodes.fine
}

type Chosen = (path: string) => boolean

const notJudged = {
  sv: 'Inget annat är kontrollerat: inställningarna måste rättas först.',
  en: 'Nothing else was checked: the settings must be mended first.',
}

/** Settings that do not hold judge nothing else: they are told alone. */
async function check(archive: Archive, chosen: Chosen) {
  const isSettings = ({ type }: Document) => type === 'settings'
  const settings = await judge(archive, rules, isSettings)
  if (settings.some(({ severity }) => severity === 'error')) {
    return { diagnostics: settings, brokenSettings: true }
  }
  const rest = await judge(archive, rules, (document) => !isSettings(document))
  const shown = [...settings, ...rest].filter(({ path }) => chosen(path)).sort(compareDiagnostics)
  return { diagnostics: shown, brokenSettings: false }
}

async function mendAll(call: Call, { archive, root }: Opened, found: readonly Diagnostic[]) {
  if (archive.source.kind !== 'worktree') {
    throw new UserError('call', {
      sv: '--fix skriver i filerna på disken och går inte ihop med --at eller --staged',
      en: '--fix writes to the files on disk and does not go with --at or --staged',
    })
  }
  const { files, edits } = await mend(archive, root, found)
  if (!call.quiet && files > 0) {
    const places = counted(edits, { sv: 'ställe', en: 'place' }, { sv: 'ställen', en: 'places' })
    const where = counted(files, { sv: 'fil', en: 'file' }, { sv: 'filer', en: 'files' })
    const words = {
      sv: `Rättade ${places.sv} i ${where.sv}.`,
      en: `Mended ${places.en} in ${where.en}.`,
    }
    await call.io.say(`${words[call.lang]}\n`)
  }
  return files > 0
}

/** Which paths were asked about. Throws `UserError('call')` for a path with nothing to judge. */
function documentsIn({ archive, root }: Opened, { args, cwd, io }: Call): Chosen {
  if (args.length === 0) return () => true
  const all = [...archive.documents, ...archive.skipped].map(({ path }) => path)
  const wanted = args.map((given) => {
    // As seen from the folder of -C, from where one stands, or from the archive itself.
    const paths = [cwd, io.cwd, root].map((from) =>
      relative(root, resolve(from, given)).split(sep).join('/'),
    )
    for (const path of paths) {
      const inside = (one: string) =>
        path === '' ||
        same(one, path) ||
        one.normalize('NFC').startsWith(`${path.normalize('NFC')}/`)
      if (all.some(inside)) return inside
    }
    const path = paths[0] ?? given
    const shown = line(given)
    throw new UserError(
      'call',
      { sv: `Inget att kontrollera i \`${shown}\``, en: `Nothing to check in \`${shown}\`` },
      nearHint(path, all),
    )
  })
  return (path) => wanted.some((inside) => inside(path))
}

const same = (a: string, b: string) => a.normalize('NFC') === b.normalize('NFC')

function nearHint(path: string, all: readonly string[]) {
  const name = path.split('/').at(-1) ?? path
  const near = all.filter((one) => one.endsWith(`/${name}`)).slice(0, 3)
  if (near.length === 0) return undefined
  const words = either(near.map((one) => `\`${line(one)}\``))
  return { sv: `Menade du ${words.sv}?`, en: `Did you mean ${words.en}?` }
}
