import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { Severity } from '../diagnostic.js'
import type { Problem, Rule } from './rule.js'

type Level = Severity | 'off'
const order: readonly Level[] = ['off', 'info', 'warning', 'error']

/** Whether one level is milder than another: off, info, warning, error. */
export const isMilder = (level: Level, than: Level): boolean =>
  order.indexOf(level) < order.indexOf(than)

/**
 * How much a problem weighs here: what the archive's settings say of its rule, down to the rule's
 * floor, else what the rule says. Documents from before the archive, and problems with a severity
 * of their own, weigh that much, or less where the settings say so.
 */
export function severityOf(
  rule: Rule,
  problem: Problem,
  document: Document,
  { settings }: Archive,
): Level {
  const rules: Readonly<Record<string, Level | undefined>> = settings.rules ?? {}
  const set = rules[rule.name]
  const level = set === undefined ? rule.severity : isMilder(set, rule.floor) ? rule.floor : set
  const isOld = rule.imported !== undefined && isImported(document, settings)
  const own = isOld ? rule.imported : problem.severity
  if (own === undefined) return level
  return set !== undefined && isMilder(level, own) ? level : own
}

function isImported(document: Document, settings: Archive['settings']): boolean {
  const before = settings.imported_before
  if (!before?.on) return false
  const paths = before.paths ?? []
  const inside =
    paths.length === 0 || paths.some((path) => path !== undefined && isIn(path, document.path))
  const dated = (document.facts as { date?: string }).date
  return inside && (dated === undefined || dated < before.on)
}

/** Whether a path is this file, or lies in this folder; `a/b` is not in `a/bc`. */
function isIn(given: string, path: string): boolean {
  const folder = given.replace(/^(?:\.\/)+|\/+$/g, '')
  return path === folder || path.startsWith(`${folder}/`)
}
