import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UserError } from '../errors.js'
import { line } from '../render/escape.js'
import { guarded } from '../source/io-errors.js'
import { writeOutput } from '../source/output.js'
import { type Call, type Option, word } from './command.js'

/** Where to. */
export const outputOption: Option = {
  flags: '-o, --output <file>',
  description: {
    sv: 'skriv svaret i en fil i stället (en fil som finns ersätts; - är stdout)',
    en: 'write the answer to a file instead (one that exists is replaced; - is stdout)',
  },
}

/**
 * The file an answer is wanted in, by absolute path; null for stdout. Throws `UserError`: `call`
 * without a name, `io` where no file can be put; names what was given.
 */
export function answerFile({ io, options }: Call): string | null {
  const output = word(options, 'output')
  if (output === undefined || output === '-') return null
  if (output === '') {
    throw new UserError('call', { sv: '--output är tom', en: '--output is empty' })
  }
  const file = resolve(io.cwd, output)
  const folder = dirname(output)
  const statOf = (path: string) => guarded(output, () => statSync(path, { throwIfNoEntry: false }))
  if (!statOf(dirname(file))) {
    const shown = line(folder)
    throw new UserError('io', {
      sv: `Mappen \`${shown}\` finns inte (-o ${line(output)})`,
      en: `There is no folder \`${shown}\` (-o ${line(output)})`,
    })
  }
  if (statOf(file)?.isDirectory()) {
    const shown = line(output)
    throw new UserError(
      'io',
      { sv: `\`${shown}\` är en mapp`, en: `\`${shown}\` is a folder` },
      { sv: 'Ange en fil efter -o.', en: 'Give a file after -o.' },
    )
  }
  return file
}

/** Write an answer to its file, whole or not at all, and say so. */
export async function writeAnswer(file: string, text: string, call: Call): Promise<void> {
  const output = word(call.options, 'output') ?? file
  writeOutput(file, text, output)
  if (call.quiet) return
  const told = { sv: `Skrev ${line(output)}`, en: `Wrote ${line(output)}` }
  await call.io.say(`${told[call.lang]}\n`)
}
