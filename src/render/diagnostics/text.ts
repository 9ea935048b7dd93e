import { mask } from '../../archive/identity-numbers.js'
import type { Diagnostic } from '../../diagnostic.js'
import { counted } from '../../format.js'
import type { Lang, Text } from '../../text.js'
import { line, lines } from '../escape.js'
import type { Style } from '../style.js'
import type { DiagnosticRenderer } from './renderer.js'
import { comparedWords, countOf, countWords, isWhole, labels, wholeWords } from './words.js'

const widest = 76

/** Findings for people: what, where with the line and a caret, how to mend, and a sum at the end. */
export const renderer: DiagnosticRenderer = {
  name: 'text',
  render(findings, { lang, style }) {
    const { diagnostics, documents, skipped, change } = findings
    const parts = diagnostics.map((one) => finding(one, lang, style))
    const rows = [
      sum(diagnostics, documents, skipped, lang, style),
      ...(change ? comparedWords(change).map((row) => style.faint(row[lang])) : []),
    ]
    return `${[...parts, rows.join('\n')].join('\n\n')}\n`
  },
}

function finding(one: Diagnostic, lang: Lang, style: Style): string {
  const paint =
    one.severity === 'error'
      ? style.error
      : one.severity === 'warning'
        ? style.warning
        : style.strong
  const at = one.place ? `:${one.place.line}:${one.place.column}` : ''
  const rows = [
    `${paint(`${labels[one.severity][lang]}:`)} ${style.strong(line(one.message[lang]))}`,
    `  ${isWhole(one) ? wholeWords[lang] : line(mask(one.path))}${at}  ${style.faint(one.rule)}`,
    ...snippet(one, style),
  ]
  if (one.hint) rows.push(...wrap(lines(one.hint[lang])).map((row) => `  ${row}`))
  if (one.edits.length > 0) rows.push(`  ${style.faint(fixable[lang])}`)
  return rows.join('\n')
}

const fixable: Text = {
  sv: 'Kan rättas åt dig: samverkan kontrollera --fix',
  en: 'Can be mended for you: samverkan validate --fix',
}

/** The line it is about, with carets under the part that is wrong. */
function snippet({ excerpt, place }: Diagnostic, style: Style): string[] {
  if (excerpt === null || place === null) return []
  // A long line is shown from a little before the place, so that the carets fit.
  const from = place.column > widest - 10 ? place.column - 20 : 0
  const cut = (text: string) => line(text.replaceAll('\t', ' '))
  const start = from > 0 ? '…' : ''
  const end = excerpt.length > from + widest ? '…' : ''
  const shown = `${start}${cut(excerpt.slice(from + start.length, from + widest - end.length))}${end}`
  const before = start.length + cut(excerpt.slice(from + start.length, place.column - 1)).length
  const wanted = place.endLine === place.line ? place.endColumn - place.column : 1
  const carets = '^'.repeat(Math.max(1, Math.min(wanted, shown.length - before)))
  const number = String(place.line)
  return [
    `  ${style.faint(`${number} │`)} ${shown}`,
    `  ${style.faint(`${' '.repeat(number.length)} │`)} ${' '.repeat(before)}${style.error(carets)}`,
  ]
}

function sum(
  diagnostics: readonly Diagnostic[],
  documents: number,
  skipped: readonly { readonly reason: Text }[],
  lang: Lang,
  style: Style,
): string {
  const [errors, warnings] = [countOf(diagnostics, 'error'), countOf(diagnostics, 'warning')]
  const read = counted(
    documents,
    { sv: 'dokument', en: 'document' },
    { sv: 'dokument', en: 'documents' },
  )
  const found = countWords(diagnostics)[lang]
  const paint = errors > 0 ? style.error : warnings > 0 ? style.warning : style.good
  return [`${read[lang]}: ${paint(found)}`, ...reasons(skipped, lang)].join('\n')
}

/** Nothing is hidden: what was left alone is counted with the reason. */
function reasons(skipped: readonly { readonly reason: Text }[], lang: Lang): string[] {
  const counts = new Map<string, number>()
  for (const { reason } of skipped) counts.set(reason[lang], (counts.get(reason[lang]) ?? 0) + 1)
  if (counts.size === 0) return []
  const told = [...counts].map(([reason, count]) => `${count} (${reason})`).join(', ')
  return [`${{ sv: 'Överhoppade filer', en: 'Files passed over' }[lang]}: ${told}`]
}

function wrap(text: string): string[] {
  return text.split('\n').flatMap((row) => {
    const found: string[] = []
    for (const word of row.split(' ')) {
      const last = found.at(-1)
      if (last !== undefined && last.length + word.length < widest)
        found[found.length - 1] = `${last} ${word}`
      else found.push(word)
    }
    return found
  })
}
