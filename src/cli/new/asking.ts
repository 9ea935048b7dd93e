import { UserError } from '../../errors.js'
import { each, listed, type Text } from '../../text.js'
import { type Ask, type Choice, wrongBy } from '../ask.js'
import type { Call, Option } from '../command.js'

/** Where answers come from: flags, and somebody to ask where there is one. */
export interface Asking {
  readonly call: Call
  readonly ask: Ask | null
  /** The flags of the command; a question is worded as its flag is described. */
  readonly options: readonly Option[]
}

export interface How {
  readonly choices?: readonly Choice[] | undefined
  /** Proposed when somebody is asked. */
  readonly initial?: string | undefined
  /** Taken when nobody is. */
  readonly otherwise?: string | undefined
}

type Read<T> = (text: string) => T

/** The answer of one flag, or of whoever can be asked. Throws `UserError` that names the flag. */
export async function must<T>(
  asking: Asking,
  name: string,
  read: Read<T>,
  how: How = {},
): Promise<T> {
  const given = flag(asking, name, read)
  if (given !== undefined) return given
  if (asking.ask) return read(await question(asking, name, read, how))
  if (how.otherwise !== undefined) return read(how.otherwise)
  throw missing([name])
}

/** The same of something that may be left out: an empty answer is none. */
export async function may<T>(
  asking: Asking,
  name: string,
  read: Read<T>,
  how: How = {},
): Promise<T | undefined> {
  const given = flag(asking, name, read)
  if (given !== undefined) return given
  if (!asking.ask) return how.otherwise === undefined ? undefined : read(how.otherwise)
  const optional = (text: string) => (text === '' ? undefined : read(text))
  // first, so that nobody says something by only pressing Enter
  const none = { value: '', label: nothing[asking.call.lang] }
  const choices = how.choices ? { choices: [none, ...how.choices] } : {}
  return optional(await question(asking, name, optional, { ...how, ...choices }))
}

/** The answer of a flag that nobody is ever asked for. */
export function flag<T>({ call }: Asking, name: string, read: Read<T>): T | undefined {
  const value = call.options[camel(name)]
  return typeof value === 'string' ? ofFlag(name, () => read(value)) : undefined
}

/** Let what is wrong with the value of a flag name the flag. */
export function ofFlag<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const wrong = error instanceof UserError && error.failure === 'call'
    if (!wrong || error.text.en.includes(`--${name}`)) throw error
    throw new UserError(
      'call',
      each((lang) => `${error.text[lang]} (--${name})`),
      error.hint,
    )
  }
}

/** The answers of a flag that may be given several times, or hold several between commas. */
export function flags<T>({ call }: Asking, name: string, read: Read<T>): readonly T[] {
  const value = call.options[camel(name)]
  if (!Array.isArray(value)) return []
  return ofFlag(name, () => apart(value.join(',')).map(read))
}

/** The texts of a flag that may be given several times; commas belong to them. */
export function texts<T>({ call }: Asking, name: string, read: Read<T>): readonly T[] {
  const value = call.options[camel(name)]
  if (!Array.isArray(value)) return []
  return ofFlag(name, () => value.map((text: string) => read(text)))
}

/** Several answers to one question, between commas. */
export async function mayList<T>(
  asking: Asking,
  name: string,
  read: Read<T>,
  how: How = {},
): Promise<readonly T[]> {
  const given = flags(asking, name, read)
  if (given.length > 0) return given
  const all = (text: string) => apart(text).map(read)
  if (!asking.ask) return all(how.otherwise ?? '')
  return all(await question(asking, name, all, how))
}

export const isGiven = ({ call }: Asking, name: string): boolean =>
  call.options[camel(name)] === true

/** Throws `UserError` that names every flag that is missing, where nobody can be asked. */
export function demand({ call, ask }: Asking, names: readonly string[]): void {
  if (ask) return
  const lacking = names.filter((name) => {
    const value = call.options[camel(name)]
    return value === undefined || (Array.isArray(value) && value.length === 0)
  })
  if (lacking.length > 0) throw missing(lacking)
}

async function question<T>(
  { ask, call, options }: Asking,
  name: string,
  read: Read<T>,
  { choices, initial }: How,
): Promise<string> {
  if (!ask) throw missing([name])
  const option = options.find(({ flags: words }) => nameOf(words) === name)
  if (!option) throw new Error(`no flag is called --${name}`)
  const words = option.description[call.lang]
  const message = words.slice(0, 1).toLocaleUpperCase(call.lang) + words.slice(1)
  return ask({ message, choices, initial, wrong: wrongBy(read, call.lang) })
}

/** What to say of flags that are missing; the hint says how each is written, when that is not plain. */
export function missing(names: readonly string[], how?: Text): UserError {
  const words: Text = listed(names.map((name) => `--${name}`))
  const several = names.length > 1
  return new UserError(
    'call',
    several
      ? { sv: `Flaggorna ${words.sv} saknas`, en: `The options ${words.en} are missing` }
      : { sv: `Flaggan ${words.sv} saknas`, en: `The option ${words.en} is missing` },
    how ?? {
      sv: 'I en terminal frågar kommandot efter det som saknas. Alla flaggor: --help',
      en: 'In a terminal the command asks for what is missing. All options: --help',
    },
  )
}

const nothing: Text = { sv: 'hoppa över', en: 'skip' }
const nameOf = (words: string): string => /--([a-z][a-z0-9-]*)/.exec(words)?.[1] ?? ''
const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const apart = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
