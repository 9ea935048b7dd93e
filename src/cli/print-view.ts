import type { Archive } from '../archive/archive.js'
import { plainStyle } from '../render/style.js'
import { viewRenderers } from '../render/view/index.js'
import type { View } from '../reports/view.js'
import { answerFile, outputOption, writeAnswer } from './answer-file.js'
import { type Call, type Option, word } from './command.js'

/** In which form, and where to; `more` are forms that not every answer has. */
export const answerOptionsWith = (more: readonly string[]): readonly Option[] => [
  {
    flags: '--format <format>',
    description: { sv: 'svarets form', en: 'the form of the answer' },
    choices: viewRenderers
      .filter(({ name, onlyWhereNamed }) => !onlyWhereNamed || more.includes(name))
      .map(({ name }) => name),
  },
  outputOption,
]

/** The forms that every answer has. */
export const answerOptions: readonly Option[] = answerOptionsWith([])

/** Print a view in the form that was asked for, to stdout or, whole or not at all, to a file. */
export async function printView(view: View, archive: Archive, call: Call): Promise<void> {
  const { io, lang, options, tool } = call
  const format = word(options, 'format') ?? 'text'
  const file = answerFile(call)
  const renderer = viewRenderers.find(({ name }) => name === format)
  if (!renderer) throw new Error(`no renderer for ${format}`)
  const { commit, dirty } = archive.source
  const text = renderer.render(view, {
    lang,
    tool,
    style: file === null ? call.style : plainStyle,
    asOf: archive.today,
    revision: commit,
    dirty,
    width: 80,
  })
  await (file === null ? io.out(text) : writeAnswer(file, text, call))
}
