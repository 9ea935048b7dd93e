import { readFrontMatter } from './frontmatter.js'
import { readBody } from './items/read.js'
import type { Pointer } from './places.js'
import { firstDifference, masks, redacted } from './redaction.js'
import { differsAt, isSame } from './same.js'
import type { Values } from './yaml.js'

/** One version of some minutes, as far as it matters to whether they were approved and changed. */
export interface Frozen {
  readonly id: string | null
  readonly approved: boolean
  /** Null when the front matter cannot be read. */
  readonly values: Values | null
  readonly text: string
  readonly bodyStart: number
}

/** Something done to approved minutes that must not be done. */
export interface Alteration {
  readonly kind: 'body' | 'keys' | 'corrections' | 'copy' | 'status' | 'removed' | 'unreadable'
  /** The key of the front matter; null for what concerns no single one. */
  readonly key: string | null
  /**
   * Where it is seen in the later version: the way to a value, or UTF-16 units from the start of
   * the text; null where there is nothing to see.
   */
  readonly at: Pointer | number | null
}

/** Read a version of some minutes; the text is what git has, with its line ends. */
export function readFrozen(text: string | null): Frozen {
  const { data: values, bodyStart } =
    text === null ? { data: null, bodyStart: 0 } : readFrontMatter(text)
  const id = values?.['id']
  return {
    id: typeof id === 'string' ? id : null,
    approved: values?.['status'] === 'approved',
    values,
    text: text ?? '',
    bodyStart,
  }
}

/**
 * All that is wrong with one version of approved minutes following another. What may change:
 * corrections are added; former ids, and keys of the archive's own; and, with a new entry among the
 * corrections that is a redaction, words are masked. A mask adds nothing but itself, hides no item,
 * no agenda item and no paragraph as such, and what it hides is not kept in what else was added.
 * Values are compared and not how they are written: a comment in the front matter is no part of it.
 */
export function alterationsOf(before: Frozen, after: Frozen | null): readonly Alteration[] {
  if (after === null) return [{ kind: 'removed', key: null, at: null }]
  if (before.text === after.text || before.values === null) return []
  if (after.values === null) return [{ kind: 'unreadable', key: null, at: null }]
  if (!after.approved) return [{ kind: 'status', key: 'status', at: wayTo('status', after.values) }]
  const isRedacted = correctionsIn(after.values)
    .slice(correctionsIn(before.values).length)
    .some(isRedaction)
  const hidden: Hidden = isRedacted ? [] : null
  return [
    ...keysAltered(before.values, after.values, hidden),
    ...correctionsAltered(before.values, after.values, hidden),
    ...bodyAltered(before, after, hidden),
    ...copiesOf(hidden ?? [], after.values),
  ]
}

/** What is masked, as it is found; null where nothing may be. */
type Hidden = string[] | null

const isFree = (key: string): boolean => key === 'former_ids' || key.startsWith('x_')

const correctionsIn = ({ corrections }: Values): readonly unknown[] =>
  Array.isArray(corrections) ? corrections : []

/** A redaction that keeps the words is none. */
const isRedaction = (entry: unknown): boolean => {
  const { kind, was, now } = (entry ?? {}) as Readonly<Record<string, unknown>>
  return kind === 'redaction' && was === undefined && now === undefined
}

const wayTo = (key: string, values: Values): Pointer | null =>
  Object.hasOwn(values, key) ? [key] : null

function* keysAltered(before: Values, after: Values, hidden: Hidden): Iterable<Alteration> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === 'corrections' || isFree(key)) continue
    if (!Object.hasOwn(before, key) || !Object.hasOwn(after, key)) {
      yield { kind: 'keys', key, at: wayTo(key, after) }
      continue
    }
    const inner = alteredAt(before[key], after[key], hidden)
    if (inner) yield { kind: 'keys', key, at: [key, ...inner] }
  }
}

function* correctionsAltered(before: Values, after: Values, hidden: Hidden): Iterable<Alteration> {
  const [old, now] = [correctionsIn(before), correctionsIn(after)]
  const key = 'corrections'
  for (const [at, entry] of old.entries()) {
    if (at >= now.length) {
      yield { kind: 'corrections', key, at: wayTo(key, after) }
      return
    }
    const inner = alteredAt(entry, now[at], hidden)
    if (inner) yield { kind: 'corrections', key, at: [key, at, ...inner] }
  }
}

/** Where a value differs, but for words masked in it; null where masking is all there is. */
function alteredAt(before: unknown, after: unknown, hidden: Hidden): Pointer | null {
  return differsAt(before, after, (was, is) => {
    if (Object.is(was, is)) return true
    const isWords = typeof was === 'string' || typeof was === 'number'
    if (!hidden || !isWords || typeof is !== 'string') return false
    const found = redacted(String(was), is, masks.head)
    hidden.push(...found.hidden)
    return found.at === null
  })
}

function* bodyAltered(before: Frozen, after: Frozen, hidden: Hidden): Iterable<Alteration> {
  const [was, is] = [bodyIn(before), bodyIn(after)]
  let at = firstDifference(was, is)
  if (at !== null && hidden) {
    const found = redacted(was, is, masks.body)
    hidden.push(...found.hidden)
    at = found.at ?? (isSaidAlike(was, is) ? null : at)
  }
  if (at !== null) yield { kind: 'body', key: null, at: after.bodyStart + at }
}

const bodyIn = ({ text, bodyStart }: Frozen): string => text.slice(bodyStart)

/** Whether the same agenda items and items are there, whatever is masked in them. */
function isSaidAlike(before: string, after: string): boolean {
  const [was, is] = [before, after].map((body) => {
    const { agenda, items } = readBody(body, 0)
    const said = items.map(({ kind, result, number, offer }) => [kind, result, number.given, offer])
    return [agenda.map(({ number }) => number), said]
  })
  return isSame(was, is)
}

/** What was masked and stands among what may be added: corrections, and the archive's own keys. */
function* copiesOf(hidden: readonly string[], values: Values): Iterable<Alteration> {
  const secrets = hidden.map((words) => words.trim()).filter(isTelling)
  if (secrets.length === 0) return
  for (const [key, value] of Object.entries(values)) {
    if (key !== 'corrections' && !isFree(key)) continue
    for (const [at, words] of wordsIn(value, [key])) {
      if (secrets.some((secret) => words.includes(secret))) yield { kind: 'copy', key, at }
    }
  }
}

/** Shorter words stand in many others; an old mask under a new one tells nothing. */
const isTelling = (words: string): boolean =>
  words.length >= 3 && words !== masks.body && words !== masks.head

function* wordsIn(value: unknown, at: Pointer): Iterable<[Pointer, string]> {
  if (typeof value === 'string') yield [at, value]
  if (typeof value !== 'object' || value === null) return
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [key, inner] of entries) yield* wordsIn(inner, [...at, key])
}
