import type { Command as Commander, CommanderError } from 'commander'
import { UserError } from '../errors.js'
import { nearest } from '../nearest.js'
import { either, type Lang, type Text } from '../text.js'
import { spoken } from './help.js'

/** Say in the reader's language what commander found wrong with a call. */
export function usageError(error: CommanderError, at: Commander): UserError {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const help = {
    sv: `Se \`${pathOf(at, 'sv')} --help\`.`,
    en: `See \`${pathOf(at, 'en')} --help\`.`,
  }
  const fail = (text: Text, hint: Text = help) => new UserError('call', text, hint)

  switch (error.code) {
    case 'commander.unknownCommand':
      return fail(
        { sv: `Okänt kommando \`${named}\``, en: `Unknown command \`${named}\`` },
        suggestion(
          named,
          at.commands.flatMap((child) => [child.name(), ...child.aliases()]),
        ) ?? help,
      )
    case 'commander.unknownOption':
      return fail(
        { sv: `Okänd flagga \`${named}\``, en: `Unknown option \`${named}\`` },
        suggestion(named, optionsOf(at)) ?? help,
      )
    case 'commander.missingArgument':
      return fail({ sv: `Argumentet <${named}> saknas`, en: `The argument <${named}> is missing` })
    case 'commander.optionMissingArgument':
      return fail({
        sv: `Flaggan \`${named}\` ska ha ett värde`,
        en: `The option \`${named}\` needs a value`,
      })
    case 'commander.invalidArgument': {
      const value = /argument '([^']*)'(?= is invalid)/.exec(error.message)?.[1] ?? ''
      const allowed = /Allowed choices are (.*)\./.exec(error.message)?.[1]?.split(', ') ?? []
      const words = either(allowed)
      return fail(
        {
          sv: `\`${value}\` går inte för \`${named}\``,
          en: `\`${value}\` will not do for \`${named}\``,
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

function pathOf(command: Commander, lang: Lang): string {
  const names: string[] = []
  for (let at: Commander | null = command; at; at = at.parent) names.unshift(spoken(at, lang))
  return names.join(' ')
}
