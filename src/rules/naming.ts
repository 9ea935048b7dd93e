import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { mask } from '../archive/identity-numbers.js'
import { agendaAt, itemAt } from '../archive/items/lies-in.js'
import { fingerprint } from '../fingerprint.js'
import type { Problem } from './rule.js'

/** Names findings one after the other; `words` is what stands at the place, identity numbers masked. */
export type Namer = (found: Named) => string

export interface Named {
  readonly rule: string
  readonly path: string
  /** Null where the path is of no document. */
  readonly document: Document | null
  readonly problem: Problem
  readonly words: string
}

/**
 * Give findings the names by which they are known from one run to the next, and in all languages:
 * made of the rule, the document (its id, so that a move changes nothing; its path where it has
 * none of its own), where in it, what kind of problem, and the words that stand there. Where is the
 * keys that lead to a value without the places in lists, or the item with its number, so that what
 * is written above changes nothing either. Nothing of the message is in them, nor of the hint, the
 * severity or the day: rewording, translating or counting days anew makes no new finding. Findings
 * that are alike in all of that are told apart by their order.
 */
export function namer(archive: Archive): Namer {
  const seen = new Map<string, number>()
  return ({ rule, path, document, problem, words }) => {
    const about = [rule, whichOf(document, path, archive), whereIn(document, problem)]
    const parts = [...about, problem.kind ?? '', words.replace(/\s+/g, ' ').trim()]
    const key = parts.join('\0')
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return fingerprint([...parts, String(times)])
  }
}

/** An id that two documents have names neither. */
function whichOf(document: Document | null, path: string, archive: Archive): string {
  const id = document?.id ?? null
  if (id === null || archive.holders(id).length !== 1) return mask(path)
  return `#${id}`
}

function whereIn(document: Document | null, { at }: Problem): string {
  if (at === 'file') return ''
  if ('key' in at) return [...at.key.filter((step) => typeof step === 'string'), at.part].join('.')
  if (!('start' in at) || !document?.body) return ''
  const item = itemAt(document.body, at.start)
  if (item) return `#${item.number.given ?? item.kind}`
  const above = agendaAt(document.body, at.start)
  return above ? `#${above.number}` : ''
}
