import { lstatSync, readFileSync } from 'node:fs'
import { UserError } from '../../errors.js'
import { line, lines } from '../../render/escape.js'
import { guarded } from '../../source/io-errors.js'
import { type Change, writeFiles } from '../../source/write.js'
import { each, type Text } from '../../text.js'
import type { Call } from '../command.js'
import { onDisk, type Place } from './place.js'
import type { RecipeFile } from './recipes.js'

/** What is told when it is done. */
export interface Said {
  /** What to do after this. */
  readonly next: readonly Text[]
  /** What else should be known. */
  readonly notes?: readonly Text[]
}

/**
 * Write files at the top of a repository, or print them (`--dry-run`). One that is there already and
 * says something else is left alone unless `--replace` is given. Throws `UserError('conflict')` when
 * nothing could be written for that reason, and what writing throws.
 */
export async function writeRecipes(
  call: Call,
  place: Place,
  files: readonly RecipeFile[],
  said: Said,
): Promise<void> {
  if (call.options['dryRun'] === true) {
    for (const { path, text } of files) await call.io.out(`${path}\n\n${lines(text)}\n`)
    return
  }
  const found = files.map((file) => ({ ...file, before: contentOf(place, file.path) }))
  const same = found.filter(({ text, before }) => before === text)
  const other = found.filter(({ text, before }) => before !== null && before !== text)
  const replace = call.options['replace'] === true
  const wanted = found.filter((file) => !same.includes(file) && (replace || !other.includes(file)))
  const kept = replace ? [] : other
  if (wanted.length === 0 && kept.length > 0) throw allThere(kept)
  writeFiles(
    place.top,
    wanted.map(({ path, text, before }): Change => ({ path, text, expected: before })),
  )
  await call.io.out(told(call, { wanted, same, kept }, said))
}

/** The text of a file; null when there is none. What is no plain file is there, and says nothing. */
function contentOf(place: Place, path: string): string | null {
  const file = onDisk(place, path)
  const stat = guarded(path, () => lstatSync(file, { throwIfNoEntry: false }))
  if (!stat) return null
  return stat.isFile() ? guarded(path, () => readFileSync(file, 'utf8')) : ''
}

interface Done {
  readonly wanted: readonly RecipeFile[]
  readonly same: readonly RecipeFile[]
  readonly kept: readonly RecipeFile[]
}

function told({ lang, quiet, style }: Call, done: Done, { next, notes = [] }: Said): string {
  if (quiet) return done.wanted.map(({ path }) => `${path}\n`).join('')
  const list = (title: Text, files: readonly RecipeFile[]) =>
    files.length === 0
      ? []
      : [title[lang], ...files.map(({ path }) => `  ${style.strong(line(path))}`)]
  const rows = [
    ...list(says.wrote, done.wanted),
    ...list(says.same, done.same),
    ...list(says.kept, done.kept),
    ...notes.map((note) => note[lang]),
    ...(next.length > 0 ? ['', says.next[lang], ...next.map((step) => `  ${step[lang]}`)] : []),
  ]
  return `${rows.join('\n')}\n`
}

const says = {
  wrote: { sv: 'Skrev:', en: 'Wrote:' },
  same: { sv: 'Är redan så:', en: 'Is so already:' },
  kept: {
    sv: 'Fanns redan och är orört (--replace skriver över):',
    en: 'Was there already and is untouched (--replace overwrites):',
  },
  next: { sv: 'Sedan:', en: 'Then:' },
} satisfies Record<string, Text>

function allThere(kept: readonly RecipeFile[]): UserError {
  const names = kept.map(({ path }) => line(path)).join(', ')
  return new UserError(
    'conflict',
    each((lang) => ({ sv: `${names} finns redan`, en: `${names} exists already` })[lang]),
    {
      sv: 'Ingenting har skrivits över. Se hur det skulle bli med --dry-run, eller skriv över med --replace.',
      en: 'Nothing was overwritten. See what it would be by --dry-run, or overwrite by --replace.',
    },
  )
}
