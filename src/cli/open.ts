import { existsSync, statSync } from 'node:fs'
import { type Archive, readArchive } from '../archive/archive.js'
import { memoryIn } from '../archive/memory/memory.js'
import { settingsPath } from '../archive/settings-file.js'
import { isDate, stockholmDay } from '../dates.js'
import { UserError } from '../errors.js'
import { line } from '../render/escape.js'
import type { Repository } from '../source/repository.js'
import type { Call, Option } from './command.js'
import { word } from './command.js'
import { tellForged } from './forged.js'
import { findRoot } from './root.js'
import { sourceOf } from './source-of.js'

/** An archive, read, and where it came from. */
export interface Opened {
  readonly archive: Archive
  /** The folder that holds the settings. */
  readonly root: string
  readonly repo: Repository | null
}

/** The two clocks: what was true on a day, and what the archive knew then. */
export const clockOptions: readonly Option[] = [
  {
    flags: '--as-of <date>',
    description: {
      sv: 'räkna som om det vore denna dag (annars i dag)',
      en: 'count as of this day (else today)',
    },
  },
  {
    flags: '--at <rev>',
    description: {
      sv: 'arkivet som det såg ut vid en revision eller en dag',
      en: 'the archive as it was at a revision or on a day',
    },
  },
]

/**
 * Find the archive around the working directory and read it, from the work tree, the index
 * (`--staged`) or a revision (`--at`). Throws `UserError` when there is none, when its format is
 * newer than this tool, or when its settings cannot be trusted to mean what they say. Replaced
 * objects and grafts are told of on stderr, unless the answer has `notes` of its own for it.
 */
export async function openArchive(call: Call, forged: 'told' | 'notes' = 'told'): Promise<Opened> {
  const opened = await openUnjudged(call, forged)
  const settings = opened.archive.documents.find(({ type }) => type === 'settings')
  if (settings && (settings.faults.length > 0 || settings.schemaFaults.length > 0)) {
    throw new UserError('call', brokenSettings, {
      sv: 'Kör `samverkan kontrollera` så visas var.',
      en: 'Run `samverkan validate` to see where.',
    })
  }
  return opened
}

const brokenSettings = {
  sv: `Inställningarna i ${settingsPath} går inte att använda`,
  en: `The settings in ${settingsPath} cannot be used`,
}

/** The same for the command that tells what is wrong with the settings. */
export async function openUnjudged(call: Call, forged: 'told' | 'notes' = 'told'): Promise<Opened> {
  const { cwd, options, io } = call
  const root = rootFrom(cwd)
  const asOf = dayOption(word(options, 'asOf'), '--as-of')
  const { source, repo, day } = await sourceOf(call, root)
  if (forged === 'told') await tellForged(repo, call)
  const run = stockholmDay(io.now)
  const memory = call.before ? memoryIn(call.before.segments) : null
  const archive = await readArchive(source, asOf ?? day ?? run, run, null, memory)
  requireReadable(archive)
  return { archive, root, repo }
}

/** The as-of day, today when none is given, and the day of the run. */
export function daysOf({ io, options }: Pick<Call, 'io' | 'options'>) {
  const run = stockholmDay(io.now)
  return { run, today: dayOption(word(options, 'asOf'), '--as-of') ?? run }
}

/**
 * Throws `UserError('call')` for an archive whose settings are no file, or whose format is newer
 * than this tool.
 */
export function requireReadable(archive: Archive): void {
  requireSettings(archive)
  requireFormat(archive)
}

/** The folder of the archive around this one; throws `UserError('environment')` outside archives. */
export function rootFrom(cwd: string): string {
  if (!isFolder(cwd)) {
    const shown = line(cwd)
    throw new UserError(
      'call',
      existsSync(cwd)
        ? { sv: `${shown} är ingen mapp`, en: `${shown} is no folder` }
        : { sv: `Mappen ${shown} finns inte`, en: `There is no folder ${shown}` },
    )
  }
  const root = findRoot(cwd)
  if (root !== null) return root
  throw new UserError(
    'environment',
    {
      sv: `Här finns inget arkiv: ${settingsPath} saknas i ${line(cwd)} och mapparna ovanför`,
      en: `There is no archive here: no ${settingsPath} in ${line(cwd)} or the folders above`,
    },
    {
      sv: 'Gå till arkivets mapp, ange den med -C, eller skapa ett arkiv med `samverkan skapa`.',
      en: 'Go to the folder of the archive, name it with -C, or make one with `samverkan init`.',
    },
  )
}

/** What cannot be asked about is no folder either: a name too long, a file above it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** A day given on the command line; throws `UserError('call')` when there is no such day. */
export function dayOption(text: string | undefined, flag: string): string | undefined {
  if (text === undefined || isDate(text)) return text
  throw new UserError(
    'call',
    { sv: `\`${line(text)}\` är ingen dag (${flag})`, en: `\`${line(text)}\` is no day (${flag})` },
    { sv: 'Skriv till exempel 2026-11-22.', en: 'Write for instance 2026-11-22.' },
  )
}

/** A folder in the place of the settings is no document that any rule could speak of. */
function requireSettings({ documents }: Archive): void {
  if (documents.some(({ type }) => type === 'settings')) return
  throw new UserError('call', {
    sv: `${settingsPath} är ingen fil som går att läsa`,
    en: `${settingsPath} is no file that can be read`,
  })
}

function requireFormat({ documents }: Archive): void {
  const format = documents.find(({ type }) => type === 'settings')?.values?.['format']
  if (format === undefined || format === 1 || typeof format !== 'number') return
  throw new UserError(
    'call',
    {
      sv: `Arkivet har format ${format}; den här versionen av samverkan läser format 1`,
      en: `The archive has format ${format}; this version of samverkan reads format 1`,
    },
    { sv: 'Uppgradera samverkan.', en: 'Upgrade samverkan.' },
  )
}
