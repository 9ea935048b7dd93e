import type { Style } from '../render/style.js'
import type { Cache } from '../source/cache.js'
import type { Identified } from '../source/digest.js'
import type { Segments } from '../source/segments.js'
import type { Looked } from '../source/worktree.js'
import type { Lang, Text } from '../text.js'
import type { Io } from './io.js'

/**
 * One thing the tool can be asked to do: a file each in `commands/`, named after it. Nothing heavy
 * is imported at its top, so that `--help` stays quick: `run` loads what it needs.
 */
export interface Command {
  readonly name: string
  /** Swedish names; those with å ä ö are understood without them too. */
  readonly aliases: readonly string[]
  readonly summary: Text
  /** Under which heading the help lists it, when it stands at the top. */
  readonly group?: CommandGroup
  readonly arguments?: readonly Argument[]
  readonly options?: readonly Option[]
  readonly examples: readonly CommandExample[]
  /** Works, but is for programs: help does not list it. */
  readonly hidden?: boolean
  /** What else must be known; paragraphs after the options. */
  readonly details?: Text
  /** What the command above it is called before this one: `ny ansökan`, `nya medel`. */
  readonly above?: 'ny' | 'nya'
  /** It reads, and says what it has read: what is asked again may be answered from memory. */
  readonly pure?: true
  /** `new minutes`, `report projects`: each with arguments and options of its own. */
  readonly subcommands?: readonly Command[]
  /** More of them, that the archive around a folder brings along. Never fails. */
  readonly local?: (cwd: string) => Promise<readonly Command[]>
  /** Resolves to the exit code. Throws `UserError` for what the caller can mend. */
  run(call: Call): Promise<number>
}

/** What people come to do, in the order they come to do it. */
export const commandGroups = ['write', 'check', 'ask', 'learn'] as const
export type CommandGroup = (typeof commandGroups)[number]

export interface Argument {
  /** As commander reads it: `<id>`, `[paths...]`. */
  readonly name: string
  readonly description: Text
}

export interface Option {
  /** As commander reads it: `-n, --dry-run`, `--date <date>`. */
  readonly flags: string
  readonly description: Text
  readonly choices?: readonly string[]
  readonly repeatable?: boolean
}

export interface CommandExample {
  /** A whole call, in the words of the language it is shown in. */
  readonly command: Text
  readonly says: Text
}

/** One call of a command. */
export interface Call {
  readonly io: Io
  readonly lang: Lang
  /** Colours for answers (stdout) and for talk (stderr). */
  readonly style: Style
  readonly sayStyle: Style
  /** Arguments in order; a variadic one is spread. */
  readonly args: readonly string[]
  readonly options: Options
  /** Where to look for the archive: the working directory, moved by `-C`. */
  readonly cwd: string
  readonly interactive: boolean
  readonly quiet: boolean
  /** What somebody has found out about the archive before. */
  readonly before?: Before | null
  readonly tool: string
}

/** The archive's folder, looked at, and what is remembered of documents. */
export interface Before {
  readonly looked: Looked
  readonly segments: Segments
  readonly cache: Cache
  /** What the files hold, where that is known without reading them. */
  readonly identified: Identified | null
  /** The same when all has been read, worked out once. */
  learnt(): Promise<Identified | null>
}

/** Flags by their camel-cased names. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** The text of a flag that takes a value; undefined when it was not given. */
export const word = (options: Options, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** A command with the subcommands that the archive around a folder brings along. */
export async function withLocal(command: Command, cwd: string): Promise<Command> {
  const more = command.local ? await command.local(cwd) : []
  return more.length === 0
    ? command
    : { ...command, subcommands: [...(command.subcommands ?? []), ...more] }
}
