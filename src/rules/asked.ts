import type { Kind } from '../archive/builtin.js'
import type { Document } from '../archive/document.js'
import type { Rule } from './rule.js'

/** Rules by what a document must have one of; each by its position. */
type Wanting = ReadonlyMap<string, readonly number[]>

/** The rules that are asked of one type of document, by what a document must have for each. */
export interface Asked {
  readonly rules: readonly Rule[]
  /** Which of them want nothing, and are asked of every document. */
  readonly always: readonly boolean[]
  readonly about: Wanting
  readonly has: Wanting
  readonly says: Wanting
}

/** Sort the rules that speak of a type of document: nearly all documents need few of them. */
export function askedOf(kind: Kind, all: readonly Rule[]): Asked {
  const rules = all.filter(({ on }) => on === undefined || on.includes(kind))
  return {
    rules,
    always: rules.map(({ about, has, says }) => !about && !has && !says),
    about: wanting(rules, ({ about }) => (about ? [about] : [])),
    has: wanting(rules, ({ has = [] }) => has),
    says: wanting(rules, ({ says = [] }) => says),
  }
}

function wanting(rules: readonly Rule[], wants: (rule: Rule) => readonly string[]): Wanting {
  const found = new Map<string, number[]>()
  for (const [at, rule] of rules.entries()) {
    for (const name of wants(rule)) found.set(name, [...(found.get(name) ?? []), at])
  }
  return found
}

/** The rules that have anything to say of a document, in their order. */
export function rulesFor(document: Document, asked: Asked): readonly Rule[] {
  const isAsked = asked.always.slice()
  const ask = (rules: readonly number[] = []) => {
    for (const at of rules) isAsked[at] = true
  }
  for (const [about, list] of lists) if (list(document).length > 0) ask(asked.about.get(about))
  for (const key of Object.keys(document.values ?? {})) ask(asked.has.get(key))
  const { items, agenda } = document.body ?? nothingSaid
  for (const { facts } of agenda) for (const { name } of facts) ask(asked.says.get(name))
  for (const { kind, clauses } of items) {
    ask(asked.says.get(kind))
    for (const { name } of clauses) ask(asked.says.get(name))
  }
  return asked.rules.filter((_, at) => isAsked[at])
}

const nothingSaid = { items: [], agenda: [] } as const

type About = NonNullable<Rule['about']>

/** What of a document a rule may be about. */
const lists = Object.entries({
  faults: ({ faults }) => faults,
  schemaFaults: ({ schemaFaults }) => schemaFaults,
  links: ({ links }) => links,
  nearMisses: ({ body }) => body?.nearMisses ?? [],
  items: ({ body }) => body?.items ?? [],
  personal: ({ personal }) => personal,
  flaws: ({ flaws }) => flaws,
  statedDates: ({ statedDates }) => statedDates,
} satisfies Readonly<Record<About, (document: Document) => readonly unknown[]>>)
