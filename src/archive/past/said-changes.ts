import type { Document } from '../document.js'
import type { Item } from '../items/item.js'

/** What became of the text of a document between two versions. */
export interface BodyChange {
  /** Items that came, that say something else, and that went; null where nothing is said in items. */
  readonly items: {
    readonly added: number
    readonly changed: number
    readonly removed: number
  } | null
  /** Lines that came and went; zero both where only their order changed. */
  readonly lines: { readonly added: number; readonly removed: number }
}

/** One version of a document, with its text from the end of its front matter. */
export interface Version {
  readonly document: Document
  readonly text: string
  readonly bodyStart: number
}

/** How the body of one version differs from that of another; null when it does not. */
export function bodyChange(before: Version, after: Version): BodyChange | null {
  const [old, now] = [bodyOf(before), bodyOf(after)]
  if (old === now) return null
  const lines = countLines(old, now)
  if (!before.document.body || !after.document.body) return { items: null, lines }
  const [was, is] = [itemsOf(before), itemsOf(after)]
  let [added, changed, removed] = [0, 0, 0]
  for (const [key, text] of is) {
    if (!was.has(key)) added++
    else if (was.get(key) !== text) changed++
  }
  for (const key of was.keys()) if (!is.has(key)) removed++
  return { items: { added, changed, removed }, lines }
}

const bodyOf = ({ text, bodyStart }: Version): string => text.slice(bodyStart)

/** Items by the number they go by, or by what they say; a second one of a kind is told apart. */
function itemsOf({ document, text }: Version): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const item of document.body?.items ?? []) {
    if (item.offer === 'unticked') continue
    const said = text.slice(item.start, item.end).replace(/\s+/g, ' ').trim()
    let key = keyOf(item)
    while (found.has(key)) key += '+'
    found.set(key, said)
  }
  return found
}

const keyOf = ({ kind, result, number, target, text }: Item): string =>
  number.given ?? `${kind} ${result} ${target?.value ?? text.slice(0, 60)}`

function countLines(before: string, after: string): BodyChange['lines'] {
  const left = new Map<string, number>()
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  let added = 0
  for (const line of after.split('\n')) {
    const count = left.get(line) ?? 0
    if (count === 0) added++
    else left.set(line, count - 1)
  }
  let removed = 0
  for (const count of left.values()) removed += count
  return { added, removed }
}
