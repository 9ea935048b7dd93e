import type { PastCommit } from '../../source/history.js'
import type { Alteration, Frozen } from '../alterations.js'
import { approval, type Bond } from './bonds.js'

/** Something approved or adopted that was changed in a way it must not be. */
export interface Altered {
  /** The first of what was done. */
  readonly kind: Alteration['kind'] | 'approved-again'
  /** The keys of the front matter that say something else. */
  readonly keys: readonly string[]
  readonly commit: PastCommit
  readonly path: string
  /** What it made of them, by git's id; null where it took them away. */
  readonly content: string | null
  /** The contents it stands in: its own, and those that others made of it without undoing it. */
  readonly stands: ReadonlySet<string | null>
  /** The commit that brought back what was approved; null when none did. */
  readonly revertedBy: PastCommit | null
}

/** The life of a document since it was approved or adopted, in every branch. */
export interface Approval {
  readonly id: string
  /** The commits in which they are approved: one, but where several branches did the same. */
  readonly commits: readonly PastCommit[]
  /** The content that was approved, by git's id. */
  readonly content: string
  /** Contents that differ from it only in what may change, itself among them. */
  readonly sound: ReadonlySet<string>
  /** Commits that changed only what may change. */
  readonly changes: readonly PastCommit[]
  readonly altered: readonly Altered[]
}

interface Open {
  id: string
  commits: PastCommit[]
  content: string
  sound: Set<string>
  tainted: Set<string>
  changes: PastCommit[]
  altered: Made[]
}

/** An alteration with the contents it was made from, and those in which it still stands. */
type Made = Omit<{ -readonly [Key in keyof Altered]: Altered[Key] }, 'stands'> & {
  from: ReadonlySet<string>
  stands: Set<string | null>
}

/**
 * Follow every approved minutes, or whatever else a bond binds, from the commit that approved them,
 * in every branch; commits come with parents before children. They are told apart by their ids,
 * which never change once they are approved, wherever the file is moved.
 */
export function approvalsIn(
  commits: readonly PastCommit[],
  versions: ReadonlyMap<string, Frozen>,
  bond: Bond = approval,
): ReadonlyMap<string, Approval> {
  const found = new Map<string, Open>()
  for (const commit of commits) {
    for (const [id, step] of stepsOf(commit, versions)) {
      take({ id, step, commit, bond }, versions, found)
    }
  }
  return found
}

interface Step {
  readonly before: Set<string>
  after: string | null
  path: string
}

/** What a commit did to each minutes; a file that moves is one step. */
function stepsOf(
  { touches }: PastCommit,
  versions: ReadonlyMap<string, Frozen>,
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>()
  const stepFor = (id: string, path: string): Step => {
    const known = steps.get(id) ?? { before: new Set<string>(), after: null, path }
    steps.set(id, known)
    return known
  }
  for (const { path, before, after } of touches) {
    let last: string | null = null
    for (const content of before) {
      const id = content === null ? null : (versions.get(content)?.id ?? null)
      if (content === null || id === null) continue
      stepFor(id, path).before.add(content)
      last = id
    }
    // What cannot be read any more is still what stood there.
    const id = after === null ? null : (versions.get(after)?.id ?? last)
    if (after === null || id === null) continue
    const step = stepFor(id, path)
    step.after = after
    step.path = path
  }
  return steps
}

interface Taken {
  readonly id: string
  readonly step: Step
  readonly commit: PastCommit
  readonly bond: Bond
}

function take(
  { id, step: { before, after, path }, commit, bond }: Taken,
  versions: ReadonlyMap<string, Frozen>,
  found: Map<string, Open>,
): void {
  // only its mode, or another path
  if (after !== null && before.has(after)) return
  const frozen = (content: string | null) => (content === null ? null : versions.get(content))
  const now = frozen(after) ?? null
  const isBound = now !== null && bond.binds(now)
  const faultsFrom = (content: string) => bond.alterations(frozen(content) as Frozen, now, commit)
  const known = found.get(id)
  if (!known) {
    if (after === null || !isBound) return
    const rest = { sound: new Set([after]), tainted: new Set<string>(), changes: [], altered: [] }
    found.set(id, { id, commits: [commit], content: after, ...rest })
    return
  }
  const { sound, tainted, altered } = known
  const fromSound = [...before].filter((content) => sound.has(content))
  const fromTainted = [...before].filter((content) => tainted.has(content))
  // A branch from before the approval goes its own way until it approves, or meets the others.
  const isElsewhere = before.size > 0 && fromSound.length + fromTainted.length === 0
  if (isElsewhere && !isBound) return
  if (before.size === 0 && after !== null && !isBound) return
  const against = fromSound.length > 0 ? fromSound : [...sound].slice(-20)
  const faults = against.map(faultsFrom)
  const isKnown = after !== null && sound.has(after)
  // Another branch's alterations stand there whatever is done here.
  const open = altered.filter(
    ({ revertedBy, stands }) =>
      revertedBy === null &&
      (before.size === 0 ? stands.has(null) : [...before].some((one) => stands.has(one))),
  )
  if (after !== null && ((isKnown && fromSound.length === 0) || faults.some(isNothing))) {
    // Only what it goes back behind is undone: a correction that was lost may still be lost.
    const isBack = ({ from }: Made) => {
      const old = [...from].filter((content) => sound.has(content))
      return old.length === 0 || old.some((one) => isNothing(faultsFrom(one)))
    }
    for (const one of open) {
      if (isBack(one)) one.revertedBy = commit
      else one.stands.add(after)
    }
    if (isElsewhere) known.commits.push(commit)
    else if (!isKnown) known.changes.push(commit)
    sound.add(after)
    return
  }
  const fault = faults.at(-1)
  const [first] = fault ?? []
  if (!fault || !first) return
  for (const one of open) one.stands.add(after)
  const isAgain = fromSound.length === 0 && fromTainted.length === 0
  altered.push({
    kind: isAgain ? 'approved-again' : first.kind,
    keys: keysOf(fault),
    commit,
    path,
    from: before,
    content: after,
    stands: new Set([after]),
    revertedBy: null,
  })
  if (after !== null) tainted.add(after)
}

const isNothing = (alterations: readonly Alteration[]): boolean => alterations.length === 0

const keysOf = (alterations: readonly Alteration[]): readonly string[] =>
  alterations.flatMap(({ kind, key }) => (kind === 'keys' && key !== null ? [key] : []))
