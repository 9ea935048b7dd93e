import type { Edit } from '../../diagnostic.js'
import type { Document } from '../document.js'
import { clauses as table } from '../items/clause-words.js'
import type { Clause, Item } from '../items/item.js'
import { readItemRef } from '../items/item-refs.js'
import type { Span, Written } from '../items/spans.js'
import { partsOf } from '../said/citations.js'
import type { Respelling } from './respelling.js'

/** The edits that rewrite what labels and clauses of some minutes refer to. */
export function saidEdits(
  document: Document,
  text: string,
  respelling: Respelling,
): readonly Edit[] {
  const { body } = document
  if (body === null) return []
  const edits = new Map<number, Edit>()
  const put = ({ value, place }: Written, now: string) => {
    // Struck or broken over lines: the words are not where they seem to be.
    if (now === value || text.slice(place.start, place.end) !== value) return
    edits.set(place.start, { start: place.start, end: place.end, text: now })
  }
  const name = (written: Written) => put(written, respelling.id(written.value))
  const reference = (written: Written) => {
    if (readItemRef(written)) put(written, respelling.reference(written.value, document))
  }
  const clause = ({ name: word, value, place }: Clause) => {
    const { type } = table[word]
    if (word === 'topics' || type === 'text' || type === 'date') return
    for (const part of partsOf(value, place, place)) {
      if (type === 'parties') name(withoutRole(part))
      else if (part.value.includes('#') || type === 'reference') reference(part)
      else name(part)
    }
  }
  for (const item of body.items) {
    if (item.target) (refersToItem(item) ? reference : name)(item.target)
    for (const one of item.clauses) clause(one)
    for (const { jointWith } of item.dates) {
      if (jointWith === null) continue
      for (const part of partsOf(jointWith.value, jointWith.place, jointWith.place)) name(part)
    }
  }
  return [...edits.values()]
}

const refersToItem = ({ kind, result }: Item): boolean =>
  kind === 'follow_up' || result === 'approved'

/** `region-18 (områdeschef psykiatri)` names the party before the parenthesis. */
function withoutRole(part: Written): Written {
  const value = part.value.replace(/\s*\([^()]*\)$/, '')
  const place: Span = { start: part.place.start, end: part.place.start + value.length }
  return { value, place }
}

/**
 * The edits that rewrite `<id>#7.2` in running text from an offset on, and where an id stands there
 * alone, which may be a word like any other and is left.
 */
export function proseEdits(
  text: string,
  from: number,
  ids: ReadonlyMap<string, string>,
): { readonly edits: readonly Edit[]; readonly mentions: readonly Span[] } {
  const edits: Edit[] = []
  const mentions: Span[] = []
  const body = text.slice(from)
  if (![...ids.keys()].some((id) => body.includes(id))) return { edits, mentions }
  const word = /(?<![\p{L}\p{N}_/.#-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\p{L}\p{N}_-])/gu
  for (const { 0: found, index } of body.matchAll(word)) {
    const now = ids.get(found)
    if (now === undefined) continue
    const [start, end] = [from + index, from + index + found.length]
    const isItem = /^#\d+[a-z]?(?:[.]\d+)?(?![\p{L}\p{N}])/u.test(text.slice(end, end + 16))
    if (isItem) edits.push({ start, end, text: now })
    else if (!/^(?:[./]\p{L}|:\/\/)/u.test(text.slice(end, end + 3))) mentions.push({ start, end })
  }
  return { edits, mentions }
}
