import { resolve } from 'node:path'
import type { Archive } from '../archive/archive.js'
import { line } from '../render/escape.js'
import { plainStyle } from '../render/style.js'
import { viewRenderers } from '../render/view/index.js'
import type { View } from '../reports/view.js'
import { writeOutput } from '../source/output.js'
import { type Call, type Option, word } from './command.js'

/** In which form, and where to. */
export const answerOptions: readonly Option[] = [
  {
    flags: '--format <format>',
    description: { sv: 'svarets form', en: 'the form of the answer' },
    choices: viewRenderers.map(({ name }) => name),
  },
  {
    flags: '-o, --output <file>',
    description: {
      sv: 'skriv svaret i en fil i stället (en fil som finns ersätts)',
      en: 'write the answer to a file instead (one that exists is replaced)',
    },
  },
]

/** Print a view in the form that was asked for, to stdout or, whole or not at all, to a file. */
export async function printView(view: View, archive: Archive, call: Call): Promise<void> {
  const { io, lang, options, tool } = call
  const format = word(options, 'format') ?? 'text'
  const output = word(options, 'output')
  const renderer = viewRenderers.find(({ name }) => name === format)
  if (!renderer) throw new Error(`no renderer for ${format}`)
  const { commit, dirty } = archive.source
  const text = renderer.render(view, {
    lang,
    tool,
    style: output === undefined ? call.style : plainStyle,
    asOf: archive.today,
    revision: commit,
    dirty,
    width: 80,
  })
  if (output === undefined) return io.out(text)

  writeOutput(resolve(io.cwd, output), text)
  if (call.quiet) return
  const told = { sv: `Skrev ${line(output)}`, en: `Wrote ${line(output)}` }
  await io.say(`${told[lang]}\n`)
}
