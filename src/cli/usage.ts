import type { Command as Commander, CommanderError } from 'commander'
import { UserError } from '../errors.js'
import { nearest } from '../nearest.js'
import { each, either, type Text } from '../text.js'
import { underAnother } from './elsewhere.js'
import { spokenPath } from './help.js'
import { placeholder, withPlaceholders } from './placeholders.js'

/** Say in the reader's language what commander found wrong with a call. */
export async function usageError(error: CommanderError, at: Commander): Promise<UserError> {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const flag = each((lang) => withPlaceholders(named, lang))
  const fail = (text: Text, hint: Text = helpOf(at)) => new UserError('call', text, hint)

  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(named, at)
    case 'commander.unknownOption':
      return fail(
        { sv: `Okänd flagga \`${named}\``, en: `Unknown option \`${named}\`` },
        choiceCalled(named, at) ?? suggestion(named, optionsOf(at)) ?? helpOf(at),
      )
    case 'commander.missingArgument':
      return fail({
        sv: `Argumentet <${placeholder(named, 'sv')}> saknas`,
        en: `The argument <${named}> is missing`,
      })
    case 'commander.optionMissingArgument':
      return fail({
        sv: `Flaggan \`${flag.sv}\` ska ha ett värde`,
        en: `The option \`${flag.en}\` needs a value`,
      })
    case 'commander.invalidArgument': {
      const value = /argument '([^']*)'(?= is invalid)/.exec(error.message)?.[1] ?? ''
      const allowed = /Allowed choices are (.*)\./.exec(error.message)?.[1]?.split(', ') ?? []
      const words = either(allowed)
      return fail(
        {
          sv: `\`${value}\` går inte för \`${flag.sv}\``,
          en: `\`${value}\` will not do for \`${flag.en}\``,
        },
        { sv: `Välj ${words.sv}.`, en: `Choose ${words.en}.` },
      )
    }
    case 'commander.excessArguments':
      return fail({ sv: 'För många argument', en: 'Too many arguments' })
    default:
      return fail({ sv: 'Anropet gick inte att förstå', en: 'The call could not be understood' })
  }
}

/** A command that is not there, with the nearest one, also when that is found under another. */
export async function unknownCommand(named: string, at: Commander): Promise<UserError> {
  const here = at.commands.flatMap((child) => [child.name(), ...child.aliases()])
  const elsewhere = at.parent === null ? () => underAnother(named) : () => null
  return new UserError(
    'call',
    { sv: `Okänt kommando \`${named}\``, en: `Unknown command \`${named}\`` },
    suggestion(named, here) ?? (await elsewhere()) ?? helpOf(at),
  )
}

/** The first word that is no command where one is expected, and where that was; null for none. */
export function strayWord(program: Commander, words: readonly string[]) {
  let at = program
  for (const word of words) {
    if (at.commands.length === 0) return null
    const child = at.commands.find((one) => one.name() === word || one.aliases().includes(word))
    if (!child) return { word, at }
    at = child
  }
  return null
}

const helpOf = (at: Commander): Text => ({
  sv: `Se \`${spokenPath(at, 'sv')} --help\`.`,
  en: `See \`${spokenPath(at, 'en')} --help\`.`,
})

/** `--json` where `--format json` is meant. */
function choiceCalled(named: string, { options }: Commander): Text | null {
  const value = named.replace(/^--/, '')
  const option = options.find(({ argChoices }) => argChoices?.includes(value))
  if (!option?.long) return null
  const said = `\`${option.long} ${value}\``
  return { sv: `Menade du ${said}?`, en: `Did you mean ${said}?` }
}

/** "Menade du …?" for a word nobody knows, or nothing. */
export function suggestion(written: string, words: Iterable<string>): Text | null {
  const near = nearest(written, words)
  if (near.length === 0) return null
  const spoken = either(near.map((word) => `\`${word}\``))
  return { sv: `Menade du ${spoken.sv}?`, en: `Did you mean ${spoken.en}?` }
}

function optionsOf(command: Commander): string[] {
  const found: string[] = []
  for (let at: Commander | null = command; at; at = at.parent) {
    for (const { long } of at.options) if (long) found.push(long)
  }
  return found
}
