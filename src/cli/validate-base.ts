import { readArchive } from '../archive/archive.js'
import { isSchemaPath } from '../archive/own.js'
import { settingsPath } from '../archive/settings-file.js'
import { readSides } from '../archive/sides/sides.js'
import { UserError } from '../errors.js'
import { line } from '../render/escape.js'
import { changeRules } from '../rules/changes/index.js'
import { pairDocuments, readChangedFiles } from '../rules/changes/read-change.js'
import { compareSides } from '../rules/compare.js'
import { rules } from '../rules/index.js'
import { commitsBetween } from '../source/ancestry.js'
import { compare } from '../source/compared.js'
import { hookIndex } from '../source/hook-index.js'
import { answerFile } from './answer-file.js'
import { sidesOf } from './base.js'
import { chosenIn } from './chosen-paths.js'
import { type Call, word } from './command.js'
import { conclude } from './conclude.js'
import { tellForged } from './forged.js'
import { makersOf } from './makers.js'
import { daysOf, requireReadable, rootFrom } from './open.js'
import { prefixOf } from './workspace.js'

/**
 * Check what a change does to the archive it is to be taken into, and resolve to the exit code.
 * Only blobs are read, never the work tree; the settings and the schemas are those of the base,
 * unless `--allow-settings-change` lets the change bring its own.
 */
export async function validateBase(
  call: Call,
  base: string,
  format: string,
  maxWarnings: number,
): Promise<number> {
  const { options, io } = call
  const file = answerFile(call)
  if (options['fix'] === true) throw noFix
  if (word(options, 'at') !== undefined) throw noAt
  const root = rootFrom(call.cwd)
  const { today, run } = daysOf(call)
  const mayChangeSettings = options['allowSettingsChange'] === true
  const sides = await sidesOf(root, base, options)
  const { repo, tip, head, mergeBases, mergeBase } = sides
  await tellForged(repo, call)

  const isJudge = (path: string) => path === settingsPath || isSchemaPath(path)
  const staged = options['staged'] === true
  const index = hookIndex(repo, io.env['GIT_INDEX_FILE'])
  const wanted = { tip, mergeBases, head: staged ? null : head, index }
  const taken = (path: string) => mayChangeSettings || !isJudge(path)
  const compared = await compare(repo, wanted, taken)
  if (!(await compared.base.list()).some(({ path }) => path === settingsPath)) {
    throw noArchive(root, base)
  }
  const [commits, read] = await Promise.all([
    commitsBetween(repo, tip, head),
    readSides({ base: compared.base, head: compared.head, today, run }),
  ])
  requireReadable(read.head)
  const files = await readChangedFiles(
    compared.files,
    { read: compared.read, own: read.base.own },
    { read: compared.read, own: read.head.own },
  )
  const all = [...read.head.paths, ...files.map(({ path }) => path)]
  const chosen = chosenIn(all, root, call)
  const makers = await makersOf(call, sides, read.base)
  const change = { files, documents: pairDocuments(files), commits, mayChangeSettings, makers }
  const readWhole = () => readArchive(compared.head, today, run)
  const verdict = await compareSides(read, change, { rules, changeRules, readWhole })

  const isCounted = ({ path, type }: { readonly path: string; readonly type: string }) =>
    read.judged.has(path) && chosen(path) && type !== 'settings' && type !== 'schema'
  const judged = read.head.documents.filter(isCounted)
  const touched = new Set(files.map(({ path }) => path))
  const answer = {
    diagnostics: verdict.diagnostics.filter(({ path }) => chosen(path)),
    documents: verdict.brokenSettings ? 0 : judged.length,
    files: judged.map(({ path }) => path),
    skipped: read.head.skipped.filter(({ path }) => touched.has(path) && chosen(path)),
    complete: !verdict.brokenSettings,
    change: {
      base,
      baseCommit: tip,
      mergeBase,
      head: staged ? null : head,
      commits: commits.length,
      changed: files.length,
      older: verdict.older,
    },
  }
  const prefix = prefixOf({ repo, root }, io.env)
  return conclude(call, answer, { format, maxWarnings, file, prefix })
}

const noFix = new UserError('call', {
  sv: '--fix skriver i filerna på disken och går inte ihop med --base, som läser det som är sparat i git',
  en: '--fix writes to the files on disk and does not go with --base, which reads what git has',
})

const noAt = new UserError(
  'call',
  {
    sv: '--at och --base går inte ihop: det ena visar arkivet en viss dag, det andra vad en ändring gör',
    en: '--at and --base do not go together: one shows the archive of a day, the other what a change does',
  },
  { sv: 'Ange en av dem.', en: 'Give one of them.' },
)

const noArchive = (root: string, base: string) =>
  new UserError('environment', {
    sv: `Det finns inget arkiv i ${line(root)} vid ${line(base)}, så det finns inget att jämföra med`,
    en: `There is no archive in ${line(root)} at ${line(base)}, so there is nothing to compare with`,
  })
