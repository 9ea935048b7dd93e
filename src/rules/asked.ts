import type { Kind } from '../archive/builtin.js'
import type { Document } from '../archive/document.js'
import { itemKinds } from '../archive/items/kinds.js'
import type { Rule } from './rule.js'

type About = NonNullable<Rule['about']>

/** The rules that are asked of one type of document, by what a document must have for each. */
export interface Asked {
  readonly rules: readonly Wanting[]
  /** One bit for each key of the front matter that any of these rules wants. */
  readonly keys: ReadonlyMap<string, number>
}

/** A rule, and what a document must have any of for it, in bits; none where it wants nothing. */
interface Wanting {
  readonly rule: Rule
  readonly parts: number
  readonly keys: number
}

/** Sort the rules that speak of a type of document: nearly all documents need few of them. */
export function askedOf(kind: Kind, rules: readonly Rule[]): Asked {
  const own = rules.filter(({ on }) => on === undefined || on.includes(kind))
  const wanted = [...new Set(own.flatMap(({ has = [] }) => has))]
  if (wanted.length > maxKeys) throw new Error(`Rules on ${kind} want more than ${maxKeys} keys`)
  const keys = new Map(wanted.map((key, index) => [key, 1 << index]))
  return {
    rules: own.map((rule) => ({
      rule,
      parts: bitsOf([...(rule.about ? [rule.about] : []), ...(rule.says ?? [])], partBits),
      keys: bitsOf(rule.has ?? [], keys),
    })),
    keys,
  }
}

/** The rules that have anything to say of a document, in their order. */
export function rulesFor(document: Document, asked: Asked): readonly Rule[] {
  const parts = partsOf(document)
  const keys = document.values === null ? 0 : bitsOf(Object.keys(document.values), asked.keys)
  const found: Rule[] = []
  for (const one of asked.rules) {
    if (one.parts !== 0 && (one.parts & parts) === 0) continue
    if (one.keys === 0 || (one.keys & keys) !== 0) found.push(one.rule)
  }
  return found
}

/** As many as an integer has bits for. */
const maxKeys = 31

/** What of a document a rule may be about. */
const lists: Readonly<Record<About, (document: Document) => readonly unknown[]>> = {
  faults: ({ faults }) => faults,
  schemaFaults: ({ schemaFaults }) => schemaFaults,
  links: ({ links }) => links,
  nearMisses: ({ body }) => body?.nearMisses ?? [],
  items: ({ body }) => body?.items ?? [],
  personal: ({ personal }) => personal,
  flaws: ({ flaws }) => flaws,
  statedDates: ({ statedDates }) => statedDates,
}
const abouts = Object.entries(lists).map(([, list], index) => ({ list, bit: 1 << index }))

/** One bit for each of these, and for each kind of item that is said in minutes. */
const partBits: ReadonlyMap<string, number> = new Map(
  [...Object.keys(lists), ...itemKinds].map((part, index) => [part, 1 << index]),
)

function partsOf(document: Document): number {
  let bits = 0
  for (const { list, bit } of abouts) if (list(document).length > 0) bits |= bit
  for (const { kind } of document.body?.items ?? []) bits |= partBits.get(kind) ?? 0
  return bits
}

function bitsOf(names: readonly string[], known: ReadonlyMap<string, number>): number {
  let bits = 0
  for (const name of names) bits |= known.get(name) ?? 0
  return bits
}
