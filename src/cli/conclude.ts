import { exitCodes } from '../errors.js'
import { counted } from '../format.js'
import { renderers } from '../render/diagnostics/index.js'
import type { Findings } from '../render/diagnostics/renderer.js'
import { notAllJudged } from '../render/diagnostics/words.js'
import { plainStyle } from '../render/style.js'
import { writeAnswer } from './answer-file.js'
import type { Call } from './command.js'

/** How an answer is given. */
export interface Asked {
  readonly format: string
  readonly maxWarnings: number
  /** By absolute path; null for stdout. */
  readonly file: string | null
  readonly prefix: string
}

/** Loaded only where one of them has anything to say. */
async function allRules() {
  const { rules } = await import('../rules/index.js')
  const { changeRules } = await import('../rules/changes/index.js')
  return [...rules, ...changeRules]
}

/** Print what was found, and resolve to the exit code. */
export async function conclude(call: Call, answer: Findings, asked: Asked): Promise<number> {
  const { format, maxWarnings, file, prefix } = asked
  const renderer = renderers.find(({ name }) => name === format)
  if (!renderer) throw new Error(`no renderer for ${format}`)
  const { lang, tool, io } = call
  const style = file === null ? call.style : plainStyle
  const text = renderer.render(answer, {
    ...{ lang, tool, style, prefix },
    rules: answer.diagnostics.length > 0 ? await allRules() : [],
  })
  if (file === null) await io.out(text, renderer.commands ? 'commands' : undefined)
  else await writeAnswer(file, text, call)
  if (!answer.complete) {
    await io.say(`${notAllJudged[lang]}\n`)
    return exitCodes.call
  }
  const warnings = answer.diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings > maxWarnings && !call.quiet) {
    const words = counted(
      warnings,
      { sv: 'varning är', en: 'warning is' },
      { sv: 'varningar är', en: 'warnings are' },
    )
    const most = {
      sv: `fler än --max-warnings ${maxWarnings}`,
      en: `more than --max-warnings ${maxWarnings}`,
    }
    await call.io.say(`${words[call.lang]} ${most[call.lang]}.\n`)
  }
  const failed = answer.diagnostics.some(({ severity }) => severity === 'error')
  return failed || warnings > maxWarnings ? exitCodes.findings : exitCodes.fine
}
