import type { Matter } from '../../archive/said/matter.js'
import type { State } from '../../archive/said/state.js'
import { spelled } from '../../format.js'
import { capital, each, type Text } from '../../text.js'

/** How many of some matters are in each state. */
export const matterStates = (
  matters: readonly Matter[],
  states: readonly State[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    states.map((state) => [state, matters.filter((one) => one.state === state).length]),
  )

/** How many of those named in some matters are in each state. */
export function threadStates(
  matters: readonly Matter[],
  states: readonly State[],
): Readonly<Record<string, number>> {
  const threads = matters.flatMap((matter) => matter.threads)
  return Object.fromEntries(
    states.map((state) => [state, threads.filter((one) => one.state === state).length]),
  )
}

/** A number in words; one has a gender in Swedish: `ett`, `en`. */
export const number = (count: number, one: 'en' | 'ett'): Text =>
  count === 1 ? { sv: one, en: 'one' } : spelled(count)

/** "ett uppdrag" · "tre uppdrag". */
export const numbered = (count: number, gender: 'en' | 'ett', one: Text, many: Text): Text => {
  const [word, noun] = [number(count, gender), count === 1 ? one : many]
  return each((lang) => `${word[lang]} ${noun[lang]}`)
}

/** Sentences out of parts, leaving out those that are null. */
export const sentences = (...parts: readonly (Text | null)[]): Text => {
  const said = parts.filter((part) => part !== null)
  return each((lang) => said.map((part) => `${capital(part)[lang]}.`).join(' '))
}
