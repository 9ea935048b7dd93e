import { readArchive } from '../src/archive/archive.js'
import type { Diagnostic } from '../src/diagnostic.js'
import type { DiagnosticRenderer, Findings, Reader } from '../src/render/diagnostics/renderer.js'
import { plainStyle } from '../src/render/style.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { type MemoryFile, memorySource } from '../src/source/memory.js'
import type { Lang } from '../src/text.js'

// Findings, and readers for them, for the tests of the forms they are told in.

export const settings = 'format: 1\nname: Prov\nlanguage: sv\n'

export const aFund = '---\ntype: fund\nid: god\nname: Goda medel\nyear: 2026\n---\n'

/** A clean file, errors (one that can be mended, one about the file as such) and a warning. */
export const smallArchive: Readonly<Record<string, string>> = {
  'samverkan.yaml': settings,
  'funds/god.md': aFund,
  'funds/unga.md': aFund.replace('god', 'unga').replace('---\n', '---\nbudjet: 250000\n'),
  'funds/fel namn.md': aFund.replace('god', 'aldre'),
  'forums/lansgrupp/forum.md':
    '---\ntype: forum\nid: lansgrupp\nname: Länsgruppen\nlevel: county\nkind: officials\n---\n',
  'forums/lansgrupp/minutes/2026-10-05.md':
    '---\ntype: minutes\nid: lansgrupp-2026-10-05\nforum: lansgrupp\ndate: 2026-10-05\nstatus: circulated\n---\n\n## 1. Läget\n\n**1.1 Uppdrag:** Kartlägga stödet till unga vuxna.\n',
}

/** All that the rules find in some files. */
export async function findingsIn(files: Readonly<Record<string, MemoryFile>>): Promise<Findings> {
  const archive = await readArchive(memorySource(files), '2026-11-22')
  const { documents, skipped } = archive
  return {
    diagnostics: await judge(archive, rules),
    documents: documents.filter(({ type }) => type !== 'settings').length,
    files: documents.map(({ path }) => path),
    complete: true,
    skipped,
  }
}

/** One made-up finding. */
export const finding = (more: Partial<Diagnostic>): Diagnostic => ({
  rule: 'key-is-known',
  severity: 'error',
  path: 'funds/a.md',
  place: { line: 4, column: 7, endLine: 4, endColumn: 9 },
  message: { sv: 'Fel', en: 'Wrong' },
  hint: null,
  edits: [],
  excerpt: null,
  fingerprint: '0123456789abcdef',
  ...more,
})

export const findingsOf = (diagnostics: readonly Diagnostic[]): Findings => ({
  diagnostics,
  documents: 1,
  files: [],
  complete: true,
  skipped: [],
})

export const readerIn = (lang: Lang, prefix = ''): Reader => ({
  lang,
  prefix,
  rules,
  style: plainStyle,
  tool: 'samverkan 0.1.0',
})

/** Findings in a form, in Swedish. */
export const shown = (
  renderer: DiagnosticRenderer,
  diagnostics: readonly Diagnostic[],
  prefix = '',
): string => renderer.render(findingsOf(diagnostics), readerIn('sv', prefix))
