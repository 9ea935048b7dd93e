import type { Archive } from '../archive/archive.js'
import type { Kind } from '../archive/builtin.js'
import type { Document } from '../archive/document.js'
import { decode } from '../archive/extract.js'
import { isFrozen } from '../archive/frozen.js'
import { compareDiagnostics, type Diagnostic, type Severity } from '../diagnostic.js'
import { isUnreadable } from '../source/source.js'
import { join, shortened, type Text } from '../text.js'
import { type Asked, askedOf, rulesFor } from './asked.js'
import { type Namer, namer } from './naming.js'
import { resolvePlaces } from './place.js'
import type { Problem, Rule } from './rule.js'
import { severityOf } from './severity.js'

/** A problem with what all of its rule's problems have in common. */
export interface Found {
  readonly rule: string
  readonly severity: Severity
  readonly problem: Problem
}

/**
 * Hold every rule against every document. Exact places are looked up last, and only in files with
 * something wrong. The order is fixed: path, place, rule.
 */
export async function judge(
  archive: Archive,
  rules: readonly Rule[],
  concerns: (document: Document) => boolean = () => true,
): Promise<readonly Diagnostic[]> {
  const byKind = new Map<Kind, Asked>()
  const found = new Map<string, Found[]>()
  const wrong: Document[] = []
  for (const document of archive.documents) {
    if (!concerns(document)) continue
    const asked = byKind.get(document.type) ?? askedOf(document.type, rules)
    byKind.set(document.type, asked)
    const here = judgeDocument(document, archive, asked)
    if (here.length === 0) continue
    found.set(document.path, here)
    wrong.push(document)
  }

  const diagnostics: Diagnostic[] = []
  const name = namer(archive)
  // One by one: a call has room for fewer arguments than a file for findings.
  const add = (document: Document, text: string | null) => {
    for (const one of told(document, found.get(document.path) ?? [], text, archive, name)) {
      diagnostics.push(one)
    }
  }
  const closed = wrong.filter(({ entry }) => entry.kind !== 'file')
  const open = wrong.filter(({ entry }) => entry.kind === 'file')
  for (const document of closed) add(document, null)
  let next = 0
  await archive.source.read(
    open.map(({ entry }) => entry),
    (_, content) => {
      const document = open[next++]
      if (document) add(document, isUnreadable(content) ? null : decode(content))
    },
  )
  return diagnostics.sort(compareDiagnostics)
}

function judgeDocument(document: Document, archive: Archive, asked: Asked): Found[] {
  const found: Found[] = []
  for (const rule of rulesFor(document, asked)) {
    for (const problem of rule.check(document, archive)) {
      const severity = severityOf(rule, problem, document, archive)
      if (severity !== 'off') found.push({ rule: rule.name, severity, problem })
    }
  }
  return found
}

/** Names are told in full, and nothing keeps a name from being as long as a file may be. */
const longest = 1000

const leftAlone: Text = {
  sv: 'Protokollet är godkänt och därmed fryst; det rättas inte av sig självt.',
  en: 'The minutes are approved and so frozen; they are not mended by themselves.',
}

function* told(
  document: Document,
  found: readonly Found[],
  text: string | null,
  archive: Archive,
  name: Namer,
): Iterable<Diagnostic> {
  const resolve = resolvePlaces(document, text, archive)
  const frozen = isFrozen(document)
  for (const { rule, severity, problem } of found) {
    const { place, edits, excerpt, words } = resolve(problem)
    const { path } = document
    const kept = frozen && edits.length > 0
    const hint = kept
      ? join([...(problem.hint ? [problem.hint] : []), leftAlone], ' ')
      : problem.hint
    yield {
      rule,
      severity,
      path,
      place,
      message: shortened(problem.message, longest),
      hint: hint ? shortened(hint, longest) : null,
      edits: kept ? [] : edits,
      excerpt,
      fingerprint: name({ rule, path, document, problem, words }),
    }
  }
}
