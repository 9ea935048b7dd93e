// The only file that knows @clack/prompts, which is loaded when somebody is about to be asked.
import { UserError } from '../errors.js'
import { line } from '../render/escape.js'
import type { Lang } from '../text.js'
import type { Call } from './command.js'

/** One of the answers to choose from. */
export interface Choice {
  readonly value: string
  readonly label: string
}

export interface Question {
  readonly message: string
  /** Proposed; an empty answer means it. */
  readonly initial?: string | undefined
  /** Without choices the answer is free text. */
  readonly choices?: readonly Choice[] | undefined
  /** What is wrong with an answer, in the reader's language; null when nothing is. */
  readonly wrong: (answer: string) => string | null
}

/** Somebody who answers questions. Tests bring their own. */
export type Ask = (question: Question) => Promise<string>

/** The person at the keyboard does not want to go on. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled by the person at the keyboard')
    this.name = 'Cancelled'
  }
}

/** Somebody to ask, or null where nobody can answer: no terminal, a CI runner, `--no-input`. */
export async function asker(call: Call): Promise<Ask | null> {
  if (!call.interactive) return null
  const { isCancel, select, text } = await import('@clack/prompts')
  // Answers go to stdout; the conversation does not.
  const streams = { input: call.io.stdin, output: process.stderr, withGuide: false }

  return async ({ message, initial = '', choices = [], wrong }) => {
    if (choices.length > 0 && choices.length <= mostChoices) {
      const chosen = await select({
        ...streams,
        message: line(message),
        options: choices.map(({ value, label }) => ({ value, label: line(label) })),
        ...(initial === '' ? {} : { initialValue: initial }),
        // worded in English only
        showInstructions: false,
      })
      if (isCancel(chosen)) throw new Cancelled()
      return chosen
    }
    const answer = await text({
      ...streams,
      message: line(message),
      placeholder: line(initial),
      validate: (given) => wrong(given?.trim() || initial) ?? undefined,
    })
    if (isCancel(answer)) throw new Cancelled()
    return (answer ?? '').trim() || initial
  }
}

/** More than this nobody reads through: a name is typed instead, and understood or asked about. */
const mostChoices = 12

/** Turn a reader of answers, which throws, into what is wrong with an answer. */
export const wrongBy =
  (read: (answer: string) => unknown, lang: Lang) =>
  (answer: string): string | null => {
    try {
      read(answer)
      return null
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return [error.text[lang], ...(error.hint ? [error.hint[lang]] : [])].join('. ')
    }
  }

/** The exit code of somebody who was interrupted: 128 and the number of SIGINT. */
const interrupted = 130

/** Do something that asks; say so in one line when the person at the keyboard stops it. */
export async function unlessCancelled(call: Call, action: () => Promise<number>): Promise<number> {
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    const words = { sv: 'Avbrutet. Ingenting har skrivits.', en: 'Cancelled. Nothing was written.' }
    await call.io.say(`${words[call.lang]}\n`)
    return interrupted
  }
}
