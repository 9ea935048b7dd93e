import type { Command as Commander, Help } from 'commander'
import type { Lang, Text } from '../text.js'
import type { Command, CommandExample } from './command.js'
import { placeholder, withPlaceholders } from './placeholders.js'

/** What help shows besides what commander knows of a command. */
export const details = new WeakMap<Commander, Command>()

const words = {
  usage: { sv: 'Användning', en: 'Usage' },
  examples: { sv: 'Exempel', en: 'Examples' },
  commands: { sv: 'Kommandon', en: 'Commands' },
  arguments: { sv: 'Argument', en: 'Arguments' },
  options: { sv: 'Flaggor', en: 'Options' },
  globals: { sv: 'Gäller alla kommandon', en: 'For every command' },
  choices: { sv: 'ett av', en: 'one of' },
  also: { sv: 'även', en: 'also' },
  command: { sv: 'kommando', en: 'command' },
  flags: { sv: 'flaggor', en: 'options' },
} satisfies Record<string, Text>

const about: Text = {
  sv: 'Håller ordning på samverkan mellan en region och dess kommuner: forum, protokoll,\növerenskommelser, planer och projekt som Markdown i git.',
  en: 'Keeps the record of collaboration between a region and its municipalities: forums,\nminutes, agreements, plans and projects as Markdown in git.',
}

const first: readonly CommandExample[] = [
  {
    command: { sv: 'samverkan nytt protokoll', en: 'samverkan new formal-minutes' },
    says: { sv: 'börja på ett protokoll', en: 'start the minutes of a meeting' },
  },
  {
    command: { sv: 'samverkan kontrollera', en: 'samverkan validate' },
    says: { sv: 'kontrollera hela arkivet', en: 'check the whole archive' },
  },
  {
    command: {
      sv: 'samverkan rapport projekt --survived',
      en: 'samverkan report projects --survived',
    },
    says: { sv: 'hur många projekt lever kvar?', en: 'how many projects are still alive?' },
  },
]

const exits: Text = {
  sv: `Slutkoder
  0  allt väl, också med varningar      3  miljön: git eller arkiv saknas
  1  fel hittades                       4  läsa eller skriva misslyckades
  2  fel i anropet eller inställningar  5  någon annan hann före`,
  en: `Exit codes
  0  fine, also with warnings           3  environment: no git or no archive
  1  findings                           4  reading or writing failed
  2  wrong call or broken settings      5  somebody else was first`,
}

/** Help that begins with what people do, in their language. */
export function formatHelp(command: Commander, helper: Help, lang: Lang): string {
  const root = command.parent === null
  const detail = details.get(command)
  const own = helper.visibleOptions(command)
  const children = helper.visibleCommands(command)
  const parts = [
    root ? about[lang] : command.description(),
    section(words.usage, [`  ${usage(command, lang)}`], lang),
    section(words.examples, exampleLines(root ? first : (detail?.examples ?? []), lang), lang),
    ...commandSections(children, lang),
    section(
      words.arguments,
      rows(
        command.registeredArguments.map((one) => [placeholder(one.name(), lang), one.description]),
      ),
      lang,
    ),
    section(
      root ? words.globals : words.options,
      rows(own.map((one) => [withPlaceholders(one.flags, lang), choices(one, lang)])),
      lang,
    ),
    detail?.details?.[lang] ?? '',
    root ? exits[lang] : globalHint[lang],
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const globalHint: Text = {
  sv: 'Flaggor för alla kommandon: samverkan --help',
  en: 'Options for every command: samverkan --help',
}

function usage(command: Commander, lang: Lang): string {
  const inner = command.commands.length > 0 ? ` <${words.command[lang]}>` : ''
  const given = command.registeredArguments
    .map((one) =>
      withPlaceholders(
        one.required ? `<${one.name()}>` : `[${one.name()}${one.variadic ? '...' : ''}]`,
        lang,
      ),
    )
    .join(' ')
  return `${spokenPath(command, lang)}${inner}${given === '' ? '' : ` ${given}`} [${words.flags[lang]}]`
}

/** Commands under the headings they were given, in that order; others under one of their own. */
function commandSections(commands: readonly Commander[], lang: Lang): string[] {
  const groups = new Map<string, [string, string][]>()
  for (const command of commands) {
    const heading = command.helpGroup() || words.commands[lang]
    const row: [string, string] = [spoken(command, lang), withAliases(command, lang)]
    groups.set(heading, [...(groups.get(heading) ?? []), row])
  }
  return [...groups].map(([heading, found]) => [heading, ...rows(found)].join('\n'))
}

/** What a command is called in a language: its first Swedish name for Swedish readers. */
export const spoken = (command: Commander, lang: Lang): string =>
  (lang === 'sv' ? command.aliases()[0] : undefined) ?? command.name()

/** `samverkan ny ansökan`: the whole way to a command as it is said. */
export function spokenPath(command: Commander, lang: Lang): string {
  const names: string[] = []
  let form: string | undefined
  for (let at: Commander | null = command; at; at = at.parent) {
    names.unshift(form ?? spoken(at, lang))
    form = lang === 'sv' ? details.get(at)?.above : undefined
  }
  return names.join(' ')
}

function withAliases(command: Commander, lang: Lang): string {
  const names = [command.name(), ...command.aliases()].filter(
    (name) => name !== spoken(command, lang),
  )
  const shown = names.filter(
    (name) => !isBareSpelling(name, [command.name(), ...command.aliases()]),
  )
  if (shown.length === 0) return command.description()
  return `${command.description()} (${words.also[lang]}: ${shown.join(', ')})`
}

// Spellings without å ä ö work but are not shown beside the right ones.
const isBareSpelling = (name: string, names: readonly string[]): boolean =>
  names.some((other) => other !== name && other.normalize('NFD').replace(/\p{M}/gu, '') === name)

function choices(
  option: { description: string; argChoices?: string[] | undefined },
  lang: Lang,
): string {
  if (!option.argChoices) return option.description
  return `${option.description} (${words.choices[lang]}: ${option.argChoices.join(', ')})`
}

const exampleLines = (examples: readonly CommandExample[], lang: Lang): string[] =>
  examples.flatMap(({ command, says }) => [`  ${command[lang]}`, `      ${says[lang]}`])

const section = (title: Text, body: readonly string[], lang: Lang): string =>
  body.length === 0 ? '' : [title[lang], ...body].join('\n')

/** Two columns; what is too long for the second goes on below it. */
function rows(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(28, Math.max(0, ...pairs.map(([term]) => term.length)) + 2)
  return pairs.flatMap(([term, text]) => {
    const wrapped = wrap(text, 78 - width)
    const head = term.length + 2 > width ? [`  ${term}`] : []
    const body = wrapped.map((part, index) => {
      const left = index === 0 && head.length === 0 ? term : ''
      return `  ${left.padEnd(width)}${part}`.trimEnd()
    })
    return [...head, ...body]
  })
}

function wrap(text: string, width: number): string[] {
  const found: string[] = []
  for (const word of text.split(' ')) {
    const last = found.at(-1)
    if (last !== undefined && last.length + word.length < width)
      found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found
}
