import { Command as Commander, Option as CommanderOption } from 'commander'
import type { Lang, Text } from '../text.js'
import { type Command, type CommandGroup, commandGroups, type Options } from './command.js'
import { movedBy } from './directory.js'
import { details, formatHelp } from './help.js'
import { spellings } from './words.js'

/** What commander understood: which command, and what was given to it. */
export interface Parsed {
  readonly command: Command
  readonly args: readonly string[]
  readonly options: Options
}

/** A command known by name only, until it is asked for. */
export interface Known {
  readonly name: string
  readonly aliases: readonly string[]
  readonly summary: Command['summary']
  readonly group?: CommandGroup
  readonly hidden?: boolean
}

export const globalFlags = {
  directory: '-C, --directory <dir>',
  lang: '--lang <lang>',
  color: '--color <when>',
  noInput: '--no-input',
  noCache: '--no-cache',
  quiet: '-q, --quiet',
} as const

const globalHelp = {
  [globalFlags.directory]: {
    sv: 'börja leta efter arkivet i denna mapp',
    en: 'look for the archive from this folder',
  },
  [globalFlags.lang]: { sv: 'språk: sv eller en', en: 'language: sv or en' },
  [globalFlags.color]: {
    sv: 'färg: auto, always eller never',
    en: 'colour: auto, always or never',
  },
  [globalFlags.noInput]: { sv: 'ställ inga frågor', en: 'ask no questions' },
  [globalFlags.noCache]: {
    sv: 'läs allt på nytt och minns inget till nästa gång',
    en: 'read everything anew and remember nothing for the next time',
  },
  [globalFlags.quiet]: { sv: 'bara svaret, inget prat', en: 'the answer only, no talk' },
} as const

/** The root of the command tree, with every known command by name; `loaded` is there in full. */
export function programFor(
  known: readonly Known[],
  loaded: Command | null,
  lang: Lang,
  version: string,
  output: { out(text: string): void; say(text: string): void },
  chosen: (parsed: Parsed) => void,
): Commander {
  const program = new Commander('samverkan')
  program
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: () => {} })
    .configureHelp({ formatHelp: (command, helper) => formatHelp(command, helper, lang) })
    .version(version, '-V, --version', versionHelp[lang])
    .helpOption('-h, --help', helpHelp[lang])
    .helpCommand(false)
    .enablePositionalOptions(false)
  addGlobals(program, lang)
  for (const command of known.toSorted(byGroup)) {
    const child = command.name === loaded?.name ? full(loaded, lang, chosen) : stub(command, lang)
    program.addCommand(child.copyInheritedSettings(program), { hidden: command.hidden ?? false })
    settle(child, program)
  }
  return program
}

const byGroup = (a: Known, b: Known): number =>
  commandGroups.indexOf(a.group ?? 'learn') - commandGroups.indexOf(b.group ?? 'learn')

const versionHelp = { sv: 'skriv versionen', en: 'print the version' }
const helpHelp = { sv: 'visa hjälp', en: 'show help' }

function stub({ name, aliases, summary, group }: Known, lang: Lang): Commander {
  const made = new Commander(name)
    .description(summary[lang])
    .aliases(spellings(aliases).filter((alias) => alias !== name))
  return group ? made.helpGroup(groupTitles[group][lang]) : made
}

const groupTitles: Readonly<Record<CommandGroup, Text>> = {
  write: { sv: 'Skriva', en: 'Write' },
  check: { sv: 'Kontrollera', en: 'Check' },
  ask: { sv: 'Fråga och se efter', en: 'Ask and look around' },
  learn: { sv: 'Lära och ställa in', en: 'Learn and set up' },
}

function full(command: Command, lang: Lang, chosen: (parsed: Parsed) => void): Commander {
  const made = stub(command, lang)
  for (const { name, description } of command.arguments ?? [])
    made.argument(name, description[lang])
  for (const { flags, description, choices, repeatable } of command.options ?? []) {
    const option = new CommanderOption(flags, description[lang])
    if (choices) option.choices(choices)
    if (repeatable) option.argParser((value: string, before: string[] = []) => [...before, value])
    made.addOption(option)
  }
  details.set(made, command)
  for (const child of command.subcommands ?? []) made.addCommand(full(child, lang, chosen))
  if (!command.subcommands) {
    made.action(() => {
      chosen({ command, args: made.args, options: made.optsWithGlobals() as Options })
    })
  }
  return made
}

function settle(command: Commander, parent: Commander): void {
  command.copyInheritedSettings(parent).helpCommand(false)
  for (const child of command.commands) settle(child, command)
}

function addGlobals(program: Commander, lang: Lang): void {
  for (const flags of Object.values(globalFlags)) {
    const option = new CommanderOption(flags, globalHelp[flags][lang])
    if (flags === globalFlags.directory) option.argParser(movedBy)
    if (flags === globalFlags.lang) option.choices(['sv', 'en'])
    if (flags === globalFlags.color) option.choices(['auto', 'always', 'never'])
    program.addOption(option)
  }
}
