import { pureNames } from './pure-names.js'
import { operandsOf } from './words.js'

/** Flags with which a command writes, or looks where the name of a question does not. */
const other =
  /^(?:--(?:no-cache|fix|base|staged|output|edit|commit)(?:=|$)|-[a-z]*o)|^--(?:at|compare)(?:=(?!\d{4}-\d\d-\d\d$)|$)/i

/** Whether a call only reads, so that its answer may be remembered. */
export const isPure = (words: readonly string[]): boolean =>
  pureNames.has(operandsOf(words)[0] ?? '') &&
  !words.some((word, at) => other.test(word) && !isDay(words, at))

/** `--at 2025-12-31` depends on the history of HEAD alone, which the name knows. */
const isDay = (words: readonly string[], at: number): boolean =>
  /^--(?:at|compare)$/.test(words[at] ?? '') && /^\d{4}-\d\d-\d\d$/.test(words[at + 1] ?? '')
