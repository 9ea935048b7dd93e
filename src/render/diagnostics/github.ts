import { type Diagnostic, type Severity, severities } from '../../diagnostic.js'
import { counted } from '../../format.js'
import { each } from '../../text.js'
import { inert } from '../escape.js'
import type { DiagnosticRenderer, Findings, Reader } from './renderer.js'
import {
  comparedWords,
  countWords,
  isWhole,
  labels,
  notAllJudged,
  pathFrom,
  presentWords,
  saidOf,
  sentences,
} from './words.js'

// The runner keeps ten annotations of each kind from a step (docs.github.com, REST API, check runs;
// actions/runner, ExecutionContext.cs). One notice is left for telling how many do not fit.
const most: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 9 }

const commandNames: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** Annotations in a pull request on GitHub; what does not fit as such stands in the log. */
export const renderer: DiagnosticRenderer = {
  name: 'github',
  commands: true,
  render(findings, reader) {
    const kept: Diagnostic[] = []
    const left: Diagnostic[] = []
    for (const severity of severities) {
      const those = findings.diagnostics.filter((one) => one.severity === severity)
      kept.push(...those.slice(0, most[severity]))
      left.push(...those.slice(most[severity]))
    }
    const rows = [
      ...kept.map((one) => annotation(one, reader)),
      ...left.map((one) => inert(logged(one, reader))),
      ...(left.length > 0 ? [`::notice title=samverkan::${data(leftOver(left, reader))}`] : []),
      inert(sum(findings, reader)),
    ]
    return `${rows.join('\n')}\n`
  },
}

function annotation(one: Diagnostic, reader: Reader): string {
  const { place } = one
  const oneLine = place !== null && place.line === place.endLine
  const properties = Object.entries({
    ...(isWhole(one) ? {} : { file: pathFrom(one.path, reader) }),
    ...(place ? { line: place.line, endLine: place.endLine } : {}),
    // GitHub refuses columns of a place that runs over several lines.
    ...(oneLine ? { col: place.column, endColumn: place.endColumn } : {}),
    title: one.rule,
  }).map(([name, value]) => `${name}=${property(String(value))}`)
  const text = saidOf(one, reader).map(inert).join('\n')
  return `::${commandNames[one.severity]} ${properties.join(',')}::${data(text)}`
}

function logged(one: Diagnostic, reader: Reader): string {
  const at = one.place ? `:${one.place.line}:${one.place.column}` : ''
  const said = sentences(saidOf(one, reader))
  return `${labels[one.severity][reader.lang]}: ${pathFrom(one.path, reader)}${at} ${said} (${one.rule})`
}

function leftOver(left: readonly Diagnostic[], { lang }: Reader): string {
  const words = presentWords(left)
  return {
    sv: `GitHub visar högst tio av varje slag. I loggen står också ${words.sv}. Se alla på din egen dator: samverkan kontrollera`,
    en: `GitHub shows at most ten of each kind. The log also has ${words.en}. See all on your own computer: samverkan validate`,
  }[lang]
}

function sum({ documents, diagnostics, complete, change }: Findings, { lang }: Reader): string {
  const read = counted(
    documents,
    { sv: 'dokument', en: 'document' },
    { sv: 'dokument', en: 'documents' },
  )
  const words = each((one) => `${read[one]}: ${countWords(diagnostics)[one]}`)
  const compared = change ? comparedWords(change).map((row) => row[lang]) : []
  const rows = [words[lang], ...(complete ? [] : [notAllJudged[lang]]), ...compared]
  return rows.join('. ')
}

// Escapes of the runner (actions/toolkit, command.ts).
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string =>
  data(inert(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
