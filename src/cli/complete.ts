import { RootCommand, type Command as Suggester } from '@bomb.sh/tab'
import { typeNames } from '../archive/builtin.js'
import { type Described, keyLabel, nameOfType, schemaAt, valueLabel } from '../archive/describe.js'
import { mask } from '../archive/identity-numbers.js'
import { idFor, spotOf } from '../archive/paths.js'
import { isId } from '../archive/slug.js'
import { exitCodes } from '../errors.js'
import type { Lang, Text } from '../text.js'
import { type Argument, type Call, type Command, type Option, withLocal } from './command.js'
import { commands } from './commands/index.js'
import { describedTypes } from './described-types.js'
import { findRoot } from './root.js'
import { spellings } from './words.js'

type Handler = (complete: (value: string, description: string) => void) => void

/** What is known when somebody presses tab. */
interface Typed {
  readonly lang: Lang
  readonly words: readonly string[]
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly types: readonly Described[]
}

/** Print what may come next on a command line, one suggestion a line. Never fails: it is only help. */
export async function complete({ args, lang, cwd }: Call): Promise<number> {
  const suggester = new RootCommand()
  const [ids, types] = [await idsByType(cwd), await describedTypes({ cwd }).catch(() => typeNames)]
  const typed: Typed = { lang, words: args, ids, types }
  for (const known of commands) {
    if (known.hidden) continue
    const wanted = namesOf(known, typed)
    if (wanted.length === 0) continue
    const loaded = await known.load()
    // What an archive brings along is looked for only where it has been asked for.
    const isBegun = wanted.some((name) => args.includes(name))
    add(suggester, isBegun ? await withLocal(loaded, cwd) : loaded, '', wanted, typed)
  }
  suggester.parse([...args])
  return exitCodes.fine
}

/**
 * The names to offer a command under: what it is called in the reader's language, and any other
 * that has been typed or begun. All of them at once would be four lines a command.
 */
function namesOf(
  { name, aliases }: Pick<Command, 'name' | 'aliases'>,
  { lang, words }: Typed,
): readonly string[] {
  const usual = (lang === 'sv' ? aliases[0] : undefined) ?? name
  const begun = words.at(-1) ?? ''
  const others = [name, ...spellings(aliases)].filter(
    (one) => words.includes(one) || (begun !== '' && one.startsWith(begun)),
  )
  return [...new Set([usual, ...others])]
}

function add(
  root: RootCommand,
  command: Command,
  before: string,
  names: readonly string[],
  typed: Typed,
): void {
  for (const name of names) {
    const whole = `${before}${name}`
    const made: Suggester = root.command(whole, command.summary[typed.lang])
    describe(made, command, typed)
    for (const child of command.subcommands ?? []) {
      add(root, child, `${whole} `, namesOf(child, typed), typed)
    }
  }
}

function describe(made: Suggester, command: Command, typed: Typed): void {
  const { lang, ids } = typed
  for (const { flags, description, choices } of command.options ?? []) {
    const long = /--([a-z][a-z0-9-]*)/.exec(flags)?.[1] ?? ''
    const values = choices ?? valuesFor({ flags }, ids)
    if (/[<[]/.test(flags)) made.option(long, description[lang], offer(values))
    else made.option(long, description[lang])
  }
  for (const { name: argument } of command.arguments ?? []) {
    const values = wordsFor(argument, typed) ?? valuesFor({ flags: argument }, ids)
    made.argument(argument.replace(/\W/g, ''), offer(values), argument.includes('...'))
  }
}

const offer =
  (values: readonly string[]): Handler =>
  (tell) => {
    for (const value of values) tell(value, '')
  }

/** What an argument takes that is no id of just its own name; null for the others. */
function wordsFor(argument: string, { lang, words, ids, types }: Typed): readonly string[] | null {
  // Most of what there is to explain is a forum; what was said is in minutes.
  if (argument === '[what]') return ids.get('forum') ?? []
  if (argument === '[reference]') return ids.get('minutes') ?? []
  const isBegun = (words.at(-1) ?? '') !== ''
  const named = (name: string, { [lang]: label }: Text) =>
    /\s/.test(label) ? [name] : isBegun ? [label, name] : [label]
  if (argument === '<type>') {
    const listed = types.filter((type) => type !== 'settings')
    return listed.flatMap((type) => named(nameOfType(type), keyLabel(type, [])))
  }
  if (argument !== '<status>') return null
  const statuses = schemaAt('application', statusAt)?.enum ?? []
  return statuses.flatMap((one) =>
    named(String(one), valueLabel('application', statusAt, String(one))),
  )
}

const statusAt = ['history', 0, 'status'] as const

/** `<forum>` takes the ids of forums, `<id>` any id. */
function valuesFor(
  { flags }: Pick<Option, 'flags'> | { readonly flags: Argument['name'] },
  ids: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const word = /[<[](\w+)/.exec(flags)?.[1] ?? ''
  return word === 'id' ? [...ids.values()].flat() : (ids.get(word) ?? [])
}

/** Ids from the names of files alone: opening ten thousand of them would be felt at every tab. */
async function idsByType(cwd: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  const root = findRoot(cwd)
  if (root === null) return found
  try {
    const { worktreeSource } = await import('../source/worktree.js')
    for (const { path } of await (await worktreeSource(root, null)).list()) {
      const spot = spotOf(path)
      const id = spot && idFor(spot)
      // What is offered stands on a command line as it is.
      if (!spot || !id || !isId(id) || mask(id) !== id) continue
      const list = found.get(spot.type)
      if (list) list.push(id)
      else found.set(spot.type, [id])
    }
  } catch {
    // An archive that cannot be listed has nothing to offer here.
  }
  return found
}
