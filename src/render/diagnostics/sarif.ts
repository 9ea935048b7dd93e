import { mask } from '../../archive/identity-numbers.js'
import type { Diagnostic, Severity } from '../../diagnostic.js'
import { line } from '../escape.js'
import { machineJson } from '../machine-json.js'
import type { DiagnosticRenderer, Reader } from './renderer.js'
import { bySeverity, notAllJudged, saidOf } from './words.js'

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

// GitHub refuses a run with more results (docs.github.com, SARIF support for code scanning).
const mostResults = 25_000

/** SARIF 2.1.0 (OASIS), for code scanning and editors. Only rules with results are described. */
export const renderer: DiagnosticRenderer = {
  name: 'sarif',
  render({ diagnostics, complete }, reader) {
    const kept = diagnostics.length > mostResults ? bySeverity(diagnostics) : diagnostics
    const shown = kept.slice(0, mostResults)
    const broken = new Set(shown.map(({ rule }) => rule))
    const ids = [...broken].sort()
    const [name = '', version = ''] = reader.tool.split(' ')
    const said = [
      ...(complete ? [] : [notAllJudged[reader.lang]]),
      ...(shown.length < diagnostics.length ? [leftOut(diagnostics.length, reader)] : []),
    ]
    const run = {
      tool: { driver: { name, version, rules: ids.map((id) => describedRule(id, reader)) } },
      automationDetails: { id: `samverkan/${line(reader.prefix)}` },
      language: reader.lang,
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: complete,
          ...(said.length > 0 ? { toolExecutionNotifications: said.map(notification) } : {}),
        },
      ],
      results: shown.map((one) => resultOf(one, ids.indexOf(one.rule), reader)),
    }
    return machineJson({ $schema: schema, version: '2.1.0', runs: [run] })
  },
}

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const notification = (text: string) => ({ level: 'error', message: { text: plain(text) } })

const leftOut = (all: number, { lang }: Reader): string =>
  ({
    sv: `Bara de ${mostResults} allvarligaste av ${all} är med.`,
    en: `Only the gravest ${mostResults} of ${all} are included.`,
  })[lang]

function describedRule(id: string, { rules, lang }: Reader) {
  const rule = rules.find(({ name }) => name === id)
  const description = plain(rule?.description[lang] ?? id)
  const learn = {
    sv: `Läs mer och se exempel: samverkan förklara ${id}`,
    en: `Read more and see examples: samverkan explain ${id}`,
  }
  const help = [rule?.rationale[lang] ?? '', learn[lang]].filter((text) => text !== '')
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: { text: plain(help.join('\n\n')) },
    ...(rule ? { defaultConfiguration: { level: levels[rule.severity] } } : {}),
  }
}

function resultOf(one: Diagnostic, ruleIndex: number, reader: Reader) {
  const { place } = one
  return {
    ruleId: one.rule,
    ruleIndex,
    level: levels[one.severity],
    message: { text: plain(saidOf(one, reader).join('\n')) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(reader.prefix + one.path), uriBaseId: '%SRCROOT%' },
          region: place
            ? {
                startLine: place.line,
                startColumn: place.column,
                endLine: place.endLine,
                endColumn: place.endColumn,
              }
            : { startLine: 1 },
        },
      },
    ],
    // `primaryLocationLineHash` is computed by GitHub's upload, which complains of any other.
    partialFingerprints: { 'samverkan/v1': one.fingerprint },
  }
}

/** Every segment on its own: `encodeURI` would leave `#` and `?`, and cannot take half a pair. */
const uriOf = (path: string): string =>
  mask(path)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')

/** Brackets would make a link of text (SARIF 3.11.6), braces a placeholder (3.11.5). */
const plain = (text: string): string => text.replace(/[[\]]/g, '\\$&').replace(/[{}]/g, '$&$&')
