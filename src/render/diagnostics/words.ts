import { type Diagnostic, type Severity, severities, wholeChange } from '../../diagnostic.js'
import { counted } from '../../format.js'
import { join, listed, same, type Text } from '../../text.js'
import { line } from '../escape.js'
import type { Comparison, Reader } from './renderer.js'

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

/** What people read in place of a path for what is in no file. */
export const wholeWords: Text = { sv: 'ändringen som helhet', en: 'the change as a whole' }

/** Whether a finding is about a change as a whole. */
export const isWhole = ({ path }: Diagnostic): boolean => path === wholeChange

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

/** What a change was compared with, and what of the old was not counted. */
export function comparedWords({ base, ...change }: Comparison): readonly Text[] {
  const { mergeBase, commits, changed, older, head } = change
  const files = counted(
    changed,
    { sv: 'ändrad fil', en: 'changed file' },
    { sv: 'ändrade filer', en: 'changed files' },
  )
  const [shown, began] = [line(base), mergeBase.slice(0, 12)]
  const made = counted(commits, same('commit'), same('commits'))
  const staged = { sv: ' och det som står på tur', en: ' and what is staged' }
  const more = head === null ? staged : { sv: '', en: '' }
  const left = counted(
    older,
    { sv: 'äldre anmärkning räknas', en: 'older finding is' },
    { sv: 'äldre anmärkningar räknas', en: 'older findings are' },
  )
  return [
    {
      sv: `Jämfört med ${shown}: ${files.sv} i ${made.sv}${more.sv} sedan ${began}`,
      en: `Compared with ${shown}: ${files.en} in ${made.en}${more.en} since ${began}`,
    },
    ...(older > 0
      ? [
          {
            sv: `${left.sv} inte: de fanns före ändringen`,
            en: `${left.en} not counted: they were there before the change`,
          },
        ]
      : []),
  ]
}
