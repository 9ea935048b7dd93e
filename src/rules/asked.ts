import type { Kind } from '../archive/builtin.js'
import type { Document } from '../archive/document.js'
import { type ItemKind, itemKinds } from '../archive/items/kinds.js'
import type { Rule } from './rule.js'

type About = NonNullable<Rule['about']>

/** The rules that are asked of one type of document, by what a document must have for each. */
export interface Asked {
  readonly rules: readonly (readonly [rule: Rule, needs: number])[]
  /** Those for documents that have the same, found once. */
  readonly known: Map<number, readonly Rule[]>
}

/** Sort the rules that speak of a type of document: nearly all documents need few of them. */
export function askedOf(kind: Kind, rules: readonly Rule[]): Asked {
  const own = rules.filter(({ on }) => on === undefined || on.includes(kind))
  return { rules: own.map((rule) => [rule, needsOf(rule)]), known: new Map() }
}

/** The rules that have anything to say of a document, in their order. */
export function rulesFor(document: Document, asked: Asked): readonly Rule[] {
  const has = hasOf(document)
  const known = asked.known.get(has)
  if (known) return known
  const found = asked.rules.flatMap(([rule, needs]) =>
    needs === 0 || (needs & has) !== 0 ? [rule] : [],
  )
  asked.known.set(has, found)
  return found
}

const abouts = [
  'faults',
  'schemaFaults',
  'links',
  'nearMisses',
  'items',
  'personal',
  'flaws',
] as const
/** One bit for each list that a document may have, and for each kind of item said in it. */
const aboutBits = new Map<About, number>(abouts.map((about, index) => [about, 1 << index]))
const kindBits = new Map<ItemKind, number>(
  itemKinds.map((kind, index) => [kind, 1 << (abouts.length + index)]),
)

const needsOf = ({ about, says }: Rule): number =>
  (about === undefined ? 0 : (aboutBits.get(about) ?? 0)) |
  (says ?? []).reduce((bits, kind) => bits | (kindBits.get(kind) ?? 0), 0)

function hasOf({ faults, schemaFaults, links, personal, flaws, body }: Document): number {
  let bits = 0
  if (faults.length > 0) bits |= 1
  if (schemaFaults.length > 0) bits |= 2
  if (links.length > 0) bits |= 4
  if (personal.length > 0) bits |= 32
  if (flaws.length > 0) bits |= 64
  if (body === null) return bits
  if (body.nearMisses.length > 0) bits |= 8
  if (body.items.length > 0) bits |= 16
  for (const { kind } of body.items) bits |= kindBits.get(kind) ?? 0
  return bits
}
