import type { Archive } from './archive.js'
import { type RefTarget, type TypeName, typeNames } from './builtin.js'
import { type Described, referencesIn } from './describe.js'
import { type Document, isA } from './document.js'
import { entriesOf } from './facts.js'
import { documentIdOf, isOutside } from './item-references.js'
import { isOwnName } from './own.js'
import { perArchive } from './per-archive.js'
import type { Pointer } from './places.js'
import { counties } from './register.js'
import { mayBeUnreadable } from './unreadable.js'
import { mayLead, visitAt } from './visit.js'
import { areUnread, isVocabulary, vocabulary, vocabularyKinds } from './vocabularies.js'

/** One place in a document's front matter where something else is referred to. */
export interface Reference {
  readonly pointer: Pointer
  readonly value: string
  readonly targets: readonly RefTarget[]
}

/**
 * What a reference came to. `other`: what it says exists but is of another kind. `unsure`: what
 * would tell cannot be read, or lies outside the archive; somebody else says so.
 */
export type Resolution =
  | { readonly state: 'found' | 'unknown' | 'unsure' }
  | { readonly state: 'other'; readonly is: RefTarget }

/** Every reference in the front matter of a document, or in the settings. */
export function referencesOf(document: Document): readonly Reference[] {
  if (document.described === null) return []
  const found: Reference[] = []
  for (const { steps, targets } of referencesIn(document.described)) {
    visitAt(document.facts, steps, (value, pointer) => {
      if (typeof value === 'string') found.push({ pointer: pointer(), value, targets })
    })
  }
  return found
}

/** The references in the front matter of a document that lead nowhere, or to something else. */
export function lostReferences(
  document: Document,
  archive: Archive,
): readonly (readonly [reference: Reference, resolution: Resolution])[] {
  if (document.described === null) return []
  const lost: (readonly [Reference, Resolution])[] = []
  for (const { steps, targets } of referencesIn(document.described)) {
    if (!mayLead(document.facts, steps)) continue
    const known = foundBefore(archive, targets)
    visitAt(document.facts, steps, (value, pointer) => {
      if (typeof value !== 'string' || known.has(value)) return
      const resolution = resolveReference({ value, targets }, document, archive)
      if (resolution.state === 'found' || resolution.state === 'unsure') return
      lost.push([{ pointer: pointer(), value, targets }, resolution])
    })
  }
  return lost
}

/** The references in the front matter of a document that name an item of some minutes. */
export function itemReferencesOf(document: Document): readonly Reference[] {
  const { described } = document
  if (described === null) return []
  const paths = itemPaths.get(described) ?? referencesIn(described).filter(namesItems)
  itemPaths.set(described, paths)
  const found: Reference[] = []
  for (const { steps, targets } of paths) {
    visitAt(document.facts, steps, (value, pointer) => {
      if (typeof value === 'string' && value.includes('#')) {
        found.push({ pointer: pointer(), value, targets })
      }
    })
  }
  return found
}

const namesItems = ({ targets }: { readonly targets: readonly RefTarget[] }): boolean =>
  targets.includes('item')
const itemPaths = new Map<Described, ReturnType<typeof referencesIn>>()

const found: Resolution = { state: 'found' }
const knownFound = perArchive(() => new WeakMap<readonly RefTarget[], Set<string>>())

/** Find what a reference of a document means. */
export function resolveReference(
  { value, targets }: Pick<Reference, 'value' | 'targets'>,
  document: Document,
  archive: Archive,
): Resolution {
  // The same parties and topics are named over and over; these mean the same everywhere.
  const known = foundBefore(archive, targets)
  if (known.has(value)) return found
  let unsure = false
  for (const target of targets) {
    const met = meets(target, value, document, archive)
    if (met === true) {
      if (!isLocal(target)) known.add(value)
      return found
    }
    unsure ||= met === 'unsure'
  }
  if (unsure) return { state: 'unsure' }
  const is = kindOf(value, archive)
  return is === null ? { state: 'unknown' } : { state: 'other', is }
}

/** What these mean depends on the document that says it. */
const isLocal = (target: RefTarget): boolean =>
  target === 'item' || target === 'round' || target === 'seat'

function foundBefore(archive: Archive, targets: readonly RefTarget[]): Set<string> {
  const byTargets = knownFound(archive)
  const before = byTargets.get(targets)
  if (before) return before
  const known = new Set<string>()
  byTargets.set(targets, known)
  return known
}

/** Whether the same was found before, in whatever document: then it is found again. */
export const wasFound = (value: string, targets: readonly RefTarget[], archive: Archive): boolean =>
  foundBefore(archive, targets).has(value)

type Met = boolean | 'unsure'

function meets(target: RefTarget, value: string, document: Document, archive: Archive): Met {
  if (isVocabulary(target)) {
    if (vocabulary(archive, target).has(value)) return true
    return (target === 'area' && counties.has(value)) || (areUnread(archive) && 'unsure')
  }
  if (target === 'round') return hasRound(value, document, archive)
  if (target === 'seat') return hasSeat(value, document, archive)
  if (target === 'item' && /^#./.test(value)) return true
  const id = target === 'item' ? documentIdOf(value, document, archive) : value
  if (id === null) return false
  const other = archive.find(id)
  if (other && (target === 'item' || target === 'document' || isA(other, target))) return true
  if (target === 'party' && archive.parties.get(id)) return true
  if (archive.own?.broken.has(target)) return 'unsure'
  return (mayBeUnreadable(archive, id) || isOutside(archive, target, id)) && 'unsure'
}

/** What an id that was not looked for turns out to be. */
function kindOf(value: string, archive: Archive): RefTarget | null {
  const type = archive.find(value)?.type
  const named: TypeName | undefined = typeNames.find((name) => name === type)
  if (named) return named
  if (type !== undefined && isOwnName(archive, type)) return type
  if (archive.parties.get(value)) return 'party'
  for (const kind of vocabularyKinds) {
    if (vocabulary(archive, kind).has(value)) return kind
  }
  return null
}

function hasRound(value: string, document: Document, archive: Archive): Met {
  if (!isA(document, 'application')) return false
  const { fund: id } = document.facts
  if (id === null) return false
  const fund = archive.findA('fund', id)
  if (!fund || fund.values === null) return 'unsure'
  for (const [, round] of entriesOf(fund.facts.rounds)) if (round.id === value) return true
  return false
}

/** `seat` or `seat/party`, of the forum of the minutes or one it meets jointly with. */
function hasSeat(value: string, document: Document, archive: Archive): Met {
  if (!isA(document, 'minutes')) return false
  const [seat, party] = value.split('/')
  if (party !== undefined && !archive.parties.get(party)) return false
  const { forum: host, joint_with: others } = document.facts
  let unsure = false
  for (const id of [host, ...(others ?? [])]) {
    const forum = archive.findA('forum', id)
    if (!forum || forum.values === null) unsure = true
    for (const [, one] of entriesOf(forum?.facts.seats)) if (one.id === seat) return true
  }
  return unsure && 'unsure'
}
