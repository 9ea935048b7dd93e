import { resolve } from 'node:path'
import { type Command as Commander, CommanderError } from 'commander'
import { exitCodes, UserError } from '../errors.js'
import { line, lines } from '../render/escape.js'
import type { Lang } from '../text.js'
import { tool, version } from '../version.js'
import { type Before, type Call, withLocal } from './command.js'
import { commands } from './commands/index.js'
import { directoryIn } from './directory.js'
import { type Io, isClosedPipe, terminalStyle } from './io.js'
import { type Parsed, programFor } from './program.js'
import { langOf } from './spoken-lang.js'
import { strayWord, unknownCommand, usageError } from './usage.js'
import { operandsOf, spellings } from './words.js'

export { processIo } from './io.js'

/**
 * Do what the words of a call ask for and resolve to the exit code. Never throws: what the caller
 * can mend is said in one message, anything else is a bug and says so. What was found out `before`
 * is not found out again.
 */
export async function main(
  words: readonly string[],
  io: Io,
  before: Before | null = null,
): Promise<number> {
  const lang = langOf(words, io)
  try {
    return await answer(words, io, lang, before)
  } catch (error) {
    // Whoever has the cache throws it away, and asks again.
    if (error instanceof Error && error.name === 'DamagedCache') throw error
    return await explain(error, io, lang)
  }
}

async function answer(
  words: readonly string[],
  io: Io,
  lang: Lang,
  before: Before | null,
): Promise<number> {
  const printed: string[] = []
  let parsed: Parsed | undefined
  const output = { out: (text: string) => void printed.push(text), say: () => {} }
  const argv = asHelp(words)
  const [named] = operandsOf(argv)
  const known =
    named === undefined
      ? undefined
      : commands.find(({ name, aliases }) => [name, ...spellings(aliases)].includes(named))
  const cwd = resolve(io.cwd, directoryIn(words))
  const loaded = known ? await withLocal(await known.load(), cwd) : null
  const program = programFor(commands, loaded, lang, tool, output, (given) => {
    parsed = given
  })
  if (argv.length === 0) {
    await io.say(program.helpInformation())
    return exitCodes.call
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.version' || error.code === 'commander.helpDisplayed') {
      const stray = error.code === 'commander.version' ? null : strayWord(program, operandsOf(argv))
      if (stray) throw await unknownCommand(stray.word, stray.at)
      await io.out(printed.join(''))
      return exitCodes.fine
    }
    const at = deepest(program, argv)
    if (error.code === 'commander.help') {
      await io.say(at.helpInformation())
      return exitCodes.call
    }
    throw await usageError(error, at)
  }
  if (!parsed) throw new Error(`nothing was asked by ${argv.join(' ')}`)
  return parsed.command.run({ ...(await callOf(parsed, io, lang)), before })
}

async function callOf(
  { args, options }: Parsed,
  io: Io,
  lang: Lang,
): Promise<Omit<Call, 'before'>> {
  const { directory, color, input, quiet } = options
  const colored = (wants: boolean) =>
    color === 'always' ? true : color === 'never' ? false : wants
  return {
    io,
    lang,
    args,
    options,
    style: await terminalStyle(colored(io.colors.out)),
    sayStyle: await terminalStyle(colored(io.colors.say)),
    cwd: resolve(io.cwd, typeof directory === 'string' ? directory : ''),
    interactive: io.interactive && input !== false,
    quiet: quiet === true,
    tool,
  }
}

async function explain(error: unknown, io: Io, lang: Lang): Promise<number> {
  if (isClosedPipe(error)) return exitCodes.fine
  try {
    if (error instanceof UserError) {
      const hint = error.hint ? `\n${error.hint[lang]}` : ''
      // What was typed, or stands in an archive, is echoed here: nothing in it may act.
      await io.say(`${{ sv: 'fel', en: 'error' }[lang]}: ${lines(`${error.text[lang]}${hint}`)}\n`)
      return exitCodes[error.failure]
    }
    const system = error as NodeJS.ErrnoException
    if (typeof system?.code === 'string' && typeof system.syscall === 'string') {
      const words = `${system.code} ${line(system.path ?? '')}`.trim()
      const text = { sv: 'Läsa eller skriva misslyckades', en: 'Reading or writing failed' }
      await io.say(`${{ sv: 'fel', en: 'error' }[lang]}: ${text[lang]} (${words})\n`)
      return exitCodes.io
    }
    const shown = io.env['SAMVERKAN_DEBUG'] ? String((error as Error)?.stack) : line(String(error))
    await io.say(`${bug[lang].replace('%', version)}\n  ${shown}\n`)
  } catch {
    // Nobody is there to hear it; the exit code still tells.
  }
  return exitCodes.bug
}

const bug = {
  sv: 'Ett fel i samverkan % självt, inte i arkivet. Kör igen med SAMVERKAN_DEBUG=1 och rapportera det som visas.',
  en: 'A bug in samverkan % itself, not in the archive. Run again with SAMVERKAN_DEBUG=1 and report what it shows.',
}

/** `samverkan help new minutes` is `samverkan new minutes --help`. */
function asHelp(words: readonly string[]): readonly string[] {
  const [first] = operandsOf(words)
  if (first !== 'help' && first !== 'hjälp' && first !== 'hjalp') return words
  return [...words.filter((_, index) => index !== words.indexOf(first)), '--help']
}

function deepest(program: Commander, words: readonly string[]): Commander {
  let at = program
  for (const word of words) {
    const child = at.commands.find((one) => one.name() === word || one.aliases().includes(word))
    if (child) at = child
  }
  return at
}
