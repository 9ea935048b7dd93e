import type { Archive } from '../archive/archive.js'
import { UserError } from '../errors.js'
import { plainStyle } from '../render/style.js'
import { viewRenderers } from '../render/view/index.js'
import type { View } from '../reports/view.js'
import { answerFile, outputOption, writeAnswer } from './answer-file.js'
import { type Call, type Option, word } from './command.js'
import { inFuture } from './future.js'

/** In which form, and where to; some answers have forms of their own beside the usual ones. */
export const answerOptionsWith = (more: readonly string[] = []): readonly Option[] => [
  {
    flags: '--format <format>',
    description: { sv: 'svarets form', en: 'the form of the answer' },
    choices: viewRenderers
      .filter(({ name, onlyWhereNamed }) => !onlyWhereNamed || more.includes(name))
      .map(({ name }) => name),
  },
  {
    flags: '--excel',
    description: {
      sv: 'csv som Excel öppnar rätt: semikolon, rubriker med ord, decimalkomma',
      en: 'csv that a Swedish Excel opens well: semicolons, headings in words',
    },
  },
  outputOption,
]

export const answerOptions = answerOptionsWith()

/** Print a view in the form that was asked for, to stdout or, whole or not at all, to a file. */
export async function printView(view: View, archive: Archive, call: Call): Promise<void> {
  const { io, lang, options, tool } = call
  const format = word(options, 'format') ?? 'text'
  const excel = options['excel'] === true
  if (excel && format !== 'csv') throw new UserError('call', ...excelIsCsv)
  const file = answerFile(call)
  const renderer = viewRenderers.find(({ name }) => name === format)
  if (!renderer) throw new Error(`no renderer for ${format}`)
  const { commit, dirty } = archive.source
  const said = { ...view, notes: [...view.notes, ...inFuture(archive.today, call)] }
  const text = await renderer.render(said, {
    lang,
    tool,
    style: file === null ? call.style : plainStyle,
    asOf: archive.today,
    revision: commit,
    dirty,
    width: 80,
    excel,
  })
  await (file === null ? io.out(text) : writeAnswer(file, text, call))
}

const excelIsCsv = [
  { sv: '--excel går bara ihop med --format csv', en: '--excel goes only with --format csv' },
  { sv: 'Lägg till --format csv.', en: 'Add --format csv.' },
] as const
