import { type Diagnostic, type Severity, severities } from '../../diagnostic.js'
import { counted } from '../../format.js'
import { join, listed, type Text } from '../../text.js'
import { line } from '../escape.js'
import type { Reader } from './renderer.js'

// What the forms of findings have in common.

/** What each weight is called. */
export const labels: Readonly<Record<Severity, Text>> = {
  error: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
  info: { sv: 'upplysning', en: 'note' },
}

const plurals: Readonly<Record<Severity, Text>> = {
  error: { sv: 'fel', en: 'errors' },
  warning: { sv: 'varningar', en: 'warnings' },
  info: { sv: 'upplysningar', en: 'notes' },
}

/** Settings that do not hold are told alone. */
export const notAllJudged: Text = {
  sv: 'Inget annat är kontrollerat: inställningarna måste rättas först.',
  en: 'Nothing else was checked: the settings must be mended first.',
}

export const countOf = (diagnostics: readonly Diagnostic[], wanted: Severity): number =>
  diagnostics.filter(({ severity }) => severity === wanted).length

/** "2 fel, 0 varningar, 1 upplysning"; notes are named only where there are any. */
export function countWords(diagnostics: readonly Diagnostic[]): Text {
  const told = severities.filter((one) => one !== 'info' || countOf(diagnostics, one) > 0)
  return join(
    told.map((severity) => wordsFor(diagnostics, severity)),
    ', ',
  )
}

/** "2 fel och 1 upplysning": only what there is any of. */
export const presentWords = (diagnostics: readonly Diagnostic[]): Text =>
  listed(
    severities
      .filter((severity) => countOf(diagnostics, severity) > 0)
      .map((severity) => wordsFor(diagnostics, severity)),
  )

const wordsFor = (diagnostics: readonly Diagnostic[], severity: Severity): Text =>
  counted(countOf(diagnostics, severity), labels[severity], plurals[severity])

/** The gravest first, otherwise in the order they stand. */
export const bySeverity = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  severities.flatMap((wanted) => diagnostics.filter(({ severity }) => severity === wanted))

/** By path or rule, each in the order it first stands. */
export function grouped(
  diagnostics: readonly Diagnostic[],
  key: 'path' | 'rule',
): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const group = groups.get(one[key])
    if (group) group.push(one)
    else groups.set(one[key], [one])
  }
  return groups
}

/** The path from the top of the repository, as one harmless line. */
export const pathFrom = (path: string, { prefix }: Reader): string => line(prefix + path)

/** At most so many UTF-16 units, the last of them an ellipsis when some are left out. */
export const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/** What was found and how to mend it, each as one harmless line of bounded length. */
export function saidOf({ message, hint }: Diagnostic, { lang }: Reader): readonly string[] {
  const flat = (text: Text) => {
    const rows = clipped(text[lang], longest).split('\n')
    return clipped(line(rows.map((row) => row.trim()).join(' ')), longest)
  }
  return [flat(message), ...(hint ? [flat(hint)] : [])]
}

const longest = 1000

/** The same in one row, as sentences. */
export const sentences = (said: readonly string[]): string =>
  said.map((text) => (/[.!?…]$/.test(text) || said.length === 1 ? text : `${text}.`)).join(' ')
