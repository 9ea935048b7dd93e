import { RootCommand, type Command as Suggester } from '@bomb.sh/tab'
import { idFor, spotOf } from '../archive/paths.js'
import { exitCodes } from '../errors.js'
import type { Lang } from '../text.js'
import type { Argument, Call, Command, Option } from './command.js'
import { commands } from './commands/index.js'
import { findRoot } from './root.js'

type Handler = (complete: (value: string, description: string) => void) => void

/** Print what may come next on a command line, one suggestion a line. Never fails: it is only help. */
export async function complete({ args, lang, cwd }: Call): Promise<number> {
  const suggester = new RootCommand()
  const ids = await idsByType(cwd)
  for (const known of commands) {
    if (known.hidden) continue
    add(suggester, await known.load(), '', lang, ids)
  }
  suggester.parse([...args])
  return exitCodes.fine
}

function add(
  root: RootCommand,
  command: Command,
  before: string,
  lang: Lang,
  ids: ReadonlyMap<string, readonly string[]>,
): void {
  const name = `${before}${command.name}`
  const made: Suggester = root.command(name, command.summary[lang])
  for (const { flags, description, choices } of command.options ?? []) {
    const long = /--([a-z-]+)/.exec(flags)?.[1] ?? ''
    const values = choices ?? valuesFor({ flags }, ids)
    if (/[<[]/.test(flags)) made.option(long, description[lang], offer(values))
    else made.option(long, description[lang])
  }
  for (const { name: argument } of command.arguments ?? []) {
    const values = valuesFor({ flags: argument }, ids)
    made.argument(argument.replace(/\W/g, ''), offer(values), argument.includes('...'))
  }
  for (const child of command.subcommands ?? []) add(root, child, `${name} `, lang, ids)
}

const offer =
  (values: readonly string[]): Handler =>
  (tell) => {
    for (const value of values) tell(value, '')
  }

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
      if (spot && id) found.set(spot.type, [...(found.get(spot.type) ?? []), id])
    }
  } catch {
    // An archive that cannot be listed has nothing to offer here.
  }
  return found
}
