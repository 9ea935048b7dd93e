import { type Archive, readArchive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { destinationOf } from '../archive/moving/destination.js'
import { type Moving, movesOf } from '../archive/moving/moves.js'
import { type MovePlan, planMove } from '../archive/moving/plan.js'
import type { Diagnostic } from '../diagnostic.js'
import { UserError } from '../errors.js'
import { nearest } from '../nearest.js'
import { line } from '../render/escape.js'
import { rules } from '../rules/index.js'
import { judge } from '../rules/judge.js'
import { withLock } from '../source/lock.js'
import { removeEmptyFolders } from '../source/rename.js'
import { type Change, type Rename, writeFiles } from '../source/write.js'
import { either, type Text } from '../text.js'
import { type Call, word } from './command.js'
import { movedSource } from './moved-source.js'
import { subjectOf, told } from './moved-words.js'
import { invalid } from './new/deliver.js'
import { openArchive, rootFrom } from './open.js'
import { documentAt, pathsMeant } from './paths-meant.js'
import { publisher } from './submit/publisher.js'

/**
 * Give a document another id or place, with everything that goes along and all that refers to it.
 * Under the lock, judged before it is written, all or nothing. Resolves to the exit code.
 */
export async function move(call: Call): Promise<number> {
  const to = word(call.options, 'to')
  if (!to) throw noDestination
  const root = rootFrom(call.cwd)
  const onTakeover = (note: Text) => void call.io.say(`${note[call.lang]}\n`)
  const publish = await publisher(call, root)
  const { says, plan, subject } = await withLock(root, () => moving(call, root, to), { onTakeover })
  await call.io.out(says)
  return publish(
    [...plan.rewrites, ...plan.renames].flatMap(({ from, to }) => [to, from]),
    subject,
  )
}

async function moving(call: Call, root: string, to: string) {
  const { archive } = await openArchive(call)
  const document = documentNamed(call.args[0] ?? '', archive, root, call)
  const places = pathsMeant(to, root, call).filter((path) => !path.startsWith('..'))
  const moves = movesOf(document, destinationOf(document, to, places, archive), archive)
  const plan = await planMove(archive, moves)
  if (plan.stuck.length > 0) throw stuckAt(plan.stuck)
  const after = await readArchive(movedSource(archive.source, plan), archive.today, archive.latest)
  const errors = await newErrors(archive, after, moves)
  if (errors.length > 0) throw invalid({ archive: after, errors, warnings: [] })
  if (call.options['dryRun'] !== true) write(root, plan)
  const says = told(call, document, moves, plan, after)
  return { says, plan, subject: subjectOf(document, moves, after) }
}

function write(root: string, { rewrites, renames }: MovePlan): void {
  const changes: (Change | Rename)[] = rewrites.flatMap(({ from, to, before, after }): Change[] =>
    from === to
      ? [{ path: to, text: after, expected: before }]
      : [
          { path: to, text: after, expected: null },
          { path: from, text: null, expected: before },
        ],
  )
  for (const { from, to } of renames) changes.push({ path: to, from })
  writeFiles(root, changes)
  removeEmptyFolders(
    root,
    [...rewrites, ...renames].filter(({ from, to }) => from !== to).map(({ from }) => from),
  )
}

/** The errors that a move would bring, told apart from old ones that are worded with new ids. */
async function newErrors(
  archive: Archive,
  after: Archive,
  { documents, files, folder }: Moving,
): Promise<readonly Diagnostic[]> {
  const names = new Map<string, string>(files)
  if (folder) names.set(folder.from, folder.to)
  for (const { document, id } of documents.values()) {
    if (document.id !== null) names.set(document.id, id)
  }
  const words = /[a-z0-9_-]+(?:[/.][a-z0-9_-]+)*/g
  const same = (text: string) => text.replace(words, (one) => names.get(one) ?? one)
  const keyOf = ({ rule, path, message }: Diagnostic) =>
    [rule, names.get(path) ?? path, same(message.en)].join('\n')
  const isError = ({ severity }: Diagnostic) => severity === 'error'
  const old = new Map<string, number>()
  for (const one of (await judge(archive, rules)).filter(isError)) {
    old.set(keyOf(one), (old.get(keyOf(one)) ?? 0) + 1)
  }
  return (await judge(after, rules)).filter(isError).filter((one) => {
    const left = old.get(keyOf(one)) ?? 0
    old.set(keyOf(one), left - 1)
    return left <= 0
  })
}

/** The document somebody names, by id, by a former id or by its file. Throws `UserError('call')`. */
function documentNamed(given: string, archive: Archive, root: string, call: Call): Document {
  const several = archive.holders(given)
  const found =
    documentAt(given, archive, root, call) ?? (several.length > 1 ? undefined : archive.find(given))
  if (found) return found
  const shown = line(given)
  if (several.length > 1) {
    const files = either(several.map(({ path }) => path))
    throw new UserError(
      'call',
      {
        sv: `Flera dokument har id \`${shown}\``,
        en: `Several documents have the id \`${shown}\``,
      },
      { sv: `Ange filen: ${files.sv}`, en: `Give the file: ${files.en}` },
    )
  }
  const ids = archive.documents.flatMap(({ id, type }) => (id && type !== 'settings' ? [id] : []))
  const near = either(nearest(given, ids).map((id) => `\`${id}\``))
  throw new UserError(
    'call',
    { sv: `Inget dokument har id \`${shown}\``, en: `No document has the id \`${shown}\`` },
    near.sv === ''
      ? { sv: 'Se alla av en typ: `samverkan lista forum`', en: 'See all: `samverkan list forum`' }
      : { sv: `Menade du ${near.sv}?`, en: `Did you mean ${near.en}?` },
  )
}

const noDestination = new UserError(
  'call',
  {
    sv: 'Flaggan --to saknas: vart ska det flyttas?',
    en: 'The flag --to is missing: move it where?',
  },
  {
    sv: 'Till exempel: `samverkan flytta nosk-ag-barn-unga --to nosk-ag-unga`',
    en: 'For instance: `samverkan move nosk-ag-barn-unga --to nosk-ag-unga`',
  },
)

function stuckAt(paths: readonly string[]): UserError {
  const list = paths.slice(0, 5).map(line).join(', ')
  return new UserError(
    'call',
    {
      sv: `Hänvisningarna i ${list} kan inte ändras med ett kommando`,
      en: `The references in ${list} cannot be changed by a command`,
    },
    {
      sv: 'Skriv nyckeln på en rad (`former_ids: [a, b]`) och gör om. Ingenting har ändrats.',
      en: 'Write the key on one line (`former_ids: [a, b]`) and try again. Nothing was changed.',
    },
  )
}
