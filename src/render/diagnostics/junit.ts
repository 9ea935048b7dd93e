import { compareText, type Diagnostic } from '../../diagnostic.js'
import type { DiagnosticRenderer, Reader } from './renderer.js'
import { grouped, labels, pathFrom, saidOf } from './words.js'

/**
 * JUnit's XML, which most build servers show as tests: one case for each file and rule with
 * findings, which fails when one of them is an error, and one that passes for each clean file.
 */
export const renderer: DiagnosticRenderer = {
  name: 'junit',
  render({ diagnostics, files }, reader) {
    const found = grouped(diagnostics, 'path')
    const paths = [...new Set([...files, ...found.keys()])].sort(compareText)
    const cases = paths.flatMap((path) => casesOf(path, found.get(path) ?? [], reader))
    const failures = cases.filter(({ failed }) => failed).length
    const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`
    const rows = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="samverkan" ${counts}>`,
      `  <testsuite name="samverkan" ${counts}>`,
      ...cases.map(({ xml }) => xml),
      '  </testsuite>',
      '</testsuites>',
    ]
    return `${rows.join('\n')}\n`
  },
}

interface Case {
  readonly xml: string
  readonly failed: boolean
}

function casesOf(path: string, found: readonly Diagnostic[], reader: Reader): readonly Case[] {
  if (found.length === 0) return [{ xml: `${head(path, 'validate', reader)}/>`, failed: false }]
  const byRule = [...grouped(found, 'rule')]
  return byRule.map(([rule, those]) => caseOf(path, rule, those, reader))
}

function caseOf(path: string, rule: string, found: readonly Diagnostic[], reader: Reader): Case {
  const worst = found.find(({ severity }) => severity === 'error')
  const said = found.map((one) => escaped(told(one, reader))).join('\n\n')
  const message = escaped(worst ? (saidOf(worst, reader)[0] ?? '') : '')
  const inside = worst
    ? `<failure type="${escaped(rule)}" message="${message}">${said}</failure>`
    : `<system-out>${said}</system-out>`
  const xml = `${head(path, rule, reader)}>\n      ${inside}\n    </testcase>`
  return { xml, failed: worst !== undefined }
}

function head(path: string, name: string, reader: Reader): string {
  const file = escaped(pathFrom(path, reader))
  return `    <testcase classname="${file}" name="${escaped(name)}" file="${file}" time="0"`
}

function told(one: Diagnostic, reader: Reader): string {
  const at = one.place ? `:${one.place.line}:${one.place.column}` : ''
  const [message = '', ...hint] = saidOf(one, reader)
  const label = labels[one.severity][reader.lang]
  return [`${label}: ${message}`, `${pathFrom(one.path, reader)}${at}`, ...hint].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// What XML 1.0 cannot hold at all is spelled out already, as for a terminal.
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
