import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { ReadSides } from '../archive/sides/sides.js'
import { compareDiagnostics, type Diagnostic } from '../diagnostic.js'
import type { Change, ChangeRule } from './changes/change-rule.js'
import { idTakenAway } from './changes/cited-document-stays.js'
import { judgeChange } from './changes/judge-change.js'
import { judge } from './judge.js'
import type { Rule } from './rule.js'
import { foundSince } from './since.js'

/** What a change does to an archive. */
export interface Verdict {
  /** What the change causes, and nothing that was wrong before. */
  readonly diagnostics: readonly Diagnostic[]
  /** How many findings in the judged documents were there before. */
  readonly older: number
  /** The settings do not hold; nothing else was judged. */
  readonly brokenSettings: boolean
}

/** With what a change is judged. */
export interface Judges {
  readonly rules: readonly Rule[]
  readonly changeRules: readonly ChangeRule[]
  /** The whole of the head, for words about what somebody may have meant. */
  readonly readWhole: () => Promise<Archive>
}

/**
 * These say what is near something that does not exist: that can only be told by who has read all.
 */
export const looksAround: ReadonlySet<string> = new Set([
  'cited-item-exists',
  'document-in-its-place',
  'link-target-exists',
  'reference-exists',
  'said-document-exists',
  'said-name-is-known',
])

/** Judge both sides of a change, and tell what only the second has, and what the change itself is. */
export async function compareSides(
  sides: ReadSides,
  change: Change,
  { rules, changeRules, readWhole }: Judges,
): Promise<Verdict> {
  const { base, head, judged } = sides
  const settings = await judge(head, rules, isSettings)
  if (settings.some(({ severity }) => severity === 'error')) {
    return { diagnostics: settings, older: 0, brokenSettings: true }
  }
  const concerns = ({ path }: Document) => judged.has(path)
  const before = atNewPaths(await judge(base, rules, concerns), change)
  let found = await judge(head, rules, concerns)
  if (!sides.whole && foundSince(before, found).some(({ rule }) => looksAround.has(rule))) {
    found = await judge(await readWhole(), rules, concerns)
  }
  const caused = foundSince(before, found)
  const ofChange = judgeChange(change, sides, changeRules)
  const all = [...toldOnce(caused, ofChange, change), ...ofChange]
  return {
    diagnostics: all.sort(compareDiagnostics),
    older: found.length - caused.length,
    brokenSettings: false,
  }
}

/**
 * Without what follows in files that nobody has touched from a document that was taken away: that
 * is told once, of the document, with the files that cite it.
 */
function toldOnce(
  caused: readonly Diagnostic[],
  ofChange: readonly Diagnostic[],
  { files }: Change,
): readonly Diagnostic[] {
  const gone = ofChange.flatMap((one) => idTakenAway(one) ?? [])
  if (gone.length === 0) return caused
  const touched = new Set(files.map(({ path }) => path))
  return caused.filter(
    ({ path, rule, message }) =>
      touched.has(path) ||
      !looksAround.has(rule) ||
      !gone.some((id) => message.en.includes(`\`${id}\``) || message.en.includes(`\`${id}#`)),
  )
}

const isSettings = ({ type }: Document) => type === 'settings'

/** Findings, where a document has been moved as they would be at its place. */
function atNewPaths(found: readonly Diagnostic[], { documents }: Change): readonly Diagnostic[] {
  const moved = new Map<string, string>()
  for (const { before, after } of documents) {
    if (after !== null && after.path !== before.path) moved.set(before.path, after.path)
  }
  return found.map((one) => ({ ...one, path: moved.get(one.path) ?? one.path }))
}
