import { keysAt } from '../../archive/describe.js'
import { type Document, isA } from '../../archive/document.js'
import { applyEdits } from '../../archive/edits.js'
import { appendEntry } from '../../archive/splice.js'
import type { Values } from '../../archive/yaml.js'
import { inlineYaml } from '../../archive/yaml-write.js'
import type { Diagnostic } from '../../diagnostic.js'
import { exitCodes, UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { withLock } from '../../source/lock.js'
import { replaceFile } from '../../source/write.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'
import { fileText } from '../file-text.js'
import { known } from '../known.js'
import { type Opened, openArchive, rootFrom } from '../open.js'
import { documentAt } from '../paths-meant.js'
import { publisher } from '../submit/publisher.js'
import { invalid } from './deliver.js'
import { projectState } from './project-state.js'
import { saidOf, wouldBe } from './verdict.js'

export type Application = Document<'application'>

/** The id of the application somebody names: by id, title or file. Throws `UserError('call')`. */
export function applicationNamed(given: string, { archive, root }: Opened, call: Call): string {
  const there = documentAt(given, archive, root, call)
  return there && isA(there, 'application') && there.id !== null
    ? there.id
    : known(archive, 'application')(given)
}

/** An entry on its way to a list of an application that only ever grows. */
export interface Addition {
  readonly call: Call
  readonly id: string
  readonly list: 'history' | 'follow_ups'
  readonly entry: Values
  /** What was recorded, for people: "beviljad, 450 000 kr". */
  readonly says: Text
  /** Throws `UserError` when the entry may not follow what the file says by now. */
  readonly check: (application: Application) => void
}

/**
 * Put an entry last in a list of an application and print what became of it. The file is read again
 * under a lock, and only this entry is added. Throws `UserError`: `call` when the entry may not be
 * there, `conflict` when somebody else changes the file, `io`.
 */
export async function append(addition: Addition): Promise<number> {
  const { call, id } = addition
  const onTakeover = (note: Text) => void call.io.say(`${note[call.lang]}\n`)
  const root = rootFrom(call.cwd)
  const publish = await publisher(call, root)
  const { archive, path, warnings } = await withLock(root, () => write(addition, root), {
    onTakeover,
  })
  if (call.options['dryRun'] === true) {
    await call.io.out(`${path}\n\n${line(inlineYaml(addition.entry))}\n`)
    return exitCodes.fine
  }
  const after = archive.findA('application', id)
  if (!after) throw new Error(`${id} was written and is gone`)
  await call.io.out(told(addition, path, projectState(after, archive.today), warnings))
  return publish([path])
}

async function write({ call, id, list, entry, check }: Addition, root: string) {
  const { archive } = await openArchive(call)
  const document = archive.findA('application', id)
  if (!document) throw new Error(`${id} was found and is gone`)
  const { path } = document
  const text = await fileText(archive, document)
  if (text === null || document.values === null) throw unreadable(path)
  check(document)
  const edit = appendEntry(text, list, entry, [...keysAt('application', []).keys()])
  if (!edit) throw unreadable(path)
  const changed = applyEdits(text, [edit])
  const verdict = await wouldBe(archive, path, changed)
  if (verdict.errors.length > 0) throw invalid(verdict)
  if (call.options['dryRun'] !== true) replaceFile(root, path, changed, text)
  return { archive: verdict.archive, path, warnings: verdict.warnings }
}

function told(
  { call, entry, says }: Addition,
  path: string,
  state: Text,
  warnings: readonly Diagnostic[],
): string {
  if (call.quiet) return `${path}\n`
  const { lang, style } = call
  const rows = [
    [labels.wrote, style.strong(line(path))],
    [labels.entry, `${line(inlineYaml(entry))}`],
    [labels.says, line(says[lang])],
    ...warnings.map((one) => [labels.warning, line(saidOf(one, path)[lang])] as const),
    [labels.state, state[lang]],
  ] as const
  return `${rows.map(([label, text]) => `${label[lang].padEnd(10)}${text}`).join('\n')}\n`
}

const labels = {
  wrote: { sv: 'Skrev i', en: 'Wrote to' },
  entry: { sv: 'Rad', en: 'Entry' },
  says: { sv: 'Betyder', en: 'Means' },
  warning: { sv: 'Varning', en: 'Warning' },
  state: { sv: 'Läge nu', en: 'State now' },
} satisfies Record<string, Text>

const unreadable = (path: string): UserError =>
  new UserError(
    'call',
    {
      sv: `${line(path)} går inte att läsa eller ändra med ett kommando`,
      en: `${line(path)} cannot be read, or not be changed by a command`,
    },
    {
      sv: 'Kör `samverkan kontrollera` så visas varför.',
      en: 'Run `samverkan validate` to see why.',
    },
  )
