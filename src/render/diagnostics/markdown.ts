import type { Diagnostic } from '../../diagnostic.js'
import { counted } from '../../format.js'
import { capital, same, type Text } from '../../text.js'
import { comment } from './comment.js'
import type { Comparison, DiagnosticRenderer, Findings, Reader } from './renderer.js'
import {
  bySeverity,
  clipped,
  comparedWords,
  countOf,
  grouped,
  isWhole,
  labels,
  notAllJudged,
  presentWords,
  saidOf,
  wholeWords,
} from './words.js'

/** More than this nobody reads in a comment; the rest is counted. */
const most = 20

/** A comment on a proposed change, for whoever made it: what is wrong, where, how to mend it. */
export const renderer: DiagnosticRenderer = {
  name: 'markdown',
  render(findings, reader) {
    const { diagnostics } = findings
    const shown = bySeverity(diagnostics).slice(0, most)
    const left = bySeverity(diagnostics).slice(most)
    const byFile = grouped(shown, 'path')
    const parts = [
      // By this, a workflow finds the comment it made before.
      '<!-- samverkan validate -->',
      `## samverkan: ${heading(diagnostics)[reader.lang]}`,
      opening(findings)[reader.lang],
      ...[...byFile].flatMap(([path, those]) => [
        `### ${those.every(isWhole) ? capital(wholeWords)[reader.lang] : comment(clipped(reader.prefix + path, 300))}`,
        those.map((one) => item(one, reader)).join('\n'),
      ]),
      ...(left.length > 0 ? [rest(left)[reader.lang]] : []),
      ...(findings.change ? [comparedIn(findings.change, reader)] : []),
      ...(diagnostics.length > 0 ? ['---', wayOn(diagnostics, reader)] : []),
    ]
    return `${parts.join('\n\n')}\n`
  },
}

function heading(diagnostics: readonly Diagnostic[]): Text {
  const found = presentWords(diagnostics)
  if (diagnostics.length === 0) return same('ok')
  return countOf(diagnostics, 'error') > 0
    ? found
    : { sv: `ok, ${found.sv}`, en: `ok, ${found.en}` }
}

function opening({ documents, diagnostics, complete }: Findings): Text {
  const read = counted(
    documents,
    { sv: 'dokument är kontrollerat', en: 'document was checked' },
    { sv: 'dokument är kontrollerade', en: 'documents were checked' },
  )
  if (!complete) return notAllJudged
  if (diagnostics.length === 0) return { sv: `${read.sv}.`, en: `${read.en}.` }
  const errors = countOf(diagnostics, 'error')
  if (errors === 0) {
    return {
      sv: `${read.sv}. Inget hindrar ändringen; läs igenom det här innan den tas in.`,
      en: `${read.en}. Nothing stands in the way; read this through before it is taken in.`,
    }
  }
  const others = diagnostics.length > errors
  return {
    sv: `${read.sv}. ${errors === 1 ? 'Felet' : 'Felen'} måste rättas innan ändringen kan tas in.${others ? ' Resten hindrar inget.' : ''}`,
    en: `${read.en}. The ${errors === 1 ? 'error' : 'errors'} must be mended before the change can be taken in.${others ? ' The rest stops nothing.' : ''}`,
  }
}

function item(one: Diagnostic, reader: Reader): string {
  const { lang } = reader
  const label = capital(labels[one.severity])[lang]
  const row = { sv: 'rad', en: 'line' }[lang]
  const at = one.place ? `, ${row} ${one.place.line}` : ''
  const [message = '', hint] = saidOf(one, reader)
  const said = `- **${label}${at}:** ${comment(message)} (\`${one.rule}\`)`
  return hint === undefined ? said : `${said}\n  - ${comment(hint)}`
}

const comparedIn = (change: Comparison, { lang }: Reader): string =>
  `${comparedWords(change)
    .map((row) => comment(row[lang]))
    .join('. ')}.`

const rest = (left: readonly Diagnostic[]): Text => ({
  sv: `… och ${left.length} till: ${presentWords(left).sv}.`,
  en: `… and ${left.length} more: ${presentWords(left).en}.`,
})

function wayOn(diagnostics: readonly Diagnostic[], { lang, prefix }: Reader): string {
  const mendable = diagnostics.filter(({ edits }) => edits.length > 0).length
  const rule = bySeverity(diagnostics)[0]?.rule ?? ''
  const folder = prefix === '' ? '' : comment(clipped(prefix.slice(0, -1), 300))
  const rows = {
    sv: [
      `Kontrollera på din egen dator: ${folder ? `gå till mappen ${folder} och kör ` : ''}\`samverkan kontrollera\`.`,
      ...(mendable > 0
        ? [`${mendable} av dem kan rättas åt dig: \`samverkan kontrollera --fix\`.`]
        : []),
      `Vad en regel betyder: \`samverkan förklara ${rule}\`.`,
    ],
    en: [
      `Check on your own computer: ${folder ? `go to the folder ${folder} and run ` : ''}\`samverkan validate\`.`,
      ...(mendable > 0
        ? [`${mendable} of them can be mended for you: \`samverkan validate --fix\`.`]
        : []),
      `What a rule means: \`samverkan explain ${rule}\`.`,
    ],
  }
  return rows[lang].map((row) => `- ${row}`).join('\n')
}
