import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import type { Diagnostic } from '../../diagnostic.js'
import { exitCodes } from '../../errors.js'
import { renderers } from '../../render/diagnostics/index.js'
import { lines } from '../../render/escape.js'
import { rules } from '../../rules/index.js'
import { judge } from '../../rules/judge.js'
import { withLock } from '../../source/lock.js'
import { replaceFile } from '../../source/write.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'
import { invalid } from '../new/deliver.js'
import { wouldBe } from '../new/verdict.js'
import { openArchive, rootFrom } from '../open.js'
import { publisher } from '../submit/publisher.js'
import { minutesNamed, textOf } from './one.js'

/** Minutes as they are read under the lock. */
export interface Current {
  /** Where the archive lies, for paths that were given. */
  readonly root: string
  readonly archive: Archive
  readonly minutes: Document<'minutes'>
  readonly text: string
}

/** What a command wants to make of them, and what it will say when that has been done. */
export interface Wanted {
  readonly text: string
  readonly told: (after: Archive, warnings: readonly Diagnostic[]) => string
  /** No error of any rule may stand in the document afterwards, not even an old one. */
  readonly sound: boolean
}

/**
 * Change some minutes: read under the lock, judge what would be, and write at once or not at all.
 * With `--dry-run` the file as it would be is printed. Resolves to the exit code: 1 when the
 * document has errors that must be mended first. Throws `UserError` when the change would itself
 * be wrong, `conflict` when somebody else changes the file, and what `make` throws.
 */
export async function changeMinutes(
  call: Call,
  make: (current: Current) => Wanted | Promise<Wanted>,
): Promise<number> {
  const root = rootFrom(call.cwd)
  const onTakeover = (note: Text) => void call.io.say(`${note[call.lang]}\n`)
  const publish = await publisher(call, root)
  const outcome = await withLock(root, () => change(call, root, make), { onTakeover })
  if ('errors' in outcome) {
    const renderer = renderers.find(({ name }) => name === 'text')
    if (!renderer) throw new Error('no renderer for text')
    const { errors: diagnostics } = outcome
    const found = { diagnostics, documents: 1, files: [], complete: true, skipped: [] }
    await call.io.out(renderer.render(found, { ...call, prefix: '', rules: [] }))
    await call.io.say(`${nothingChanged[call.lang]}\n`)
    return exitCodes.findings
  }
  await call.io.out(outcome.says)
  return publish([outcome.path])
}

type Outcome =
  | { readonly errors: readonly Diagnostic[]; readonly path: string }
  | { readonly says: string; readonly path: string }

async function change(
  call: Call,
  root: string,
  make: (current: Current) => Wanted | Promise<Wanted>,
): Promise<Outcome> {
  const { archive } = await openArchive(call)
  const minutes = minutesNamed(call.args[0] ?? '', archive, root, call)
  const text = await textOf(archive, minutes)
  const wanted = await make({ root, archive, minutes, text })
  const { path } = minutes
  const verdict = await wouldBe(archive, path, wanted.text)
  if (wanted.sound) {
    const all = await judge(verdict.archive, rules, (document) => document.path === path)
    const errors = all.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return { errors, path }
  }
  if (verdict.errors.length > 0) throw invalid(verdict)
  if (call.options['dryRun'] === true) return { says: `${path}\n\n${lines(wanted.text)}`, path }
  if (wanted.text !== text) replaceFile(root, path, wanted.text, text)
  return { says: call.quiet ? `${path}\n` : wanted.told(verdict.archive, verdict.warnings), path }
}

const nothingChanged = {
  sv: 'Ingenting har ändrats: rätta det som står ovan först.',
  en: 'Nothing was changed: mend what stands above first.',
}

/** What a command prints: labels on the left, what they stand for on the right. */
export function rows(
  call: Call,
  list: readonly (readonly [label: Text, ...texts: readonly string[]])[],
): string {
  const width = Math.max(...list.map(([label]) => label[call.lang].length)) + 3
  return list
    .filter(([, ...texts]) => texts.length > 0)
    .map(
      ([label, ...texts]) =>
        `${label[call.lang].padEnd(width)}${texts.join(`\n${' '.repeat(width)}`)}\n`,
    )
    .join('')
}
